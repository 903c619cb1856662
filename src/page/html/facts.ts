/** What the markup of a page states, noted during the walk: JSON-LD, meta elements, microdata, times, addresses. */
import type { Element } from 'hast'
import type { Claim } from '../../types.ts'
import { asText, attribute } from './attributes.ts'
import { crumbsOf } from './crumbs.ts'
import { type Labelled, labelledIn, NONE } from './labelled.ts'
import {
  createPassed,
  MAX_LONG_VALUE_UNITS,
  MAX_SCRIPT_UNITS,
  MAX_STATEMENTS,
  type Passed,
} from './limits.ts'
import { AUTHOR } from './signs.ts'
import { AUTHOR_NAME, AUTHOR_PAGE, USER_NAME } from './vocabulary.ts'

/** An element that says what its content is: `itemprop`, `<time>`, `rel=author`. */
export interface Mark {
  name: string
  value: string
  box: number
  /** How many leaves stood before it. */
  leaf: number
}

export interface Facts {
  title: string | null
  titleElement: Element | null
  canonical: string | null
  /** What addresses of the page count from, as its `<base>` states it. */
  base: string | null
  /** Address of the page that follows. */
  next: string | null
  language: string | null
  metas: { name: string; content: string }[]
  /** Sources of JSON-LD scripts. */
  jsonLd: string[]
  /** Sources of the other scripts that stand in the page. */
  scripts: string[]
  marks: Mark[]
  /** Elements named after an author or a `user`, and links to an author's page. */
  bylines: Mark[]
  /** Labels and their values, as markup sets them apart. */
  labelled: Labelled[]
  /** Sections above the article, by the first breadcrumb that names any. */
  crumbs: readonly string[]
  /** `<time>` in links that hold a heading: the cards of other articles. */
  cardTimes: Set<Element>
  /** What a user's rules for the site state. */
  ruled: Claim[]
  passed: Passed
}

export const createFacts = (): Facts => ({
  title: null,
  titleElement: null,
  canonical: null,
  base: null,
  next: null,
  language: null,
  metas: [],
  jsonLd: [],
  scripts: [],
  marks: [],
  bylines: [],
  labelled: [],
  crumbs: [],
  cardTimes: new Set(),
  ruled: [],
  passed: createPassed(),
})

const MAX_MARKS = 200
const MAX_VALUE = 300
const MAX_BYLINE = 120
/** Longer lists of classes are generated. */
const MAX_NAMES = 200

export function noteScript(facts: Facts, element: Element): null {
  const [text] = element.children
  if (text?.type !== 'text') return null
  const type = attribute(element, 'type')
  const isJsonLd = type !== null && /^\s*application\/ld\+json/i.test(type)
  if (isJsonLd && text.value.length > MAX_SCRIPT_UNITS) facts.passed.add('many-statements')
  else (isJsonLd ? facts.jsonLd : facts.scripts).push(text.value)
  return null
}

export function noteHead(facts: Facts, element: Element): void {
  if (element.tagName === 'title') {
    if (facts.titleElement) return
    facts.title = textOf(element) || null
    facts.titleElement = element
  } else if (element.tagName === 'base') facts.base ??= attribute(element, 'href')
  else if (element.tagName === 'link') {
    const rel = attribute(element, 'rel') ?? ''
    if (/\bcanonical\b/i.test(rel)) facts.canonical ??= attribute(element, 'href')
    if (/\bnext\b/i.test(rel)) facts.next ??= attribute(element, 'href')
  } else {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemProp')
    const content = attribute(element, 'content')?.trim()
    if (!name || !content) return
    if (facts.metas.length >= MAX_STATEMENTS) facts.passed.add('many-statements')
    else {
      const short = name.slice(0, MAX_NAMES).replace(/\s/g, '').toLowerCase()
      // One more than a value may have, so that the claim tells that it is too long.
      facts.metas.push({
        name: short,
        content: content.replaceAll('\u00ad', '').slice(0, MAX_LONG_VALUE_UNITS + 1),
      })
    }
  }
}

/** Where an element stands, and what its classes say. */
interface Place extends Pick<Mark, 'box' | 'leaf'> {
  classes: string | null
  signs: number
}

