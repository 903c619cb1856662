/** Labels and decoders of the WHATWG Encoding Standard. Loaded only when something other than UTF-8 is in question. */
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'

/**
 * The encoding that a label names, or null. Labels of encodings that no browser decodes (`hz-gb-2312`) name none.
 *
 * @example
 * encodingOf('GB2312') // => 'gbk'
 */
export function encodingOf(label: string): string | null {
  const encoding = normalizeEncoding(label)
  return encoding === 'replacement' ? null : encoding
}

/** Decodes exactly as the standard says; U+FFFD stands for what has no meaning. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** GBK is decoded as GB18030 by the standard, so the two names do not disagree. */
export const sameDecoder = (one: string, other: string): boolean => decoderOf(one) === decoderOf(other)

const decoderOf = (encoding: string): string => (encoding === 'gbk' ? 'gb18030' : encoding)
