/** HTML source -> hast, through unified and rehype-parse. Loaded only for HTML. */
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const processor = unified().use(rehypeParse).freeze()

export function parseHtml(source: string): Root {
  return processor.parse(source)
}