export function noteMark(facts: Facts, element: Element, place: Place): void {
  const { tagName } = element
  const { signs, box, leaf } = place
  const rel = tagName === 'a' ? attribute(element, 'rel') : null
  if (rel !== null && /\bnext\b/.test(rel)) facts.next ??= attribute(element, 'href')
  if (tagName === 'html') facts.language ??= attribute(element, 'lang')
  noteByline(facts, element, place)
  const pairs = facts.labelled.length < MAX_MARKS ? labelledIn(element) : NONE
  if (pairs.length > 0) for (const pair of pairs) facts.labelled.push({ ...pair, box, leaf })
  if (tagName === 'a') noteCard(facts, element)
  if (facts.crumbs.length === 0) facts.crumbs = crumbsOf(element, signs) ?? []
  const name = markOf(element, rel, signs)
  if (name === null || facts.cardTimes.has(element) || facts.marks.length >= MAX_MARKS) return
  const value = statedIn(element, name)
  if (value) facts.marks.push({ name, value, box, leaf })
}

/** What an element says that its content is, in small letters; null for most. */
function markOf(element: Element, rel: string | null, signs: number): string | null {
  const { tagName } = element
  const prop = asText(element.properties.itemProp)
  const isAuthor = (rel !== null && /\bauthor\b/.test(rel)) || (signs & AUTHOR && isCard(element))
  if (isAuthor && !AUTHOR_MARK.test(prop ?? '')) return 'author'
  if (prop !== null) return prop === 'articleBody' ? null : prop.toLowerCase()
  if (rel !== null && /\btag\b/.test(rel)) return /\bcategory\b/.test(rel) ? 'category' : 'tag'
  if (tagName === 'abbr')
    return ABBREVIATED.get(classesOf(element).find((it) => ABBREVIATED.has(it)) ?? '') ?? null
  return tagName === 'time' ? 'time' : null
}

/** `<abbr class="published" title="2024-03-05">`, as hAtom writes the days of an entry. */
const ABBREVIATED = new Map([
  ['published', 'datepublished'],
  ['dtstart', 'datepublished'],
  ['date', 'datepublished'],
  ['updated', 'datemodified'],
])

function statedIn(element: Element, name: string): string {
  const { properties, tagName } = element
  if (name === 'image') return pictureOf(element)
  const stated = properties.dateTime ?? properties.content ?? (tagName === 'abbr' ? properties.title : null)
  const given = typeof stated === 'string' ? stated.trim() : ''
  const tags = name === 'keywords' && !given ? tagsIn(element) : ''
  if (tags !== '') return tags
  const shown = AUTHOR_MARK.test(name) || name === 'publisher' ? nameIn(element) : textOf(element)
  const isVague = tagName === 'time' && !YEAR_FIRST.test(given) && /\d/.test(shown)
  return given && !isVague ? given : shown
}

/** The keywords that are links within an element: `Tags: <a>bridges</a>, <a>traffic</a>`. */
function tagsIn(element: Element): string {
  const links = element.children.flatMap((it) => (it.type === 'element' && it.tagName === 'a' ? [it] : []))
  return links.slice(0, MAX_MARKS).map(textOf).join(', ')
}

/** The address that a picture in microdata has: its own, or that of the element inside that states it. */
function pictureOf(element: Element): string {
  const inner = find(element, (it) => it !== element && URL_PROP.test(attribute(it, 'itemProp') ?? ''))
  const { content, src, href } = (inner ?? element).properties
  return [content, src, href].find((it) => typeof it === 'string')?.trim() ?? ''
}

const URL_PROP = /^(?:url|contentUrl)\b/

function noteCard(facts: Facts, link: Element): void {
  const time = find(link, ({ tagName }) => tagName === 'time')
  if (time && find(link, ({ tagName }) => /^h[2-6]$/.test(tagName))) facts.cardTimes.add(time)
}

/** As HTML wants it: what else stands in `datetime` says less than the words beside it (`01-11-2023`). */
const YEAR_FIRST = /^\d{4}/

const AUTHOR_MARK = /\b(?:author|creator)\b/i

const classesOf = (element: Element): string[] =>
  (attribute(element, 'className') ?? '').slice(0, MAX_NAMES).split(/\s+/)

