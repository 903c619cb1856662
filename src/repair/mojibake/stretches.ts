/** The stretches of a text that an encoding could have written, with what is known of them whatever they are read as. */
import { isAccented } from '../../text/likelihood/kinds.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { isLetterList } from './chance.ts'
import { countDamage } from './evidence.ts'
import { encode, type Table } from './tables.ts'

/** What a text costs at most whose characters are as good as those of any reading. */
const FINE = -5.5

/** A stretch of a text. */
export interface Stretch {
  start: number
  end: number
  from: string
  /** Characters that are not ASCII, and how many different ones. */
  wide: number
  distinct: number
  /** See `damageOf`; -1: not asked yet. */
  damage: number
  /** See `isList`. */
  list: boolean | null
  /** What it costs as it stands, if that is known. */
  score: number | undefined
}

/** One that an encoding could have written, and its bytes. */
export interface Part {
  stretch: Stretch
  bytes: Uint8Array
}

/** What stretches of a text are, by their places: other encodings have the same ones. */
export type Known = Map<number, Stretch>

export const stretchOf = (text: string, start: number, end: number): Stretch => ({
  start,
  end,
  from: text.slice(start, end),
  ...countWide(text, start, end),
  score: undefined,
  damage: -1,
  list: null,
})

/** In how many places a stretch is as no language is written, see `countDamage`. */
export function damageOf(stretch: Stretch, text: string): number {
  if (stretch.damage < 0) stretch.damage = countDamage(text, stretch.start, stretch.end)
  return stretch.damage
}

/** Whether a stretch is a list of letters. */
export function isList(stretch: Stretch): boolean {
  stretch.list ??= isLetterList(stretch.from)
  return stretch.list
}

/** Whether more of the word of a stretch is none of its encoding. */
export const isCut = (text: string, { start, end }: Stretch) =>
  isAccented(text.charCodeAt(start - 1)) || isAccented(text.charCodeAt(end))

/** By unit, in which call it was seen last. */
const seen = new Uint32Array(0x10000)
let calls = 0

/** How many UTF-16 units of a piece of a text are not ASCII, and how many different characters these are. */
export function countWide(text: string, start = 0, end = text.length): { wide: number; distinct: number } {
  let [wide, distinct] = [0, 0]
  calls = (calls + 1) >>> 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    wide++
    if (seen[unit] === calls || (unit >= 0xdc00 && unit <= 0xdfff)) continue
    seen[unit] = calls
    distinct++
  }
  return { wide, distinct }
}

/**
 * The stretches that an encoding could have written and that cost enough to be worth a try.
 *
 * @param known What is known of stretches of the text so far.
 */
export function stretches(text: string, table: Table, known: Known = new Map()): Part[] {
  const found: Part[] = []
  let start = -1
  let wide = 0
  const end = (at: number) => {
    if (wide > 1) {
      const place = start * (text.length + 1) + at
      let stretch = known.get(place)
      if (!stretch) {
        stretch = stretchOf(text, start, at)
        stretch.wide = wide
        stretch.score = scoreOf(stretch.from, text[start - 1] ?? ' ', text[at] ?? ' ')
        known.set(place, stretch)
      }
      const bytes = stretch.score! < wide * FINE ? encode(stretch.from, table) : null
      if (bytes) found.push({ stretch, bytes })
    }
    start = -1
    wide = 0
  }
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    if ((table.bytes[point] ?? 0) === 0) end(at)
    else {
      if (start < 0) start = at
      if (point > 127) wide++
    }
    if (point > 0xffff) at++
  }
  end(text.length)
  return found
}
