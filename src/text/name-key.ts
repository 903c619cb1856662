/** The letters and digits of a name or a title, for telling whether two are one. */

/**
 * Marks, case, width, spaces and soft hyphens make no difference.
 *
 * @example
 * nameKey('The “Vale” Post') // => 'thevalepost'
 */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
