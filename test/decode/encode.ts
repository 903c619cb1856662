/** Bytes of test cases: text encoded as a label says, or hexadecimal digits (`as: "hex"`). */
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'

export interface Part {
  text: string
  as: string
}

const MULTIBYTE = ['gbk', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr', 'iso-2022-jp']

export function encode({ text, as }: Part): Uint8Array {
  if (as === 'utf-8') return new TextEncoder().encode(text)
  if (as === 'hex') return Uint8Array.from(text.match(/[\da-f]{2}/gi) ?? [], (it) => Number.parseInt(it, 16))
  if (as === 'utf-16le' || as === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), as === 'utf-16le')
    return bytes
  }
  return (MULTIBYTE.includes(as) ? createMultibyteEncoder(as) : createSinglebyteEncoder(as))(text)
}

export function encodeParts(parts: readonly Part[]): Uint8Array {
  const pieces = parts.map(encode)
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
