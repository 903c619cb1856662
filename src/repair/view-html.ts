/**
 * The text of HTML source by one linear scan: tags vanish (block tags leave a line end), references are decoded. With
 * its values, too: those of `content`, `alt` and `title`, and JSON-LD, each on lines of its own.
 */
import { decodeHTML } from 'entities'
import { isAsciiLetter, isAsciiSpace } from '../ascii.ts'
import { readUnits } from '../units.ts'
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
  let text: string | null = null
  let segments: Segment[] | null = null
  return {
    get text() {
      text ??= textOf(source, withValues)
      return text
    },
    get segments() {
      segments ??= segmentsOf(source, withValues)
      return segments
    },
  }
}

/** Takes the pieces of a source that are shown, in order. */
interface Sink {
  push(from: number, to: number, notation: Notation): void
  pushLineEnd(): void
}

function scan(source: string, withValues: boolean, sink: Sink, units = readUnits(source)): void {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open !== at) sink.push(at, open < 0 ? source.length : open, inText)
    if (open < 0) break
    const isStart = units[open + 1] !== SLASH
    const nameStart = isStart ? open + 1 : open + 2
    if (!isAsciiLetter(units[nameStart] ?? 0)) {
      at = markupEnd(source, open)
      if (at === open + 1) sink.push(open, at, inText)
      continue
    }
    const nameStop = tagNameEnd(units, nameStart)
    const content = tagEnd(source, units, nameStop)
    const name = nameIn(source, units, nameStart, nameStop)
    at = isStart && HIDDEN.has(name) ? hiddenEnd(source, content, name) : content
    if (!INLINE.has(name)) sink.pushLineEnd()
    if (withValues && isStart) pushValues(sink, source, open, content, at)
  }
}

/** By first letter and length, 1 where an element has a name that counts here: most have none, and need no text. */
const NAMED = new Uint8Array(32 << 5)
const slotOf = (unit: number, length: number) => ((unit & 31) << 5) | (length & 31)
for (const name of [...HIDDEN, ...INLINE]) NAMED[slotOf(name.charCodeAt(0), name.length)] = 1

function nameIn(source: string, units: Uint16Array, start: number, stop: number): string {
  return NAMED[slotOf(units[start]!, stop - start)] === 1 ? source.slice(start, stop).toLowerCase() : ''
}

/** Longer pages get room of their own. */
const MOST_SHARED = 1 << 18
let shared = new Uint16Array(0)

/** The units of the text of a view without values, to be read before the next call: clean pages are asked for nothing else. */
export function shownUnits(source: string): Uint16Array<ArrayBuffer> {
  const units = readUnits(source)
  let room = shared
  if (room.length < source.length) {
    room = new Uint16Array(source.length)
    if (source.length <= MOST_SHARED) shared = room
  }
  let length = 0
  const sink: Sink = {
    push(from, to, { sign, escaped, decode }) {
      const start = length
      for (let at = from; at < to; at++) {
        const unit = units[at]!
        if (unit === AMPERSAND) break
        room[length++] = unit
      }
      const rest = from + length - start
      if (rest === to) return
      const piece = source.slice(rest, to)
      const text = piece.includes(sign) ? piece.replace(escaped, (it) => decode(it)) : piece
      for (let at = 0; at < text.length; at++) room[length++] = text.charCodeAt(at)
    },
    pushLineEnd() {
      room[length++] = LF
    },
  }
  scan(source, false, sink, units)
  return room.subarray(0, length)
}

const [LF, AMPERSAND] = [0x0a, 0x26]

/** Adds the values of a tag that are written for readers, and its content when it is JSON-LD. */
function pushValues(sink: Sink, source: string, open: number, content: number, end: number): void {
  const tag = source.slice(open, content)
  VALUE.lastIndex = 0
  for (let found = VALUE.exec(tag); found; found = VALUE.exec(tag)) {
    const to = open + VALUE.lastIndex - 1
    sink.pushLineEnd()
    sink.push(to - (found[1] ?? found[2] ?? '').length, to, inValue)
    sink.pushLineEnd()
  }
  if (end > content && JSON_LD.test(tag)) sink.push(content, end, inJson)
}

function textOf(source: string, withValues: boolean): string {
  let text = ''
  scan(source, withValues, {
    push(from, to, { sign, escaped, decode }) {
      const piece = source.slice(from, to)
      text += piece.includes(sign) ? piece.replace(escaped, (it) => decode(it)) : piece
    },
    pushLineEnd() {
      text += '\n'
    },
  })
  return text
}

/** Where the text comes from. */
function segmentsOf(source: string, withValues: boolean): Segment[] {
  const segments: Segment[] = []
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
    length += text.length
  }
  scan(source, withValues, {
    push(from, to, notation) {
      let at = from
      for (const { 0: escaped, index } of source.slice(from, to).matchAll(notation.escaped)) {
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
    pushLineEnd() {
      length++
    },
  })
  return segments
}

/** The end of a comment or declaration; a `<` that opens none ends behind itself. */
function markupEnd(source: string, open: number): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4)
  return /^<[!?/]/.test(source.slice(open, open + 2)) ? after(source, '>', open) : open + 1
}

function hiddenEnd(source: string, content: number, name: string): number {
  for (let at = source.indexOf('</', content); at >= 0; at = source.indexOf('</', at + 2))
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  return source.length
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

function tagNameEnd(units: Uint16Array, from: number): number {
  const end = Math.min(units.length, from + LONGEST_NAME)
  let at = from
  for (; at < end; at++) {
    const unit = units[at]!
    if (unit === GREATER || unit === SLASH || isAsciiSpace(unit)) break
  }
  return at
}

/** The end of a tag; `>` inside a quoted attribute value does not count. */
function tagEnd(source: string, units: Uint16Array, from: number): number {
  let isValue = false
  for (let at = from; at < units.length; at++) {
    const unit = units[at]!
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
