/** JSON-LD scripts -> claims of the one item that is the article. */
import { decodeHTML } from 'entities'
import type { Claim, Field } from '../../../types.ts'
import type { Facts } from '../facts.ts'
import { MAX_LONG_VALUE_UNITS, MAX_SCRIPT_UNITS } from '../limits.ts'

type Item = { [key: string]: unknown }

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlog)\w{0,20}$/
const ORGANISATION = /(?:Organization|Corporation|Agency)$/
const PAGE = /(?:WebPage|ItemPage|VideoObject)$/

export interface JsonLd {
  claims: Claim[]
  siteNames: string[]
  /** The text of the article as stated, without markup. */
  body: string | null
}

export function readJsonLd({
  jsonLd,
  title,
  canonical,
}: Pick<Facts, 'jsonLd' | 'title' | 'canonical'>): JsonLd {
  const items = jsonLd.flatMap((source) => collect(parse(source)))
  const byId = new Map(
    items.flatMap((item) => (typeof item['@id'] === 'string' ? [[item['@id'], item]] : [])),
  )
  const full = (value: unknown): unknown => {
    if (!isItem(value) || Object.keys(value).length > 2) return value
    return byId.get(value['@id'] as string) ?? value
  }
  const article = choose(items, title, canonical)
  const claims: Claim[] = []
  const add = (field: Field, value: unknown) => {
    for (const one of [value].flat()) {
      const text = textOf(one)
      if (text) claims.push({ field, value: text, from: 'json-ld' })
    }
  }
  if (article) {
    add('title', article.headline ?? article.name)
    add('subtitle', article.alternativeHeadline ?? article.alternateName)
    add('description', article.description)
    add('date', article.datePublished ?? article.dateCreated)
    add('updated', article.dateModified)
    for (const author of [article.author ?? article.creator].flat(2)) claims.push(...toAuthor(full(author)))
    add('editors', [article.editor].flat().map(full).map(nameOf))
    add('source', [article.sourceOrganization].flat().map(full).map(nameOf))
    add('location', [article.contentLocation ?? article.locationCreated].flat().map(full).map(nameOf))
    add('comments', article.commentCount)
    add('language', article.inLanguage)
    add('url', typeof article.url === 'string' ? article.url : null)
  }
  const sites = items.filter((item) => typesOf(item).includes('WebSite'))
  const publishers = article ? [article.publisher].flat().map(full) : []
  return {
    claims,
    siteNames: [...publishers, ...sites].flatMap((item) => textOf(nameOf(item)) ?? []),
    body: article ? textOf(article.articleBody, MAX_SCRIPT_UNITS) : null,
  }
}

/** Pages write line ends into strings, comments around scripts and commas before brackets. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    const mended = source
      .trim()
      .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)$/, '')
      .replace(/[\u0000-\u001f]/g, ' ')
      .replace(/,(?=\s{0,99}[}\]])/g, '')
      .replace(/;$/, '')
    try {
      return JSON.parse(mended)
    } catch {
      return null
    }
  }
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MAX_ITEMS = 500

/** The items at the top, in `@graph`, and the main entity of a page. */
function collect(value: unknown): Item[] {
  const items: Item[] = []
  const queue: unknown[] = [value]
  for (let at = 0; at < queue.length && at < MAX_ITEMS; at++) {
    const it = queue[at]
    if (Array.isArray(it)) queue.push(...it.slice(0, MAX_ITEMS))
    else if (isItem(it)) {
      items.push(it)
      queue.push(it['@graph'], it.mainEntity, it.mainEntityOfPage)
    }
  }
  return items
}

const typesOf = (item: Item): string[] => [item['@type']].flat().filter((type) => typeof type === 'string')

/** The item that is the article: of an article type, and best the one that the page's title or address speaks of. */
function choose(items: readonly Item[], title: string | null, canonical: string | null): Item | null {
  let best: Item | null = null
  let bestScore = 0
  for (const item of items) {
    const types = typesOf(item)
    let score = types.some((type) => ARTICLE.test(type)) ? 4 : types.some((type) => PAGE.test(type)) ? 1 : 0
    if (score === 0) continue
    const headline = textOf(item.headline)
    if (headline && title?.includes(headline)) score += 2
    if (canonical && (item.url === canonical || item['@id'] === canonical)) score += 1
    if (item.datePublished) score += 1
    if (score > bestScore) {
      best = item
      bestScore = score
    }
  }
  return best
}

function toAuthor(value: unknown): Claim[] {
  const name = textOf(nameOf(value))
  if (!name) return []
  const organisation = isItem(value) && typesOf(value).some((type) => ORGANISATION.test(type))
  return [{ field: 'authors', value: name, from: 'json-ld', ...(organisation ? { organisation } : {}) }]
}

const nameOf = (value: unknown): unknown =>
  isItem(value) ? (value.name ?? value['@value'] ?? wholeName(value)) : value

const wholeName = ({ givenName, familyName }: Item): string | null =>
  typeof familyName === 'string' ? `${typeof givenName === 'string' ? givenName : ''} ${familyName}` : null

/** A value may be an array or an object that names it, but hardly in more layers than this. */
const MAX_LAYERS = 16

/** A stated text, without references and markup, read so far; null for anything else. */
function textOf(stated: unknown, most = MAX_LONG_VALUE_UNITS + 1): string | null {
  let value = stated
  for (let layer = 0; layer < MAX_LAYERS && typeof value === 'object' && value !== null; layer++)
    value = Array.isArray(value) ? value[0] : isItem(value) ? (value.name ?? value['@value']) : null
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = value.slice(0, most)
  const decoded = text.includes('&') ? decodeHTML(text) : text
  return (
    decoded
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim() || null
  )
}
