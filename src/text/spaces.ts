/** White space in runs. */

/**
 * Each run of white space as one space, and none at the ends. A space by itself, as nearly all are, is not replaced: that takes longer
 * than the rest.
 *
 * @example
 * singleSpaced(' one\n  two ') // => 'one two'
 */
export const singleSpaced = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
