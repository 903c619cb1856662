/**
 * The character that was torn at a misread full-width mark: only its second byte, A3, is known, which is that of `。`
 * and of some sixty characters. `本?；虬嗉墝W生` was `本校或班級學生`.
 */
import { simplifiedOf } from './readings.ts'

/**
 * Characters with the second byte A3, each with those it follows in common words, in their Simplified form: first
 * those that rarely end a sentence, then those that do so often (本校 but also 成本。).
 */
const FOLLOWS: Record<string, readonly [string, string]> = {
  保: ['社医环投', '担确参太难自承留安劳质低公财车'],
  常: ['经正非日异寻', '通平反时照如往失'],
  福: ['幸', '造祝全享惠'],
  海: ['渤黄航珠威', '上东南北沿青大出近临远领公'],
  模: ['规楷', '大劳航建'],
  牛: ['水奶犀蜗', '黄耕公母肉'],
  停: ['暂', '不调叫关'],
  危: ['濒', '安病'],
  校: ['', '学本高院母全该我各名党军驻离返'],
  裕: ['富', '宽充'],
  祝: ['', '庆'],
  粒: ['颗', '谷米微每'],
  專: ['', '大中高'],
}
/** The same with those that follow it; only such whose first byte makes the misread mark with A3. */
const FOLLOWED: Record<string, string> = { 海: '口', 專: '刊款', 停: '火', 校: '刊' }
/** Never opens a sentence. */
const JOINING = '或'
/** Rarely stands inside one without a mark in front of it. */
const OPENING = /[“‘（《「『\u3000]/
const STOP = '。'
const CLOSING = /[、。，；：？！”’）》」』\ufffd]/

/** The lost character when its neighbours tell it, else null. `elsewhere` is the document without its glosses. */
export function tornCharacter(elsewhere: string, before: string, after: string): string | null {
  const previous = simplifiedOf(before) ?? before
  const scores = Object.entries(FOLLOWS)
    .map(([char, [firmly, loosely]]) => ({
      char,
      score:
        (firmly.includes(previous) ? 2 : 0) +
        (loosely.includes(previous) ? 1 : 0) +
        (FOLLOWED[char]?.includes(after) ? 2 : 0) +
        Number(elsewhere.includes(before + char + after)) * 2,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  if (!best) return elsewhere.includes(STOP) && !CLOSING.test(after) && after !== JOINING ? STOP : null
  const score = best.score + Number(after === JOINING) - Number(OPENING.test(after))
  return score >= 2 && best.score > (second?.score ?? 0) ? best.char : null
}
