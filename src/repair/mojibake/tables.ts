/** Encodings as tables both ways, laid out on first use: what wrote the text (encode), what it was (decode). */
import { codePages } from '../../text/code-pages.data.ts'
import { multibyte, single } from './encodings.data.ts'

export interface Table {
  /** WHATWG name, except `iso-8859-1` (with U+0080–U+009F), `cp437`, `cp850` and `big5-eten` (see `ETEN`). */
  name: string
  single: boolean
  /** Bytes of a code point as one number (0x81 or 0x8140 or 0x8fa2af); 0: none. ASCII is itself. */
  bytes: Int32Array
  /** The code point of one byte, or of two (lead * 256 + trail); 0: none. */
  points: Int32Array
  /** The other bytes of the characters that have several. */
  aliases: Map<number, number[]>
}

/** Code pages of DOS that WHATWG has not. */
const DOS: Record<string, string> = { cp437: codePages.ibm437!, cp850: codePages.ibm850! }
/** Kana and Cyrillic of Big5 from C6A1 on where WHATWG has others, as Unicode's first table and Python have them. */
const ETEN = `ヾゝゞ々${range(0x3041, 0x3093)}${range(0x30a1, 0x30f6)}ДЕЁЖЗИЙКЛМУФХЦЧШЩЪЫЬЭЮЯ${range(0x430, 0x435)}ё${range(0x436, 0x44f)}①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽`
/** What some decoders make of bytes that others read as the character to the right, or as nothing. */
const VARIANTS: Record<string, string> = {
  shift_jis: '〜～‖∥−－¢￠£￡¬￢',
  'euc-jp': '〜～‖∥−－¢￠£￡¬￢',
  big5: '•‧‾¯∼～♁⊕☉⊙¢￠£￡',
}
/** Bytes that are no characters, as Windows maps them in code page 932. */
const WINDOWS_932: readonly (readonly [number, number])[] = [
  [0xf8f0, 0xa0],
  [0xf8f1, 0xfd],
  [0xf8f2, 0xfe],
  [0xf8f3, 0xff],
]
/** Stands in the data where bytes mean nothing. */
const NONE = 0x20
/** Big5 reaches into plane 2. */
const END = 0x30000
const cache = new Map<string, Table>()

export function tableOf(name: string): Table {
  let table = cache.get(name)
  if (!table) {
    const pairs = multibyte[name === 'big5-eten' ? 'big5' : name]
    table = pairs === undefined ? singleTable(name) : multibyteTable(name, pairs)
    cache.set(name, table)
  }
  return table
}

function emptyTable(name: string, single: boolean): Table {
  const table = {
    name,
    single,
    bytes: new Int32Array(name.startsWith('big5') ? END : 0x10000),
    points: new Int32Array(single ? 256 : 0x10000),
    aliases: new Map<number, number[]>(),
  }
  for (let byte = 0; byte < 128; byte++) table.bytes[byte] = table.points[byte] = byte
  return table
}

function singleTable(name: string): Table {
  const table = emptyTable(name, true)
  const characters = name === 'iso-8859-1' ? range(0x80, 0xff) : (DOS[name] ?? single[name]!)
  for (let byte = 0x80; byte < 0x100; byte++) {
    const point = characters.charCodeAt(byte - 0x80)
    if (point === NONE) continue
    table.points[byte] = point
    table.bytes[point] = byte
  }
  return table
}

/** @param characters In the order that scripts/tables/encodings.js writes. Of bytes that mean the same the first are taken. */
function multibyteTable(name: string, characters: string): Table {
  const table = emptyTable(name, false)
  const { bytes, points, aliases } = table
  let at = 0
  const add = (code: number) => {
    const point = characters.codePointAt(at)!
    at += point > 0xffff ? 2 : 1
    if (point === NONE) return
    if (code <= 0xffff) points[code] = point
    if (bytes[point] === 0) bytes[point] = code
    else aliases.set(point, [...(aliases.get(point) ?? []), code])
  }
  const addRow = (lead: number) => {
    for (let trail = 0x40; trail < 0xff; trail++) add(lead * 256 + trail)
  }
  for (let byte = 0x80; byte < 0x100; byte++) add(byte)
  for (let lead = 0xa1; lead < 0xff; lead++) addRow(lead)
  for (let lead = 0x81; lead < 0xa1; lead++) addRow(lead)
  for (let lead = 0x8fa1; at < characters.length; lead++) addRow(lead)
  const variants = VARIANTS[name] ?? ''
  for (let index = 0; index < variants.length; index += 2)
    bytes[variants.charCodeAt(index)] ||= bytes[variants.charCodeAt(index + 1)]!
  if (name === 'shift_jis') for (const [point, byte] of WINDOWS_932) bytes[point] = byte
  if (name === 'big5-eten') addEten(table)
  return table
}

function addEten(table: Table): void {
  let [lead, trail] = [0xc6, 0xa1]
  for (const character of ETEN) {
    table.points[lead * 256 + trail] = character.codePointAt(0)!
    table.bytes[character.codePointAt(0)!] = lead * 256 + trail
    trail++
    if (trail === 0x7f) trail = 0xa1
    if (trail === 0xff) [lead, trail] = [lead + 1, 0x40]
  }
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('')
}

/** A text in the bytes of an encoding; null when a character has none. */
export function encode(text: string, { bytes }: Table): Uint8Array | null {
  const out = new Uint8Array(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    if (point > 0xffff) at++
    const code = bytes[point] ?? 0
    if (code === 0 && point !== 0) return null
    if (code > 0xffff) out[length++] = code >> 16
    if (code > 0xff) out[length++] = (code >> 8) & 0xff
    out[length++] = code & 0xff
  }
  return out.subarray(0, length)
}

/** Bytes as the text of an encoding; null when a sequence means nothing. */
export function decode(bytes: Uint8Array, { points, single }: Table): string | null {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    let point = points[lead]!
    if (!single && point === 0 && lead >= 0x80) {
      if (++at >= bytes.length) return null
      point = points[lead * 256 + bytes[at]!]!
    }
    if (point === 0 && lead !== 0) return null
    parts.push(String.fromCodePoint(point))
  }
  return parts.join('')
}
