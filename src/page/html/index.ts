/** hast -> leaves and boxes of the page, and what its markup states. */
import type { Root } from 'hast'
import type { Notices, Page, Sites } from '../../types.ts'
import type { Ruled } from './state.ts'
import { walk } from './walk.ts'

export { boxAround, kindKeyOf } from './around.ts'
export { claimsOf } from './claims/index.ts'
export { type Named, readName } from './names.ts'
export { AUTHOR_NAME, DOCUMENT_FILE, PAGE_NUMBER, POST_NAMES } from './vocabulary.ts'

/**
 * What a user's rules say of a page; undefined where there are none.
 *
 * @throws {NewsparseError} `bad-option` where a selector cannot be read; the message names its place.
 */
export async function ruledBy(
  sites: Sites,
  tree: Root,
  url: string | null,
  notices: Notices,
): Promise<Ruled | undefined> {
  if (Object.keys(sites).length === 0) return undefined
  return (await import('./sites/index.ts')).applySites(tree, url, sites, notices)
}

/**
 * @param keepsBreaks Whether a line break never ends a paragraph, as in Markdown.
 * @param ruled What the rules for the site say.
 */
export function htmlToPage(tree: Root, keepsBreaks = false, ruled?: Ruled): Page {
  return { kind: 'html', ...walk(tree, keepsBreaks, ruled), whole: null }
}
