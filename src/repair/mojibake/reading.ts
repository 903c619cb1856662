/** What a reading of a piece of text is, and what every reading is judged by. */
import { scoreOf } from './model.ts'

/** A mix-up: text of one encoding that was read as another. */
export interface Chain {
  name: string
  wrong: string
  right: string
}

/** One layer of damage undone. */
export interface Reading {
  chain: Chain
  edits: { start: number; end: number; to: string }[]
  how: string[]
  lossy: boolean
  /** Log likelihood ratio against the text as it stands. */
  gain: number
}

/** The fewest different letters that are read as others when there is nothing odd about them, as in `ΑΒΓΔ`. */
export const FEWEST_PLAIN = 10

export const UTF8 = 'utf-8'
/** UTF-8 read as the encoding of the Web is by far the most common mix-up. */
export const WEB: ReadonlySet<string> = new Set(['windows-1252', 'iso-8859-1'])
/** What is written in the multi-byte encodings. */
export const LANGUAGES: Record<string, readonly string[]> = {
  gbk: ['hans', 'hant'],
  big5: ['hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
}
/** Hanzi, kana, hangul and their punctuation. */
export const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/

/** A reading of which nothing is kept yet. */
export const emptyReading = (chain: Chain, lossy = false): Reading => ({
  chain,
  edits: [],
  how: [`encode ${chain.wrong}`, `decode ${chain.right}`],
  lossy,
  gain: 0,
})

/** What a stretch of a text gains when it is read as `to`. */
export function gainOf(
  text: string,
  start: number,
  end: number,
  to: string,
  languages?: readonly string[],
): number {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  return scoreOf(to, before, after, languages) - scoreOf(text.slice(start, end), before, after)
}
