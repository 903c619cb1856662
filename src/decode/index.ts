/** bytes -> text: BOM, declaration, strict UTF-8, detection, in this order; and whether the text is HTML. */
import type { Decoded, Input, Notices, Settings } from '../types.ts'
import { kindOf } from './kind.ts'

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
