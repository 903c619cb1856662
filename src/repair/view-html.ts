/**
 * The text of HTML source by one linear scan: tags vanish (block tags leave a line end), references are decoded. With
 * its values, too: those of `content`, `alt` and `title`, and JSON-LD, each on lines of its own.
 */
import { decodeHTML } from 'entities'
import { isAsciiLetter, isAsciiSpace } from '../ascii.ts'
import type { Segment, View } from './segments.ts'

const HIDDEN = new Set(['script', 'style', 'template', 'noscript'])
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});?/g
const JSON_ESCAPE = /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])/g
const JSON_LD = /\stype\s*=\s*["']?application\/ld\+json/i
/** Values in quotes; all others are words of ASCII. */
const VALUE = /\s(?:content|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

/** How the characters of one kind of place are written. */
interface Notation {
  /** Every escape begins with it. */
  sign: string
  escaped: RegExp
  decode(escaped: string): string
  escape(text: string): string
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const inText: Notation = { sign: '&', escaped: REFERENCE, decode: decodeHTML, escape: escapeText }
const inValue: Notation = {
  ...inText,
  escape: (text) => escapeText(text).replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
}
const inJson: Notation = {
  sign: '\\',
  escaped: JSON_ESCAPE,
  decode: (escaped) => JSON.parse(`"${escaped}"`),
  escape: (text) => JSON.stringify(text).slice(1, -1).replace(/</g, '\\u003c'),
}

export function htmlView(source: string, withValues = false): View {
  const builder = createBuilder(source)
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open !== at) builder.push(at, open < 0 ? source.length : open, inText)
    if (open < 0) break
    const isStart = source.charCodeAt(open + 1) !== SLASH
    const nameStart = isStart ? open + 1 : open + 2
    if (!isAsciiLetter(source.charCodeAt(nameStart))) {
      at = markupEnd(source, open)
      if (at === open + 1) builder.push(open, at, inText)
      continue
    }
    const nameStop = tagNameEnd(source, nameStart)
    const name = source.slice(nameStart, nameStop).toLowerCase()
    const content = tagEnd(source, nameStop)
    at = isStart && HIDDEN.has(name) ? hiddenEnd(source, content, name) : content
    if (!INLINE.has(name)) builder.pushLineEnd()
    if (withValues && isStart) pushValues(builder, source, [open, content, at])
  }
  return builder.view()
}

/** Adds the values of a tag that are written for readers, and its content when it is JSON-LD. */
function pushValues(builder: Builder, source: string, [open, content, end]: readonly number[]): void {
  const tag = source.slice(open, content)
  for (const { 0: whole, 1: double, 2: single, index } of tag.matchAll(VALUE)) {
    const to = open! + index + whole.length - 1
    builder.pushLineEnd()
    builder.push(to - (double ?? single ?? '').length, to, inValue)
    builder.pushLineEnd()
  }
  if (end! > content! && JSON_LD.test(tag)) builder.push(content!, end!, inJson)
}

type Builder = ReturnType<typeof createBuilder>

/** Collects the text and where it comes from. */
function createBuilder(source: string) {
  const segments: Segment[] = []
  const parts: string[] = []
  let length = 0
  const add = (text: string, from: number, to: number, reference: boolean, notation: Notation) => {
    segments.push({
      at: length,
      length: text.length,
      source: from,
      sourceLength: to - from,
      reference,
      escape: notation.escape,
    })
    parts.push(text)
    length += text.length
  }
  return {
    push(from: number, to: number, notation: Notation): void {
      const whole = source.slice(from, to)
      if (!whole.includes(notation.sign)) {
        if (to > from) add(whole, from, to, false, notation)
        return
      }
      let at = from
      for (const { 0: escaped, index } of whole.matchAll(notation.escaped)) {
        const decoded = notation.decode(escaped)
        const plain = commonEnd(escaped, decoded)
        if (plain === escaped.length) continue
        const start = from + index
        if (start > at) add(source.slice(at, start), at, start, false, notation)
        at = start + escaped.length - plain
        add(decoded.slice(0, decoded.length - plain), start, at, true, notation)
      }
      if (to > at) add(source.slice(at, to), at, to, false, notation)
    },
    pushLineEnd(): void {
      parts.push('\n')
      length++
    },
    view: (): View => ({ text: parts.join(''), segments }),
  }
}

/** The end of a comment or declaration; a `<` that opens none ends behind itself. */
function markupEnd(source: string, open: number): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4)
  return /^<[!?/]/.test(source.slice(open, open + 2)) ? after(source, '>', open) : open + 1
}

function hiddenEnd(source: string, content: number, name: string): number {
  const close = source.slice(content).search(new RegExp(`</${name}`, 'i'))
  return close < 0 ? source.length : content + close
}

/** How many units at the end of an escape stand for themselves, as the `1` of `&copy1`. */
function commonEnd(escaped: string, decoded: string): number {
  let length = 0
  while (length < decoded.length && escaped.at(-1 - length) === decoded.at(-1 - length)) length++
  return length
}

function after(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from)
  return at < 0 ? source.length : at + what.length
}

const [SLASH, GREATER, EQUALS, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x3d, 0x22, 0x27]

/** A name that is longer than this is none that is known. */
const LONGEST_NAME = 64

function tagNameEnd(source: string, from: number): number {
  const end = Math.min(source.length, from + LONGEST_NAME)
  let at = from
  for (; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === GREATER || unit === SLASH || isAsciiSpace(unit)) break
  }
  return at
}

/** The end of a tag; `>` inside a quoted attribute value does not count. */
function tagEnd(source: string, from: number): number {
  let isValue = false
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === GREATER) return at + 1
    if (isValue && (unit === QUOTE || unit === APOSTROPHE)) {
      const close = source.indexOf(source[at]!, at + 1)
      if (close < 0) return after(source, '>', at)
      at = close
    }
    if (!isAsciiSpace(unit)) isValue = unit === EQUALS
  }
  return source.length
}
