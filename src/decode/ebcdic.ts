/** EBCDIC, the encoding of mainframes: its space is 0x40, and nearly every byte of a text is a letter or a space there. */
import { ebcdic } from '../text/code-pages.data.ts'

const SAMPLE = 4096
const FEWEST = 8
/** Of a text so much is letters, digits and everyday signs, and so much small letters. */
const MIN_PLAIN = 0.95
const MIN_SMALL = 0.4

/** Whether the bytes are a text in EBCDIC. ASCII has its space and line end where EBCDIC has controls that no text holds. */
export function isEbcdic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < FEWEST) return false
  const text = decodeEbcdic('ibm037', sample)
  const count = (what: RegExp) => text.match(what)?.length ?? 0
  return (
    count(/[A-Za-z0-9 .,;:'"!?()\-\n\r\u0085]/g) >= text.length * MIN_PLAIN &&
    count(/[a-z]/g) >= text.length * MIN_SMALL
  )
}

/** @param name A key of `ebcdic`. */
export function decodeEbcdic(name: string, bytes: Uint8Array): string {
  const page = ebcdic[name]!
  return Array.from(bytes, (byte) => page[byte]).join('')
}
