/** The lines beside an odd line on which a repair of it may depend. */
import type { Source } from '../decode/index.ts'
import type { Stretch } from './mojibake/rare-places.ts'

/**
 * So many units of the lines beside are shown at least: a repair looks at two before a line end and at 14 behind one. And so many
 * where they are all space: encoded words that only that sets apart are one.
 */
const LEAST = 16
const LEAST_SPACE = 100
/** Stretches with less between them are one. */
const APART = 128
/** How much of a text is read at first. */
const ROOM = 512
const [LF, CR, EQUALS] = ['\n', '\r', '=']

/** As far as a text is known. */
interface Known {
  end: number
  isAll: boolean
}

/**
 * An odd line with what is near it, as far as no stretch before has it.
 *
 * @param taken Where the last stretch ends.
 * @returns Null: what is near reaches beyond what is known.
 */
export function nearbyOf(source: Source, line: Stretch, taken: number, known: Known): Stretch | null {
  const above = line.start > taken ? startAbove(source, line.start, taken) : taken
  const end = endBelow(source, line.end, taken, known)
  return end === null ? null : { start: taken > 0 && above - taken < APART ? taken : above, end }
}

/** Where the lines above begin. */
function startAbove(source: Source, till: number, taken: number): number {
  for (let room = ROOM; ; room *= 4) {
    const from = Math.max(taken, till - room)
    const text = source.slice(from, till)
    const isFull = from > taken
    let isBlank = true
    for (let at = text.length; at > 0; ) {
      const start = at > 1 ? text.lastIndexOf(LF, at - 2) + 1 : 0
      // What stands before it tells whether it goes on.
      if (isFull && start <= EQUALS.length + 2) break
      isBlank &&= text.slice(start, at).trim() === ''
      at = start
      if (isEnough(text.length - at, isBlank) && !goesOn(text, at)) return from + at
    }
    if (!isFull) return taken
  }
}

/** Where the lines below end. */
function endBelow(source: Source, from: number, taken: number, known: Known): number | null {
  if (taken - from >= LEAST_SPACE) return taken
  for (let room = ROOM; ; room *= 4) {
    const till = Math.min(known.end, from + room)
    const text = source.slice(from, till)
    let isBlank = true
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf(LF, at) + 1
      if (end === 0) break
      isBlank &&= text.slice(at, end).trim() === ''
      at = end
      if (from + at >= taken && isEnough(at, isBlank) && !goesOn(text, at)) return from + at
    }
    if (till === known.end) return known.isAll ? till : null
  }
}

const isEnough = (units: number, isBlank: boolean) => units >= (isBlank ? LEAST_SPACE : LEAST)

/** Whether the line that ends at a place goes on in the next one, as in quoted-printable. */
const goesOn = (text: string, end: number) =>
  text[end - 2] === EQUALS || (text[end - 2] === CR && text[end - 3] === EQUALS)
