/** The shape of a span: its script, its length, its capitals and signs. What an atom adds to it is told once for each atom. */
import type { Atom } from './atoms.ts'
import { hashOf, join, type Part, partOf } from './hash.ts'

/** What is told of an atom's text, as bits: of all its letters, or of one of them. */
const ALL_HAN = 1
const ALL_HANGUL = 2
const ALL_KANA = 4
const HAS_JOINED = 8
const HAS_LATIN = 16
const HAS_SMALL = 32
const OPENS_LATIN = 64
const OPENS_LETTER = 128
const OPENS_SMALL = 256
const OPENS_CAPITAL = 512
const IS_WORD = 1024

const TESTS: readonly [bit: number, pattern: RegExp][] = [
  [ALL_HAN, /^[\p{Script=Han}〇々]+$/u],
  [ALL_HANGUL, /^\p{Script=Hangul}+$/u],
  [ALL_KANA, /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]+$/u],
  [HAS_JOINED, /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [HAS_LATIN, /\p{Script=Latin}/u],
  [HAS_SMALL, /\p{Ll}/u],
  [OPENS_LATIN, /^\p{Script=Latin}/u],
  [OPENS_LETTER, /^\p{L}/u],
  [OPENS_SMALL, /^\p{Ll}/u],
  [OPENS_CAPITAL, /^\p{Lu}/u],
]
const SIGN = /[^\p{L}\p{M}\p{N}\s]|\d/gu

export type Script = 'han' | 'hangul' | 'kana' | 'latin' | 'letters' | 'mixed'

export interface Shape {
  script: Script
  /** Of a script that tells capitals from small letters. */
  caps: Part
  /** Script, size and capitals. */
  whole: Part
}

/** @returns Tells the shape of a span by its borders in atoms, and the features of the signs in an atom. */
export function shapesIn(
  line: string,
  atoms: readonly Atom[],
): { shape: (from: number, to: number) => Shape; signs: (at: number) => readonly number[] } {
  const bits: number[] = []
  const signs: number[][] = []
  const bitsAt = (at: number) => (bits[at] ??= bitsOf(atoms[at]!, line))
  return {
    shape(from, to) {
      let all = -1
      let some = 0
      let words = 0
      let small = 0
      let firstWord = 0
      let lastWord = 0
      for (let at = from; at < to; at++) {
        const own = bitsAt(at)
        all &= own
        some |= own
        if ((own & IS_WORD) === 0) continue
        if (words === 0) firstWord = own
        lastWord = own
        words++
        if ((own & OPENS_SMALL) !== 0) small++
      }
      const script = scriptOf(all, some, bitsAt(from))
      if (script === 'latin' || script === 'letters')
        return shapeOf(script, SIZES[Math.min(words, 6)]!, capsOf(some, small, firstWord, lastWord))
      return shapeOf(script, SIZES[sizeOf(atoms[to - 1]!.end - atoms[from]!.start)]!, NO_CAPS)
    },
    signs: (at) =>
      (signs[at] ??= (line.slice(atoms[at]!.start, atoms[at]!.end).match(SIGN) ?? []).map((sign) =>
        hashOf(`h${/\d/.test(sign) ? '0' : sign}`),
      )),
  }
}

function bitsOf({ kind, start, end }: Atom, line: string): number {
  const text = line.slice(start, end)
  let bits = kind === 'word' ? IS_WORD : 0
  for (const [bit, pattern] of TESTS) if (pattern.test(text)) bits |= bit
  return bits
}

function scriptOf(all: number, some: number, first: number): Script {
  if ((all & ALL_HAN) !== 0) return 'han'
  if ((all & ALL_HANGUL) !== 0) return 'hangul'
  if ((all & ALL_KANA) !== 0) return 'kana'
  if ((some & HAS_JOINED) !== 0) return 'mixed'
  if ((first & OPENS_LATIN) !== 0) return 'latin'
  return (first & OPENS_LETTER) !== 0 && (some & HAS_LATIN) === 0 ? 'letters' : 'mixed'
}

const NO_CAPS = partOf('')
const CAPS = {
  all: partOf('ALL'),
  each: partOf('Caps'),
  first: partOf('Cap'),
  inside: partOf('CapsIn'),
  none: partOf('small'),
}

function capsOf(some: number, small: number, firstWord: number, lastWord: number): Part {
  if ((some & HAS_SMALL) === 0) return CAPS.all
  if (small === 0) return CAPS.each
  if ((firstWord & OPENS_CAPITAL) === 0) return CAPS.none
  return (lastWord & OPENS_SMALL) !== 0 ? CAPS.first : CAPS.inside
}

const SIZES = Array.from({ length: 16 }, (_, size) => partOf(String(size)))
const sizeOf = (length: number) => (length <= 6 ? length : length <= 9 ? 7 : length <= 14 ? 10 : 15)

const shapeOf = (script: Script, size: Part, caps: Part): Shape => ({
  script,
  caps,
  whole: join(join(partOf(script), size), caps),
})
