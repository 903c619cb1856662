/** text or HTML -> leaves in reading order. Everything of the text is in exactly one leaf. */
import type { Kind, Notices, Page } from '../types.ts'
import { markdownToPage } from './markdown/index.ts'
import { textToLeaves } from './text/index.ts'

export { markdownToPage }

export async function toPage(text: string, kind: Kind, notices: Notices): Promise<Page> {
  if (kind === 'text')
    return (
      (await markdownToPage(text, notices)) ?? {
        kind,
        leaves: textToLeaves(text),
        boxes: [],
        facts: null,
        whole: null,
      }
    )
  const [{ parseHtml }, { htmlToPage }] = await Promise.all([
    import('./html/parse.ts'),
    import('./html/index.ts'),
  ])
  return htmlToPage(parseHtml(text, notices))
}
