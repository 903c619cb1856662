/** What a reading of a piece of text is, and what every reading is judged by. */

import { scoreOf } from '../../text/likelihood/model.ts'

/** A mix-up: text of one encoding that was read as another. */
export interface Chain {
  name: string
  wrong: string
  right: string
  /** What speaks against it when another one explains the text as well, in nats. */
  against: number
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
/** Hanzi, kana, hangul and their punctuation. */
export const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/

/** A reading of which nothing is kept yet. */
export const emptyReading = (chain: Chain): Reading => ({
  chain,
  edits: [],
  how: [`encode ${chain.wrong}`, `decode ${chain.right}`],
  lossy: false,
  gain: 0,
})

/** Of each character that a reading loses beyond what was lost before. */
const LOSS = -16

/** A stretch of a text and what it is read as. */
interface Stretch {
  start: number
  end: number
  to: string
  /** Of the stretch as it stands, if known. */
  score?: number | undefined
}

/** What a stretch gains by its reading. Gaps of the text are no merit of a reading that swallows them. */
export function gainOf(
  text: string,
  { start, end, to, score }: Stretch,
  languages?: readonly string[],
  letters?: readonly string[],
): number {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  const from = text.slice(start, end)
  const losses = count(to, GAP) - count(from, GAP) - Math.max(0, count(from, '?') - count(to, '?'))
  return (
    scoreOf(to.replaceAll(GAP, ''), before, after, languages, letters) -
    (score ?? scoreOf(from.replaceAll(GAP, ''), before, after)) +
    Math.max(0, losses) * LOSS
  )
}

/** Stands for what is lost. */
export const GAP = '\ufffd'

const count = (text: string, character: string) => text.split(character).length - 1
