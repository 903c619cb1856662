/** Guesses the encoding of bytes by statistics (jschardet), kept to what news is written in. */
import { chardet } from 'jschardet'
import { decodeAs, encodingOf } from './codec.ts'
import { looksRight } from './plausible.ts'
import { stretches } from './stretches.ts'

/** Enough to be sure by; the statistics converge long before. */
const SAMPLE = 65536

/** The detector's names that are no WHATWG labels. Its DOS, Mac and mainframe encodings are not asked for: in news
 * they are wrong guesses over short texts. */
const NAMES: Record<string, string> = {
  'big5-hkscs': 'big5',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  'euc-jis-2004': 'euc-jp',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  'iso8859-16': 'iso-8859-16',
}
const ERAS = chardet.EncodingEra.MODERN_WEB | chardet.EncodingEra.LEGACY_ISO

/** Tried one by one when the detector is unsure: it knows too little of short texts, and nothing of the extension
 * syllables of Korean (CP949). */
const EAST_ASIAN = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const UNSURE = 0.3

export interface Guess {
  encoding: string
  /** The detector's similarity of 0 to 1; no probability. */
  score: number
}

/** The encodings that the bytes may be in, best first; empty when there is nothing to go by. */
export function guess(bytes: Uint8Array): Guess[] {
  const sample = sampleOf(bytes)
  const guesses: Guess[] = []
  for (const { encoding: name, confidence } of chardet.detectAll(sample, {
    encodingEra: ERAS,
    ignoreThreshold: true,
  })) {
    const label = name?.toLowerCase() ?? ''
    const encoding = encodingOf(NAMES[label] ?? label)
    if (encoding !== null && !guesses.some((it) => it.encoding === encoding))
      guesses.push({ encoding, score: confidence })
  }
  if ((guesses[0]?.score ?? 0) >= UNSURE) return guesses
  const encoding = EAST_ASIAN.find((it) => looksRight(decodeAs(it, sample), it))
  return encoding === undefined
    ? guesses
    : [{ encoding, score: UNSURE }, ...guesses.filter((it) => it.encoding !== encoding)]
}

/** The stretches between markup and line ends that hold a byte over 0x7F: the rest tells nothing, and a page that
 * begins with scripts would fill the detector's window with them. It would also believe a wrong `<meta>`. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE))
  let length = 0
  for (const { start, end, ascii } of stretches(bytes)) {
    if (ascii) continue
    // No line end after the last one: what is cut off there is no error.
    if (length > 0 && length < SAMPLE) sample[length++] = 0x0a
    const piece = bytes.subarray(start, Math.min(end, start + SAMPLE - length))
    sample.set(piece, length)
    length += piece.length
    if (length >= SAMPLE) break
  }
  return sample.subarray(0, length)
}