/** An author's card as the microformats hCard and h-card write it: `<span class="author vcard"><a class="fn">`, `<a class="p-author h-card">`. */
function isCard(element: Element): boolean {
  const classes = AUTHOR_MARK.test(attribute(element, 'className') ?? '') ? classesOf(element) : []
  return (
    classes.includes('p-author') ||
    (classes.includes('author') && (classes.includes('vcard') || classes.includes('fn')))
  )
}

/** Elements that hold a name within a card, and a part of a name. */
const CARD_NAME = new Set(['fn', 'p-name'])
const NAME_PART = /^(?:p-)?(?:given-?name|additional-?name|family-?name|first-?name|last-?name)$/

function noteByline(facts: Facts, element: Element, { classes, signs, box, leaf }: Place): void {
  const names = signs & AUTHOR && classes !== null && classes.length <= MAX_NAMES ? classes : null
  const isUser = names !== null && USER_NAME.test(names)
  const isNamed = isUser || (names !== null && AUTHOR_NAME.test(names))
  const href = isNamed ? null : asText(element.properties.href)
  if (!isNamed && (href === null || !AUTHOR_PAGE.test(href))) return
  const value = facts.bylines.length < MAX_MARKS ? nameIn(element) : ''
  if (value && value.length <= MAX_BYLINE)
    facts.bylines.push({ name: isUser ? 'user' : 'byline', value, box, leaf })
}

/** Elements are looked into so far: those of a name are as large as the page when they are never closed. */
const MAX_STEPS = 2000

/** The beginning of an element's text, spaces collapsed. */
export const textOf = (element: Element): string =>
  piecesOf(element).join('').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** Two words with a capital, or three: a piece of a byline that may be a whole name. A small word may join it to the one before. */
const NAME_LIKE = /^(?:\p{Ll}+ )?\p{Lu}\S* (?:\S+ )?\p{Lu}\S+$/u

/**
 * The name in an element that stands for an author: what it marks as the name, else the pieces that are names by
 * themselves, else all of it. `Dana Whitcombe` of `<a>Dana Whitcombe</a> <a>See full bio</a>`.
 */
function nameIn(element: Element): string {
  const name = find(element, (it) => attribute(it, 'itemProp') === 'name')
  if (name && name !== element) return attribute(name, 'content')?.trim() || textOf(name)
  const card = find(element, (it) => classesOf(it).some((word) => CARD_NAME.has(word)))
  if (card && card !== element) return textOf(card)
  const part = find(element, (it) => classesOf(it).some((word) => NAME_PART.test(word)))
  if (part && part !== element) return textOf(element)
  const pieces = piecesOf(element).flatMap((piece) => piece.replace(/\s+/g, ' ').trim() || [])
  const names = pieces.filter((piece) => NAME_LIKE.test(piece))
  return names.length > 0 ? names.join(' | ') : textOf(element)
}

/** The first element inside that is wanted. */
function find(element: Element, isWanted: (element: Element) => boolean): Element | null {
  const stack: Element['children'] = [element]
  for (let steps = 0; stack.length > 0 && steps < MAX_STEPS; steps++) {
    const node = stack.pop()!
    if (node.type !== 'element') continue
    if (isWanted(node)) return node
    for (let at = Math.min(node.children.length, MAX_VALUE) - 1; at >= 0; at--) stack.push(node.children[at]!)
  }
  return null
}

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['style', 'script', 'noscript', 'template', 'svg'])

/** The runs of text at the beginning of an element. */
function piecesOf(element: Element): string[] {
  const parts: string[] = []
  const stack: Element['children'] = [...element.children].reverse()
  let length = 0
  let steps = 0
  for (let node = stack.pop(); node && length < MAX_VALUE && steps < MAX_STEPS; node = stack.pop()) {
    steps++
    if (node.type === 'text') {
      parts.push(node.value)
      length += node.value.length
    } else if (node.type === 'element' && !UNSEEN.has(node.tagName) && length < MAX_VALUE)
      for (let at = Math.min(node.children.length, MAX_VALUE) - 1; at >= 0; at--)
        stack.push(node.children[at]!)
  }
  return parts
}
