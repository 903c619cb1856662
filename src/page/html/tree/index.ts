/**
 * HTML source -> the tree that a browser builds, as flat arrays. Cuts the source into tags and texts; what they do to
 * the tree is said by the rules of the insertion mode.
 */
import type { Passed } from '../limits.ts'
import { nameEnd, tagEnd } from './attributes.ts'
import { inBody } from './body.ts'
import { Builder } from './builder.ts'
import { endInForeign, isForeign, startInForeign } from './foreign.ts'
import { afterHead, beforeHead, beforeHtml, endTemplate, inHead, inHeadNoscript } from './head.ts'
import * as modes from './modes.ts'
import { afterBody, inFrameset, inSelect, inTemplate } from './others.ts'
import { rawEnd } from './raw.ts'
import type { Rules } from './rules.ts'
import { inCaption, inCell, inColumnGroup, inRow, inTable, inTableBody } from './table.ts'
import { tag, tagSet } from './tags.ts'
import { HTML } from './tree.ts'

const RULES: readonly Rules[] = [
  beforeHtml,
  beforeHead,
  inHead,
  inHeadNoscript,
  afterHead,
  inBody,
  inTable,
  inCaption,
  inColumnGroup,
  inTableBody,
  inRow,
  inCell,
  inSelect,
  inTemplate,
  afterBody,
  inFrameset,
  inSelect,
]

/** Modes that treat white space in front of a text apart from the text. */
const PARTS_BLANKS: ReadonlySet<number> = new Set([
  modes.BEFORE_HTML,
  modes.BEFORE_HEAD,
  modes.IN_HEAD,
  modes.IN_HEAD_NOSCRIPT,
  modes.AFTER_HEAD,
  modes.IN_COLUMN_GROUP,
  modes.AFTER_BODY,
])

const VOID = tagSet(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
const RAW = tagSet('script style textarea title xmp iframe noembed noframes')

/** Never fails: HTML has no syntax errors, only surprises. Time and memory grow with the length of the source alone. */
export function buildTree(source: string, passed: Passed): Builder {
  const builder = new Builder(source, passed)
  let at = 0
  while (at < source.length) {
    const markup = builder.isPlain ? source.length : nextMarkup(source, at)
    if (markup > at) takeText(builder, at, markup)
    at = markup < source.length ? takeMarkup(builder, markup) : markup
  }
  finish(builder)
  return builder
}

/** Closes templates, and opens what every page has: a page without anything still has its three elements. */
function finish(builder: Builder): void {
  while (builder.hasTemplate > 0) endTemplate(builder)
  builder.attributesStart = builder.attributesEnd = 0
  while (builder.mode < modes.IN_BODY && RULES[builder.mode]!.start(builder, BODY));
}

const BODY = tag('body')

/** Offset of the next `<` that starts a tag, a comment or an end tag. */
function nextMarkup(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const unit = source.charCodeAt(at + 1)
    if (isLetter(unit) || unit === BANG || unit === QUESTION) return at
    if (unit === SLASH && at + 2 < source.length) return at
  }
  return source.length
}

const BANG = 0x21
const QUESTION = 0x3f
const SLASH = 0x2f
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** @returns Offset behind the markup. */
function takeMarkup(builder: Builder, at: number): number {
  const { source, units } = builder
  const unit = units[at + 1]!
  if (unit === BANG || unit === QUESTION) return takeDeclaration(builder, at)
  const isEnd = unit === SLASH
  const nameStart = isEnd ? at + 2 : at + 1
  if (isEnd && !isLetter(units[nameStart]!)) {
    // `</>` is nothing at all; `</ x>` is a comment, so a line end behind it is no longer the first thing in a `pre`.
    if (!source.startsWith('>', nameStart)) builder.skipsLineEnd = false
    return behind(source, '>', nameStart)
  }
  const nameStop = nameEnd(units, nameStart)
  const end = tagEnd(source, units, nameStop)
  if (end < 0) return source.length
  const id = builder.idAt(nameStart, nameStop)
  builder.skipsLineEnd = false
  if (isEnd) {
    endTag(builder, id)
    return end + 1
  }
  builder.attributesStart = nameStop
  builder.attributesEnd = end
  builder.isSelfClosing = units[end - 1] === SLASH
  startTag(builder, id)
  return builder.isRaw ? takeRawText(builder, end + 1) : end + 1
}

/** Offset behind the next such sign; the end of the source where there is none. */
function behind(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from)
  return at < 0 ? source.length : at + sign.length
}

