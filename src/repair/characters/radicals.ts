/** Radicals in place of the characters they look like, as PDF readers copy them: `⽂章` (U+2F42) → `文章`. A radical
 * that stands by itself is meant as one. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const RUN = /[\u2e80-\u2fd5]+/g
/** How much of a line is looked at around a radical. */
const NEAR = 200
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/

/** Of the supplement, what is a whole character; Unicode gives no decomposition for nearly all of it. */
const SUPPLEMENT = new Map(
  [
    ...'⺁厂⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺶羊⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马',
    ...'⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].flatMap((it, at, all) => (at % 2 === 0 ? [[it, all[at + 1]!] as const] : [])),
)

export const radicals: Repair = {
  kind: 'radical',
  scope: 'text',
  description: 'Radicals inside words become the characters they look like: `⽂章` (U+2F42) → `文章`.',
  signs: ['\u2e80-\u2fd5'],
  find: (text) => ({
    edits: editsOf(text, RUN, (run, index) =>
      (HAN.test(text[index - 1] ?? '') || HAN.test(text[index + run.length] ?? '')) &&
      !isAboutRadicals(text, index)
        ? [...run].map(wholeOf).join('')
        : null,
    ),
  }),
}

const wholeOf = (radical: string) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC')

/** Whether the line around a place has radicals that are only parts of characters, `⺮` and `⺡`. */
function isAboutRadicals(text: string, at: number): boolean {
  const end = text.indexOf('\n', at)
  const line = text.slice(
    Math.max(0, text.lastIndexOf('\n', at), at - NEAR),
    Math.min(end < 0 ? text.length : end, at + NEAR),
  )
  return (line.match(/[\u2e80-\u2fd5]/g) ?? []).some((it) => wholeOf(it) === it)
}
