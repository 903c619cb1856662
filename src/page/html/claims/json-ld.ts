/** JSON-LD scripts -> claims of the one item that is the article. */
import { decodeHTML } from 'entities'
import type { Claim, Field } from '../../../types.ts'
import type { Facts } from '../facts.ts'
import { MAX_LONG_VALUE_UNITS, MAX_SCRIPT_UNITS } from '../limits.ts'

type Item = { [key: string]: unknown }

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlog)\w{0,20}$/
const ORGANISATION = /(?:Organization|Corporation|Agency)$/
const PAGE = /(?:WebPage|ItemPage|VideoObject|AudioObject|Gallery|Episode|HowTo)$/

export interface JsonLd {
  claims: Claim[]
  siteNames: string[]
  /** The text of the article as stated, without markup. */
  body: string | null
  /** Sources that cannot be read as JSON. */
  broken: string[]
}

export function readJsonLd({
  jsonLd,
  title,
  canonical,
  metas,
}: Pick<Facts, 'jsonLd' | 'title' | 'canonical' | 'metas'>): JsonLd {
  const sources = jsonLd.map((source) => ({ source, value: parse(source) }))
  const items = sources.flatMap(({ value }) => collect(value))
  const byId = new Map(
    items.flatMap((item) => (typeof item['@id'] === 'string' ? [[item['@id'], item]] : [])),
  )
  const full = (value: unknown): unknown => {
    if (!isItem(value) || Object.keys(value).length > 2) return value
    return byId.get(value['@id'] as string) ?? value
  }
  const titles = [title, ...metas.flatMap(({ name, content }) => (name === 'og:title' ? [content] : []))]
  const stated = titles.join(' ').toLowerCase()
  const isNamed = (stated.match(WORD) ?? []).length > 1
  const ours = isNamed ? items.filter((item) => !isForeign(item, stated, canonical)) : items
  const article = choose(ours, title, canonical)
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
    add('image', pictureOf(article.image ?? article.thumbnailUrl))
    add('keywords', article.keywords)
    add('category', [article.articleSection].flat().slice(0, 1))
    add('access', accessOf(article))
    add('url', typeof article.url === 'string' ? article.url : null)
  }
  const publishers = article ? [article.publisher].flat().map(full) : []
  const sites = items.filter((item) => typesOf(item).includes('WebSite'))
  add('site', [...publishers, ...sites].map(nameOf))
  add('category', crumbOf(items, textOf(article?.headline)))
  return {
    claims,
    siteNames: [...publishers, ...sites].flatMap((item) => textOf(nameOf(item)) ?? []),
    body: article ? textOf(article.articleBody, MAX_SCRIPT_UNITS) : null,
    broken: sources.flatMap(({ source, value }) => (value === null ? [source] : [])),
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

const WORD = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]{2}|[\p{L}\p{M}\p{N}]{4,}/gu

/** Whether an item speaks of another article: its headline has no word of the titles that the page states, in small letters. */
function isForeign(item: Item, stated: string, canonical: string | null): boolean {
  const headline = textOf(item.headline)?.toLowerCase()
  if (!headline) return false
  const { mainEntityOfPage: page } = item
  const addresses = [item.url, item['@id'], page, isItem(page) && page['@id']]
  if (canonical !== null && addresses.includes(canonical)) return false
  const words = headline.match(WORD) ?? []
  return words.length > 1 && !words.some((word) => stated.includes(word))
}

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
  const types = isItem(value) ? typesOf(value) : []
  const kind = types.some((type) => ORGANISATION.test(type))
    ? { organisation: true }
    : types.includes('Person')
      ? { person: true }
      : {}
  return [{ field: 'authors', value: name, from: 'json-ld', ...kind }]
}

/** The address of the first picture that is stated. */
function pictureOf(stated: unknown): unknown {
  const [picture] = [stated].flat()
  return isItem(picture) ? (picture.url ?? picture.contentUrl ?? picture['@id']) : picture
}

/** What the article says about itself, else what it says of its parts: a part for subscribers is the body. */
function accessOf(article: Item): string | null {
  const parts = [article.hasPart].flat().filter(isItem)
  const stated =
    article.isAccessibleForFree ??
    parts.find((part) => part.isAccessibleForFree !== undefined)?.isAccessibleForFree
  return typeof stated === 'boolean' || typeof stated === 'string' ? String(stated) : null
}

/** The last step of the breadcrumb above the article itself; the first one is the front page. */
function crumbOf(items: readonly Item[], headline: string | null): string | null {
  const list = items.find((item) => typesOf(item).includes('BreadcrumbList'))?.itemListElement
  const steps = [list].flat().filter(isItem)
  const names = steps
    .sort((one, other) => Number(one.position) - Number(other.position))
    .map((step) => textOf(step.name ?? nameOf(step.item)))
  const above = names.filter((name) => name !== null && name !== headline)
  // The article is the last step, under a shorter name perhaps.
  const isLast = above.length === names.length && steps.length > 2
  return above.slice(1, isLast ? -1 : undefined).at(-1) ?? null
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
