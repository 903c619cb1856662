/** text or HTML -> a flat list of blocks in reading order. Everything of the text is in exactly one block. */
import type { Kind, Notices, Page, Settings } from '../types.ts'
import { textToBlocks } from './text/index.ts'

export async function toPage(text: string, kind: Kind, settings: Settings, notices: Notices): Promise<Page> {
  if (kind === 'text') return { kind, blocks: textToBlocks(text), claims: [], siteNames: [] }
  const [{ parseHtml }, { htmlToPage }] = await Promise.all([
    import('./html/parse.ts'),
    import('./html/index.ts'),
  ])
  return htmlToPage(parseHtml(text, notices), settings, notices)
}
