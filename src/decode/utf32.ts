/** UTF-32, with a byte order mark or without: four bytes a character, and no other text has every fourth byte zero. */

const SAMPLE = 65536
/** The fewest characters that prove it. */
const FEWEST = 2

/**
 * The form of UTF-32 that the bytes are in, or null.
 *
 * @example
 * guessUtf32(Uint8Array.of(0x61, 0, 0, 0, 0x62, 0, 0, 0)) // => 'utf-32le'
 */
export function guessUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < FEWEST * 4) return null
  const sample = bytes.subarray(0, Math.min(bytes.length & ~3, SAMPLE))
  return isUtf32(sample, true) ? 'utf-32le' : isUtf32(sample, false) ? 'utf-32be' : null
}

/** Whether all are characters, and none a control but those of texts. */
function isUtf32(bytes: Uint8Array, isLittle: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle)
    const isControl = point < 0x20 && !(point >= 0x09 && point <= 0x0d)
    if (point > 0x10ffff || isControl || (point >= 0xd800 && point < 0xe000)) return false
  }
  return true
}

export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle)
    parts.push(
      point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point),
    )
  }
  if (bytes.length % 4 > 0) parts.push('\ufffd')
  return parts.join('').replace(/^\ufeff/, '')
}
