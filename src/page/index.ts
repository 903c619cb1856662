/** text or HTML -> leaves in reading order. Everything of the text is in exactly one leaf. */
import type { Kind, Notices, Page, Sites } from '../types.ts'
import { markdownToPage } from './markdown/index.ts'
import { textToLeaves } from './text/index.ts'

export { markdownToPage }

/**
 * @param sites Rules for single sites.
 * @param url Where the page is from.
 */
export async function toPage(
  text: string,
  kind: Kind,
  notices: Notices,
  sites: Sites = {},
  url: string | null = null,
): Promise<Page> {
  if (kind === 'text')
    return (
      (await markdownToPage(text, notices)) ?? {
        kind,
        leaves: textToLeaves(text, notices),
        boxes: [],
        facts: null,
        whole: null,
      }
    )
  const [{ parseHtml }, { htmlToPage, ruledBy }] = await Promise.all([
    import('./html/parse.ts'),
    import('./html/index.ts'),
  ])
  const tree = parseHtml(text, notices, Object.keys(sites).length > 0)
  return htmlToPage(tree, false, await ruledBy(sites, tree, url, notices))
}
