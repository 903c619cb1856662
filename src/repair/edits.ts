/** Edits from a pattern: what nearly every repair of single characters is made of. */
import type { Edit, Kind } from '../types.ts'

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

/**
 * Removes all matches from a source. Of a page, a `<` that only a match keeps from opening a tag is written as what it
 * is, a sign of the text.
 *
 * @param pattern With the flag `g`.
 * @example
 * removalsOf('1 <\u0000b', /\0/g, 'html') // => [{ start: 2, end: 4, to: '&lt;' }]
 */
export function removalsOf(text: string, pattern: RegExp, kind: Kind): Edit[] {
  const edits = editsOf(text, pattern, () => '')
  if (kind === 'text') return edits
  return edits.map((edit) =>
    text[edit.start - 1] === '<' && OPENS_MARKUP.test(text[edit.end] ?? '')
      ? { ...edit, start: edit.start - 1, to: '&lt;' }
      : edit,
  )
}

const OPENS_MARKUP = /[A-Za-z!?/]/
