/** Radicals in place of the characters they look like, as PDF readers copy them: `⽂章` (U+2F42) → `文章`. A radical
 * that stands by itself is meant as one. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const RUN = /[\u2e80-\u2fd5]+/g
/** How much of a line is looked at around a radical. */
const NEAR = 200
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/
const KANA = /[\u3041-\u30ff]/

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
  reach: 'line',
  description: 'Radicals inside words become the characters they look like: `⽂章` (U+2F42) → `文章`.',
  signs: ['\u2e80-\u2fd5'],
  find: (text) => ({
    edits: editsOf(text, RUN, (run, index) =>
      (isBeside(HAN, text, index, run) ||
        (isBeside(KANA, text, index, run) && isCopied(lineAt(text, index)))) &&
      !isAboutRadicals(lineAt(text, index))
        ? [...run].map(wholeOf).join('')
        : null,
    ),
  }),
}

const isBeside = (characters: RegExp, text: string, at: number, run: string) =>
  characters.test(text[at - 1] ?? '') || characters.test(text[at + run.length] ?? '')

/** Whether radicals stand inside words elsewhere in a line, so that one between kana is a word, too: `⺬される`. */
const isCopied = (line: string) => /[\u3400-\u9fff][\u2e80-\u2fd5]|[\u2e80-\u2fd5][\u3400-\u9fff]/.test(line)

const wholeOf = (radical: string) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC')

/** The line around a place, as much of it as is looked at. */
function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - NEAR), at)
  const after = text.slice(at, at + NEAR)
  const end = after.indexOf('\n')
  return before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end))
}

/** Whether a line has radicals that are only parts of characters, `⺮` and `⺡`, or gives the whole characters of most as well: `⽔表示水，⽕表示火`. */
function isAboutRadicals(line: string): boolean {
  const radicals = radicalsOf(line)
  const given = radicals.filter((it) => line.includes(wholeOf(it)))
  return (
    radicals.some((it) => wholeOf(it) === it) ||
    (given.length >= FEWEST_GIVEN && given.length * 2 > radicals.length)
  )
}

/** Each once. */
function radicalsOf(line: string): string[] {
  const found = new Set<number>()
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit >= 0x2e80 && unit <= 0x2fd5) found.add(unit)
  }
  return Array.from(found, (unit) => String.fromCharCode(unit))
}

const FEWEST_GIVEN = 2
