/** bytes -> text: BOM, declaration, strict UTF-8, detection, in this order; and whether the text is HTML. */
import type { Decoded, Input, Notices, Settings } from '../types.ts'
import { kindOf } from './kind.ts'
import { createLongText, type LongText } from './long-text.ts'

export { type Change, changedText } from './changed-text.ts'
export { type LongText, type Source, sourceOf } from './long-text.ts'

/** Decodes one input. A string is taken as it is. */
export async function decode(input: Input, settings: Settings, notices: Notices): Promise<Decoded> {
  if (typeof input.content === 'string') {
    const text = input.content
    return { text, kind: kindOf(input, text), encoding: null, encodingFrom: 'string', bytes: null }
  }
  const { decodeBytes } = await import('./bytes.ts')
  const decoded = await decodeBytes(input.content, input, settings, notices)
  return { ...decoded, kind: kindOf(input, decoded.text), bytes: input.content.length }
}

/** Shorter ones are decoded in an instant. */
const LONG = 1 << 16
/** By so many characters a page is told from a text. */
const HEAD = 1 << 14

/** What is known of a long plain text in UTF-8 before it is decoded; null for all else. */
export interface Undecoded extends Omit<Decoded, 'text'> {
  long: LongText
}

/** Looks at a long plain text without decoding it as a whole. */
export async function lookAt(input: Input, settings: Settings): Promise<Undecoded | null> {
  const { content } = input
  if (typeof content === 'string' || content.length < LONG) return null
  const { plainUtf8 } = await import('./bytes.ts')
  const found = plainUtf8(content, input, settings)
  const long = found && createLongText(content)
  if (!long || kindOf(input, long.slice(0, HEAD)) !== 'text') return null
  return { ...found, kind: 'text', bytes: content.length, long }
}
