/** Compares readings of one text: which is the better one, and whether it leaves anything to others. */
import { type Reading, UTF8 } from './reading.ts'

/** What UTF-8 read as the encoding of the Web must gain: it is by far the most common mix-up. */
export const MARGIN = 5
/** So much evidence needs no comparison with the other mix-ups when the document had the same one before. */
export const CERTAIN = 40
/** What a reading as UTF-8 has over another for each character that it explains beyond that one. */
export const COVERED = 0.5

interface Place {
  start: number
  end: number
}

export const worthOf = ({ gain, chain }: Reading) => gain - chain.against

export const coverOf = (edits: readonly Place[]) =>
  edits.reduce((sum, { start, end }) => sum + end - start, 0)

export const isUtf8 = ({ chain }: Reading) => chain.right === UTF8

/** The better of two; of two readings as UTF-8 the one that explains more characters has the advantage. */
export function better(one: Reading | null, other: Reading | null): Reading | null {
  if (!one || !other) return one ?? other
  const more = isUtf8(one) && isUtf8(other) ? (coverOf(other.edits) - coverOf(one.edits)) * COVERED : 0
  return worthOf(other) + more > worthOf(one) + 0.01 ? other : one
}

/** Whether a reading leaves nothing that another could explain. */
export const explainsAll = (reading: Reading, text: string) =>
  !reading.lossy && isUtf8(reading) && worthOf(reading) >= MARGIN && isAll(reading.edits, text)

/** The same of one with bytes lost, which takes much evidence. */
export const isSettled = (reading: Reading, text: string) =>
  reading.lossy
    ? isUtf8(reading) && worthOf(reading) >= CERTAIN && isAll(reading.edits, text)
    : explainsAll(reading, text)

/** Whether edits leave nothing that is not ASCII. */
export function isAll(edits: readonly Place[], text: string): boolean {
  let from = 0
  for (const { start, end } of edits) {
    if (hasHigh(text, from, start)) return false
    from = end
  }
  return !hasHigh(text, from, text.length)
}

function hasHigh(text: string, from: number, till: number): boolean {
  for (let at = from; at < till; at++) if (text.charCodeAt(at) >= 0x80) return true
  return false
}
