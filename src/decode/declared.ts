/** What is stated of bytes before they are read, and what they are afterwards. */
import type { Decoded } from '../types.ts'

export type DecodedBytes = Pick<Decoded, 'text' | 'encoding' | 'encodingFrom'>

/** A label that the transport or the document states. */
export interface Declaration {
  label: string
  from: 'http' | 'meta'
}