function takeDeclaration(builder: Builder, at: number): number {
  const { source } = builder
  builder.skipsLineEnd = false
  if (source.startsWith('<!--', at)) return commentEnd(source, at + 4)
  const isForeign = builder.tree.namespace[builder.current] !== HTML
  if (isForeign && source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at)
    builder.insertText(at + 9, end < 0 ? source.length : end)
    return end < 0 ? source.length : end + 3
  }
  const end = behind(source, '>', at)
  if (builder.depth < 0) {
    const doctype = DOCTYPE.exec(source.slice(at, Math.min(end, at + MAX_DOCTYPE_LENGTH)))
    if (doctype) builder.isQuirky = QUIRKY.test(doctype[1] ?? '')
  }
  return end
}

const MAX_DOCTYPE_LENGTH = 300
const DOCTYPE = /^<!doctype\s{1,9}html\b([^>]*)/i
/** Document types of the nineties, whose tables stand in paragraphs. @see https://html.spec.whatwg.org/multipage/parsing.html#the-initial-insertion-mode */
const QUIRKY =
  /\bpublic\s{0,9}["'](?:-\/\/(?:ietf|microsoft|netscape|w3c)\/\/dtd (?:html (?:[123]|4\.0 (?:frameset|transitional)|i18n|experimental)|ie |w3 html)|html|-\/w3c\/dtd html 4\.0 transitional)|\bpublic\s{0,9}["']-\/\/w3c\/\/dtd html 4\.01 (?:frameset|transitional)\/\/[^"']{0,9}["']\s{0,9}$/i

function commentEnd(source: string, from: number): number {
  if (source.startsWith('>', from)) return from + 1
  if (source.startsWith('->', from)) return from + 2
  for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
    if (source.startsWith('>', at + 2)) return at + 3
    if (source.startsWith('!>', at + 2)) return at + 4
  }
  return source.length
}

function startTag(builder: Builder, id: number): void {
  const { limit } = builder
  if (limit !== null) {
    builder.pass(limit)
    startLeftOut(builder, id)
    return
  }
  for (let again = true; again; ) {
    again =
      builder.depth >= 0 && isForeign(builder, id)
        ? startInForeign(builder, id)
        : RULES[builder.mode]!.start(builder, id)
  }
}

/** The element is left out, but for what it holds. */
function startLeftOut(builder: Builder, id: number): void {
  if (RAW[id]) builder.insertRaw(id)
  else builder.leaveOut(id)
  if (!VOID[id] && !RAW[id]) builder.leftOut++
}

function endTag(builder: Builder, id: number): void {
  if (builder.leftOut > 0) {
    if (!VOID[id]) builder.leftOut--
    return
  }
  const isHtml = builder.depth < 0 || builder.tree.namespace[builder.current] === HTML
  if (!isHtml && !endInForeign(builder, id)) return
  while (RULES[builder.mode]!.end(builder, id));
}

/** The element that was opened last holds text alone: takes it, and its end tag. */
function takeRawText(builder: Builder, from: number): number {
  const { source } = builder
  const id = builder.tree.tag[builder.current]!
  const end = rawEnd(source, from, builder.nameOf(id))
  builder.insertText(builder.skipsLineEnd ? behindLineEnd(source, from) : from, end)
  builder.isRaw = builder.skipsLineEnd = false
  builder.pop()
  if (end === source.length) return end
  const close = tagEnd(source, builder.units, nameEnd(builder.units, end + 2))
  return close < 0 ? source.length : close + 1
}

function takeText(builder: Builder, from: number, end: number): void {
  const start = builder.skipsLineEnd ? behindLineEnd(builder.source, from) : from
  builder.skipsLineEnd = false
  let rest = start
  if (PARTS_BLANKS.has(builder.mode)) {
    rest = behindBlanks(builder.source, start, end)
    if (rest > start) readText(builder, start, rest, true)
  }
  if (end > rest) readText(builder, rest, end, behindBlanks(builder.source, rest, end) === end)
}

function readText(builder: Builder, start: number, end: number, isBlank: boolean): void {
  if (builder.depth >= 0 && isForeign(builder, null)) builder.insertText(start, end)
  else while (RULES[builder.mode]!.text(builder, start, end, isBlank));
}

function behindBlanks(source: string, from: number, end: number): number {
  let at = from
  while (at < end && BLANKS.includes(source[at]!)) at++
  return at
}

const BLANKS = '\t\n\f\r '

function behindLineEnd(source: string, at: number): number {
  if (source.startsWith('\r\n', at)) return at + 2
  return source.startsWith('\n', at) || source.startsWith('\r', at) ? at + 1 : at
}
