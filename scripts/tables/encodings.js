/* The characters of the encodings that mojibake comes from, in the order of their bytes, as src/repair/mojibake/tables.ts reads them. */
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js'

/** All of the Encoding Standard. */
const SINGLE = [
  ...range(1250, 1258).map((page) => `windows-${page}`),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...['windows-874', 'koi8-r', 'koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic'],
]
const MULTIBYTE = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
/** Stands where bytes mean nothing, or more than one character. */
const NONE = ' '

/** @returns {Record<string, Record<string, string>>} */
export function encodingTables() {
  const single = SINGLE.map((name) => [name, highBytes(createSinglebyteDecoder(name, true))])
  const multibyte = MULTIBYTE.map((name) => [name, doubleBytes(name)])
  return { single: Object.fromEntries(single), multibyte: Object.fromEntries(multibyte) }
}

/** What the bytes from 0x80 on mean. @param {(bytes: Uint8Array) => string} decode */
function highBytes(decode) {
  return range(0x80, 0xff)
    .map((byte) => only(decode(Uint8Array.of(byte))))
    .join('')
}

/**
 * Single bytes, then pairs. The rows of levels 1 and 2 first: extensions repeat some of their characters. Last the pairs
 * that stand behind 8F in EUC-JP.
 * @param {string} name
 */
function doubleBytes(name) {
  const decode = createMultibyteDecoder(name, true)
  const row = (/** @type {number[]} */ ...before) =>
    range(0x40, 0xfe)
      .map((trail) => only(decode(Uint8Array.of(...before, trail))))
      .join('')
  const rows = [...range(0xa1, 0xfe), ...range(0x81, 0xa0)].map((lead) => row(lead))
  const more = name === 'euc-jp' ? range(0xa1, 0xfe).map((lead) => row(0x8f, lead)) : []
  return [highBytes(decode), ...rows, ...more].join('')
}

/** @param {string} text */
function only(text) {
  const point = text.codePointAt(0) ?? 0xfffd
  return point !== 0xfffd && point > 0 && text.length === (point > 0xffff ? 2 : 1) ? text : NONE
}

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
