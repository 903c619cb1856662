/** Whether a text is plainly Markdown: signs of several kinds that hardly any other text has. */

/** What stands behind the `](` of a link. */
const LINKED =
  /^(?:<[^>\n]{1,500}>|[a-z][a-z\d+.-]{1,20}:[^\s()]{1,1000}|[/#.][^\s()]{0,1000})(?:[ \t]+"[^"\n]{0,500}")?\)/i

/** Each is a kind of its own. A heading, a list or emphasis alone may stand in any text. */
const SIGNS: readonly { test(text: string): boolean }[] = [
  /^#{1,6}[ \t]+\S/m,
  { test: (text) => text.split('](').some((part, at) => at > 0 && LINKED.test(part)) },
  /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/m,
  /(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])/,
]

/** Code between two of them. */
const FENCES = /^ {0,3}(?:```|~~~)[^`\n]{0,100}$/gm

const MIN_KINDS = 2
/** The signs of a document stand at its beginning too. */
const MAX_UNITS = 100_000

export function showsMarkdown(text: string): boolean {
  const sample = text.slice(0, MAX_UNITS)
  let kinds = (sample.match(FENCES)?.length ?? 0) >= 2 ? 1 : 0
  for (const sign of SIGNS) if (sign.test(sample)) kinds++
  return kinds >= MIN_KINDS
}

/** What the reader of Markdown pairs with each other: in one block its time grows with their square. */
const PAIRED = /[*_~[\]!<`]/g
const MAX_PAIRED_IN_BLOCK = 400
/** Ends a block: an empty line, or the beginning of an item, a heading, a row of a table. */
const BOUNDARY = /\n(?=[ \t]*(?:\r?\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]))/
/** Quotations and lists in each other on one line. */
const DEEP = /^(?:[ \t]{0,9}(?:[->*+]|\d{1,9}[.)])){20}/m
/** Quotations in each other: to close them takes time that grows with the square of their number. */
const NESTED = /^[ \t]{0,3}>(?:[ \t]{0,4}>){1,20}/gm
const MAX_NESTED_LINES = 100

/** Whether a text holds more signs in a heap than any document, so that it is better left a plain text. */
export const isTangled = (text: string): boolean =>
  DEEP.test(text) ||
  (text.match(NESTED)?.length ?? 0) > MAX_NESTED_LINES ||
  text.split(BOUNDARY).some((block) => (block.match(PAIRED)?.length ?? 0) > MAX_PAIRED_IN_BLOCK)
