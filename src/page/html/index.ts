/** hast -> leaves and boxes of the page, and what its markup states. */
import type { Root } from 'hast'
import type { Page } from '../../types.ts'
import { walk } from './walk.ts'

export { claimsOf } from './claims/index.ts'
export { createNameReader, type Named } from './names.ts'
export { AUTHOR_NAME, PAGE_NUMBER, POST_NAMES } from './vocabulary.ts'

/** @param keepsBreaks Whether a line break never ends a paragraph, as in Markdown. */
export const htmlToPage = (tree: Root, keepsBreaks = false): Page => ({
  kind: 'html',
  ...walk(tree, keepsBreaks),
  whole: null,
})
