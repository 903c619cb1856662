/** Tells what is left of misread text beside what was read back: a repair that leaves something says so. */
import { nextOdd } from './gate.ts'

/** How much of a line on both sides of a repair is looked at: a mix-up goes over sentences. */
const NEAR = 200
const BREAK = /[\r\n<>]/
/** What begins and goes on in UTF-8, as windows-1252 and ISO-8859-1 have it; and controls. */
const BYTES =
  /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|[\u0080-\u009f]|(?<=\p{Ll})[\u00c2-\u00df]|[\u00c2-\u00df](?=\s\p{Ll})/u

/** Hanzi, hangul and half-width katakana, which touch no Latin word in a text of Latin letters; so many letters for each make it one. */
const WIDE = /[\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]/g
const WIDE_IN_WORD =
  /[a-z][\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]|[\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f][a-z]/
const LETTERS_PER_WIDE = 3

/**
 * The first odd place around each place that was read back, each once.
 *
 * @param places Offsets in the text, in order.
 */
export function residueAt(text: string, places: readonly number[]): number[] {
  const found = new Set<number>()
  let till = -1
  for (const place of places) {
    if (place < till) continue
    const start = edge(text, place, -1)
    till = edge(text, place, 1)
    const piece = text.slice(start, till)
    const at = residueIn(piece)
    if (at >= 0) found.add(start + at)
  }
  return [...found]
}

function residueIn(piece: string): number {
  for (let odd = nextOdd(piece, 0); odd; odd = nextOdd(piece, odd.end))
    if (!odd.rare && BYTES.test(piece.slice(odd.start, odd.end + 1))) return odd.start
  const wide = piece.match(WIDE)?.length ?? 0
  const isLatin = wide > 0 && (piece.match(/[A-Za-z]/g)?.length ?? 0) > wide * LETTERS_PER_WIDE
  return isLatin ? piece.search(WIDE_IN_WORD) : -1
}

function edge(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (Math.abs(at - from) < NEAR) {
    const beside = text[step > 0 ? at : at - 1]
    if (beside === undefined || BREAK.test(beside)) break
    at += step
  }
  return at
}
