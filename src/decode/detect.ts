/** Guesses the encoding of bytes by statistics (jschardet), kept to what news is written in. */
import { chardet } from 'jschardet'
import { encodingOf } from './codec.ts'
import { eastAsianOf } from './east-asian.ts'

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

/** Below this score the characters are asked as well: the detector knows too little of short texts, and nothing of
 * the extension syllables of Korean (CP949). */
const UNSURE = 0.3

export interface Guess {
  encoding: string
  /** The detector's similarity of 0 to 1; no probability. */
  score: number
}

/** The encodings that a sample may be in, best first; empty when there is nothing to go by. */
export function guess(sample: Uint8Array): Guess[] {
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
  const encoding = eastAsianOf(sample)
  return encoding === null
    ? guesses
    : [{ encoding, score: UNSURE }, ...guesses.filter((it) => it.encoding !== encoding)]
}
