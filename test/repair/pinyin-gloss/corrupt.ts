/** Does to a text what the broken conversions did, so that tests can see whether the repair undoes it. */
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'
import { bytesOf } from '../../../src/repair/pinyin-gloss/gbk.ts'

/** One gloss of a site's table: a character and the reading that it gets everywhere. */
export type Entry = readonly [char: string, reading: string]

const decodePair = createMultibyteDecoder('gbk', true)
/** Stands in front of the second byte of a torn character; no text has it. */
const TORN = 0x1a
/** The second bytes of `；？，！`, whose first is A3. */
const MARKS = new Set([0xbb, 0xbf, 0xac, 0xa1])

/**
 * Puts each reading behind its character, one entry after the other, on the bytes of GBK.
 *
 * @param torn Also tear characters whose second byte is A3 where a full-width mark can be misread.
 */
export function glossByTable(text: string, table: readonly Entry[], torn = false): string {
  let bytes = encode(text)
  const tears = new Set(
    torn ? seconds(text).filter((at) => bytes[at] === 0xa3 && MARKS.has(bytes[at + 1]!)) : [],
  )
  bytes = bytes.flatMap((byte, at) => (tears.has(at) ? [TORN, byte] : [byte]))
  for (const [char, reading] of table) {
    const [lead, trail] = encode(char)
    const gloss = encode(`(${reading})`)
    const out: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      out.push(bytes[at]!)
      if (bytes[at] === lead && bytes[at + 1] === trail) out.push(bytes[++at]!, ...gloss)
    }
    bytes = out
  }
  return decode(bytes)
}

const encode = (text: string): number[] => Array.from(text).flatMap((char) => [...bytesOf(char)!])

/** Where the second bytes of characters stand. */
function seconds(text: string): number[] {
  let at = 0
  return Array.from(text).flatMap((char) => {
    at += encode(char).length
    return encode(char).length > 1 ? [at - 1] : []
  })
}

/** Decodes like the sites: a pair that is no character becomes one `?`, whatever its second byte was. */
function decode(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const pair = byte > 0x80 ? [byte, bytes[++at] ?? 0] : [byte]
    const char = decodePair(Uint8Array.from(pair))
    text += char.includes('\ufffd') ? '?' : char
  }
  return text
}
