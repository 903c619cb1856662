/** Edits from a pattern: what nearly every repair of single characters is made of. */
import type { Edit } from '../types.ts'

/**
 * One edit for each match; `replace` may answer null to leave a match alone.
 *
 * @param pattern With the flag `g`.
 * @example
 * editsOf('a-b', /-/g, () => '+') // => [{ start: 1, end: 2, to: '+' }]
 */
export function editsOf(
  text: string,
  pattern: RegExp,
  replace: (match: string, index: number) => string | null,
): Edit[] {
  const edits: Edit[] = []
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const to = replace(match, index)
    if (to !== null && to !== match) edits.push({ start: index, end: index + match.length, to })
  }
  return edits
}
