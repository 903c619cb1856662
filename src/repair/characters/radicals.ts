/** Radicals in place of the characters they look like, as PDF readers copy them: `⽂章` (U+2F42) → `文章`. A radical
 * that stands by itself is meant as one. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const RUN = /[\u2e80-\u2fd5]+/g
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
      HAN.test(text[index - 1] ?? '') || HAN.test(text[index + run.length] ?? '')
        ? [...run].map((radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC')).join('')
        : null,
    ),
  }),
}
