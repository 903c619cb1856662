/** What an explanation says in words: the same in a terminal and in an annotated page. */
import type { Explanation } from '../../index.ts'

export type ExplainedBlock = Explanation['blocks'][number]
type Wider = NonNullable<ExplainedBlock['wider']>

/** `keep`, `used` or `drop`. */
export const fateOf = ({ outcome }: ExplainedBlock): 'keep' | 'used' | 'drop' =>
  outcome === 'keep' || outcome === 'drop' ? outcome : 'used'

/** What it became, or why it is gone: `related link-density`, `title`, `subheading`. */
export function roleOf({ outcome, type, reason, rule, mark, level }: ExplainedBlock): string {
  if (outcome === 'drop') return reason === rule ? `${reason}` : `${reason}, by ${rule}`
  if (outcome !== 'keep') return outcome
  if (mark !== null) return `subheading ${level}, by ${mark}`
  return rule === null ? type : `${type}, by ${rule}`
}

/** `Hans 62 % on lines 1–3, 5; Hant 38 % on line 4`: the shares of a text of both scripts, the script of another. */
export function scriptOf({ found, shares }: Explanation['script']): string {
  if (shares.length < 2) return found ?? 'not told'
  return shares
    .map(({ script, share, lines }) => `${script} ${Math.round(share * 100)} % ${linesOf(lines)}`)
    .join('; ')
}

function linesOf(lines: Explanation['script']['shares'][number]['lines']): string {
  const named = lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return named.length === 0
    ? 'in lines of both'
    : `on ${named.length === 1 ? 'line' : 'lines'} ${named.join(', ')}`
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100)

/** The values that decided, or what speaks for the block. */
export function valuesOf(block: ExplainedBlock): string {
  const { features, named, limits, wider, outcome } = block
  const compared = limits.flatMap(({ feature, is, value, limit, weight }) =>
    holds(value, is, limit) ? [`${feature} ${rounded(value)} ${is} ${limit} (${weight})`] : [],
  )
  const box = named === null ? [] : [`in ${named}`]
  const beyond = wider === null ? [] : [widerIn(wider)]
  const decided = [...box, ...compared, ...beyond]
  if (outcome === 'drop' && decided.length > 0) return decided.join(', ')
  const { prose, columns, links, ends, phrase, value, weight } = features
  return [
    `${prose ? 'prose ' : ''}${columns} columns`,
    `links ${links}`,
    ...(ends ? ['ends as a sentence'] : []),
    ...(phrase ? [`words of ${phrase}`] : []),
    `value ${value}${weight ? ` (${weight})` : ''}`,
  ].join(', ')
}

/** `body div.text 3.73 ≥ 0.95 (NARROW_SHARE) × 3.1 of div.page around both`. */
const widerIn = ({ place, value, bodyPlace, bodyValue, weight, limit }: Wider): string =>
  `body ${bodyPlace} ${rounded(bodyValue)} ≥ ${limit} (${weight}) × ${rounded(value)} of ${place} around both`

const holds = (value: number, is: '>' | '<' | '≤', limit: number): boolean =>
  is === '>' ? value > limit : is === '<' ? value < limit : value <= limit

/** `2 shown + 1.5 opengraph`. */
export const partsOf = ({ parts }: Explanation['titles'][number]): string =>
  parts.map(({ from, worth }, at) => `${signOf(worth, at)}${rounded(Math.abs(worth))} ${from}`).join(' ')

const signOf = (worth: number, at: number): string => (worth < 0 ? '− ' : at > 0 ? '+ ' : '')

export { rounded }
