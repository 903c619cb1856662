/** The day that a list of articles in the page states of this one: the card that bears its headline. */
import { hasKey, nameKey } from '../text/name-key.ts'
import type { Claim, Headline, PageBlock } from '../types.ts'

/** The line that says when is hardly longer. */
const LONGEST_DAY = 40
const DAY = /\d{4}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2}/

/**
 * The day beside the lines that repeat the headline elsewhere on the page, where all of them state the same: in the line above
 * or below of one block, else in the block above.
 *
 * @param isDay Whether a line is a day and nothing else.
 */
export function readOwnCard(
  blocks: readonly PageBlock[],
  { title, blocks: own }: Headline,
  isDay: (line: string) => boolean,
): Claim[] {
  const key = title === null ? '' : nameKey(title)
  if (key === '') return []
  const isStamp = (line: string | undefined): line is string =>
    line !== undefined && line.length <= LONGEST_DAY && DAY.test(line) && isDay(line)
  const days: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const { out, text } = blocks[at]!
    if (out === null || own.includes(blocks[at]!)) continue
    const lines = text.includes('\n') ? text.split('\n') : [text]
    const found = lines.findIndex((line) => hasKey(line, key))
    const near = lines.length > 1 ? [lines[found - 1], lines[found + 1]] : [blocks[at - 1]?.text]
    const stamps = found < 0 ? lines.flatMap((line) => besideTitle(line, title!)) : near
    const day = stamps.find(isStamp)
    if (day !== undefined) days.push(day)
  }
  return new Set(days).size === 1 ? [{ field: 'date', value: days[0]!, from: 'body' }] : []
}

/** What stands before or behind the headline in one line: `5 March 2024 Old bridge to close`. */
function besideTitle(line: string, title: string): string[] {
  if (line.length > title.length + LONGEST_DAY) return []
  if (line.endsWith(` ${title}`)) return [line.slice(0, -title.length).trim()]
  return line.startsWith(`${title} `) ? [line.slice(title.length).trim()] : []
}
