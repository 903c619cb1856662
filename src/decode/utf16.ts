/** UTF-16 without a byte order mark: it shows by its zero bytes (spaces, digits and line ends have one each, all on one
 * side), and has to be proved, because a stray NUL in an ASCII file makes a pair of letters an ideograph each. */
import { everyday } from './everyday.ts'

const SAMPLE = 65536
/** Real text has hardly a character without meaning; bytes read in pairs have many. */
const MAX_NONSENSE_SHARE = 0.01
/** So much of UTF-16 in an alphabet is controls when it is read byte by byte: each Latin letter has a NUL, each Cyrillic
 * one U+0004. An ASCII file with a NUL in twenty bytes has a twentieth. */
const MIN_CONTROL_SHARE = 0.1
/** The rest is typographic: quotation marks, dashes, the euro sign. */
const MIN_ALPHABET_SHARE = 0.8
/** Half of a text of East Asia is everyday characters, letters read in pairs are one in twenty. */
const MIN_EVERYDAY_SHARE = 0.5
/** Characters that prove something; more of them where the bytes could be UTF-8 as well. */
const MIN_CHARACTERS = 4
const MIN_CHARACTERS_AGAINST_UTF8 = 12

/**
 * The form of UTF-16 that the bytes are in, or null where nothing proves it.
 *
 * @example
 * guessUtf16(Uint8Array.of(0x61, 0x00, 0x62, 0x00)) // => 'utf-16le'
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null
  const zeros = [0, 0]
  const sample = bytes.subarray(0, SAMPLE)
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++
  const [even, odd] = zeros as [number, number]
  if (even === odd) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1))
  return isText(text) && (provedByAlphabet(text, sample) || provedByEastAsian(text, sample)) ? encoding : null
}

/** Real text has no controls, and hardly a character without meaning. */
const isText = (text: string): boolean =>
  count(text, /[\p{Cn}\p{Co}\p{Cs}\ufffd]|[^\P{Cc}\t\n\f\r]/gu) <= text.length * MAX_NONSENSE_SHARE

/** Most of the characters are of alphabets, and byte by byte the text would be full of controls. */
function provedByAlphabet(text: string, bytes: Uint8Array): boolean {
  if (count(text, /[\t-\u1fff]/g) < text.length * MIN_ALPHABET_SHARE) return false
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls++
  return controls >= bytes.length * MIN_CONTROL_SHARE
}

const EAST_ASIAN = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/g

function provedByEastAsian(text: string, bytes: Uint8Array): boolean {
  const characters = text.match(EAST_ASIAN) ?? []
  const needed = isUtf8(bytes) ? MIN_CHARACTERS_AGAINST_UTF8 : MIN_CHARACTERS
  return (
    characters.length >= needed &&
    characters.filter(isEveryday).length > characters.length * MIN_EVERYDAY_SHARE
  )
}

const isEveryday = (it: string) =>
  (it >= '\u3041' && it <= '\u30fe') || everyday.han.has(it) || everyday.hangul.has(it)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0
