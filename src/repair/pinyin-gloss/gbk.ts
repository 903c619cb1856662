/** GBK one character at a time: `區` is 0x85 0x5E. */
import { createMultibyteDecoder, createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'

const encode = createMultibyteEncoder('gbk')
const decode = createMultibyteDecoder('gbk', true)

export const LOST = '\ufffd'

/** The one or two bytes of a UTF-16 unit, null when GBK has none for it. */
export function bytesOf(unit: string): Uint8Array | null {
  try {
    return encode(unit)
  } catch {
    return null
  }
}

/** The character of two bytes, null when they are none (or one for private use). */
export function charOf(lead: number, trail: number): string | null {
  const char = decode(Uint8Array.of(lead, trail))
  return char.length === 1 && !/[\ue000-\uf8ff\ufffd]/.test(char) ? char : null
}

/** Decodes a byte at a time, starting after the first byte of a character; `before` is the byte in front of that. */
export function createDecoder(before: number, lead: number) {
  let previous = before
  let last = lead
  let waiting = true
  let text = ''
  return {
    /** False when the bytes are no character. */
    take(byte: number): boolean {
      const char = waiting ? charOf(last, byte) : byte < 0x80 ? String.fromCharCode(byte) : ''
      if (char === null) return false
      previous = last
      last = byte
      text += char
      waiting = !waiting && byte >= 0x80
      return true
    },
    /** Takes the one byte that is possible, or gives the character up when there are several. */
    takeOne(possible: readonly number[]): void {
      if (possible.length === 1 && this.take(possible[0]!)) return
      text += LOST
      waiting = false
    },
    complete: () => !waiting,
    lastByte: () => last,
    lastPair: () => [previous, last] as const,
    text: () => text,
  }
}
