/** Finds the encoding of Chinese, Japanese and Korean by the characters alone: they are many, and a wrong reading has
 * hardly a common one. */
import { decodeAs } from './codec.ts'
import { looksRight } from './plausible.ts'

const ENCODINGS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']

/** The encoding in which the bytes look right beyond doubt, or null. */
export const eastAsianOf = (bytes: Uint8Array): string | null =>
  ENCODINGS.find((encoding) => looksRight(decodeAs(encoding, bytes), encoding)) ?? null
