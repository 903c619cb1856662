/** Inputs that are no article but hold articles, or data: a feed, JSON, a table. Each is said by its name, with what to do. */
import type { Input } from '../index.ts'

/** How much is looked at; JSON is read whole, since only that shows what it is. */
const HEAD_BYTES = 2 ** 14
const UTF8_BOM = '\u00ef\u00bb\u00bf'

/** Roots of XML documents that list pages instead of being one. */
const ROOT = /^<(rss|feed|rdf:RDF|urlset|sitemapindex|opml)(?=[\s>])/i
/** What may stand in front of it, and how that ends. */
const BEFORE_ROOT = [
  ['<?', '>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const

const roots: Readonly<Record<string, string>> = {
  rss: 'an RSS feed',
  'rdf:rdf': 'an RSS feed',
  feed: 'an Atom feed',
  urlset: 'a sitemap',
  sitemapindex: 'a sitemap',
  opml: 'a list of feeds (OPML)',
}

/** What the input is instead of an article, for an error; null when it may be one. */
export function foreignFormat({ content, kind, contentType, name }: Input): string | null {
  if (typeof content === 'string' || (kind !== undefined && kind !== 'auto')) return null
  if (/^\s*text\/(?:html|plain)\b/i.test(contentType ?? '')) return null
  const latin1 = Buffer.from(content.buffer, content.byteOffset, content.length)
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
  const head = latin1.startsWith(UTF8_BOM) ? latin1.slice(UTF8_BOM.length) : latin1
  const root = ROOT.exec(behindProlog(head))?.[1]?.toLowerCase()
  if (root) return `${roots[root]}, no article; fetch the pages that it links to and read those`
  if (/^\s*[[{]/.test(head) && isJson(content))
    return 'JSON, no article; give records as NDJSON, each on a line of its own: {"id": "a1", "text": "…"}'
  if (isTable(head, /\.[ct]sv$/i.test(name ?? ''), content.length > HEAD_BYTES))
    return 'a table (CSV), no article; give its rows as NDJSON, each on a line of its own: {"id": "a1", "text": "…"}'
  return null
}

/** From the root of XML on: what stands before it is not looked at. */
function behindProlog(head: string): string {
  let at = 0
  for (;;) {
    at += /^\s*/.exec(head.slice(at))![0].length
    const [start, stop] =
      BEFORE_ROOT.find(([start]) => head.slice(at, at + start.length).toUpperCase() === start) ?? []
    if (start === undefined || stop === undefined) return head.slice(at)
    const end = head.indexOf(stop, at + start.length)
    if (end < 0) return ''
    at = end + stop.length
  }
}

/** The whole of it, or, of lines of JSON, the first one. */
function isJson(content: Uint8Array): boolean {
  const text = new TextDecoder().decode(content)
  return [text, text.slice(0, text.indexOf('\n') + 1)].some((part) => {
    try {
      const value: unknown = JSON.parse(part)
      return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    } catch {
      return false
    }
  })
}

const MIN_ROWS = 5
const MIN_COLUMNS = 3
const MAX_NAME_LENGTH = 40

/**
 * Rows of as many cells each, below a row of names. Where the file name does not say so it must be plain: at least five
 * rows of three cells, and names that are no sentence.
 */
function isTable(head: string, named: boolean, cut: boolean): boolean {
  const separator = ['\t', ';', ','].find((it) => head.slice(0, head.indexOf('\n') + 1).includes(it))
  if (!separator) return false
  const rows = readRows(head, separator).slice(0, cut ? -1 : undefined)
  const [names = []] = rows
  if (names.length < (named ? 2 : MIN_COLUMNS) || rows.length < (named ? 2 : MIN_ROWS)) return false
  const isName = (cell: string) =>
    /^[^\s.!?][^.!?]*$/.test(named ? cell.trim() : cell) && cell.length <= MAX_NAME_LENGTH
  const distinct = new Set(names).size === names.length
  return distinct && names.every(isName) && rows.every((row) => row.length === names.length)
}

/** RFC 4180: a cell in quotes may hold separators and line ends. Empty rows count for nothing. */
function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let [cell, quoted] = ['', false]
  const endRow = () => {
    row.push(cell.replace(/\r$/, ''))
    if (row.length > 1 || row[0] !== '') rows.push(row)
    ;[row, cell] = [[], '']
  }
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted || (character !== separator && character !== '\n')) cell += character
    else if (character === '\n') endRow()
    else {
      row.push(cell)
      cell = ''
    }
  }
  endRow()
  return rows
}
