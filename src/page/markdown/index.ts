/** Markdown -> the page that it would be shown as, with what its front matter states. Null for any other text. */
import type { Element, ElementContent, Root } from 'hast'
import type { Notices, Page } from '../../types.ts'
import { isTangled, showsMarkdown } from './told.ts'

/** Longer texts are no documents of Markdown, or too long for its reader. */
const MAX_UNITS = 300_000

export async function markdownToPage(text: string, notices: Notices): Promise<Page | null> {
  if (text.length > MAX_UNITS) return null
  const stated = /^\ufeff?---[ \t]*\r?\n/.test(text)
    ? (await import('./front-matter.ts')).readFrontMatter(text)
    : null
  // Lines below front matter that no blank line parts are paragraphs of a plain text.
  const isSet =
    stated !== null &&
    (/\S[^\S\n]*\n[ \t]*\r?\n/.test(text.slice(stated.end)) || isOneLine(text.slice(stated.end)))
  if (!isSet && !showsMarkdown(text)) return null
  if (isTangled(text)) return null
  const [{ parseMarkdown }, { toHast }, { htmlToPage }, { parseHtml }] = await Promise.all([
    import('./parse.ts'),
    import('./hast.ts'),
    import('../html/index.ts'),
    import('../html/parse.ts'),
  ])
  // The lines of the front matter are kept as empty ones, so that lines count as in the source.
  const above = stated === null ? '' : '\n'.repeat(stated.lines.length + 2)
  const root = parseMarkdown(above + text.slice(stated?.end ?? 0))
  const html = (source: string) => bodyOf(parseHtml(source, notices))
  const article: Element = {
    type: 'element',
    tagName: 'article',
    properties: {},
    children: toHast(root, html),
  }
  const page = htmlToPage({ type: 'root', children: [article] }, true)
  return { ...page, whole: { claims: stated?.claims ?? [], header: stated?.lines ?? [] } }
}

const isOneLine = (text: string): boolean => !text.trim().includes('\n')

/** What stands in the body of a page. */
function bodyOf(tree: Root): ElementContent[] {
  const html = tree.children.find((node): node is Element => node.type === 'element')
  const body = html?.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'body',
  )
  return body?.children ?? []
}
