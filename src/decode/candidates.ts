/** The encodings that undeclared bytes may be in, and how often each is met. */

export interface Candidate {
  encoding: string
  /** Natural logarithm of how often it is met, roughly; 0: as often as any. */
  prior: number
  /** What is written in it, where hanzi, kana and hangul are (see `wideTables`). */
  languages?: readonly string[]
}

const EAST_ASIAN: readonly Candidate[] = [
  { encoding: 'gb18030', prior: 0, languages: ['hans', 'hant'] },
  { encoding: 'big5', prior: 0, languages: ['hant'] },
  { encoding: 'shift_jis', prior: 0, languages: ['ja'] },
  { encoding: 'euc-jp', prior: -1, languages: ['ja'] },
  { encoding: 'euc-kr', prior: 0, languages: ['ko'] },
  { encoding: 'johab', prior: -6, languages: ['ko'] },
]

/** From the encodings of Windows, which most files are in, to those of DOS and Mac. */
const ALPHABETIC: readonly (readonly [prior: number, encodings: readonly string[]])[] = [
  [0, ['windows-1252']],
  [-1, ['windows-1251', 'windows-1250', 'windows-1254', 'windows-1253', 'windows-1256', 'windows-1255']],
  [-1.5, ['windows-1257', 'windows-874', 'windows-1258', 'koi8-r', 'iso-8859-2', 'iso-8859-15']],
  [-2.5, ['koi8-u', 'iso-8859-5', 'iso-8859-7', 'iso-8859-8', 'iso-8859-6', 'iso-8859-13']],
  [-3, ['macintosh', 'ibm866', 'ibm850', 'ibm437', 'ibm852', 'iso-8859-4', 'iso-8859-16']],
  [-3.5, ['x-mac-cyrillic', 'iso-8859-3', 'iso-8859-10', 'iso-8859-14']],
  [-5, ['ibm857', 'ibm775', 'ibm737', 'ibm855', 'ibm862', 'x-mac-ce', 'x-mac-greek', 'x-mac-turkish']],
  [-6, ['ibm860', 'ibm861', 'ibm863', 'ibm865']],
]

export const candidates: readonly Candidate[] = [
  ...EAST_ASIAN,
  ...ALPHABETIC.flatMap(([prior, encodings]) => encodings.map((encoding) => ({ encoding, prior }))),
]
