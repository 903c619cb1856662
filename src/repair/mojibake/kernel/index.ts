/** Runs the program of the gate (`program.ts`) over pieces of text, and answers what it asks. */
import { languageBits } from '../../../text/likelihood/alphabets.ts'
import { isAccented, lower } from '../../../text/likelihood/kinds.ts'
import { exportsOf, moduleOf } from '../../../wasm.ts'
import { isInGloss, NEAR, nextOddPair, PINYIN, type Place, type Watch } from '../gate.ts'
import { isOddPair } from '../odd-pair.ts'
import { FORGET, rarities } from '../rarities.ts'
import {
  AT,
  CAPACITY,
  ENDS,
  FIRST_LETTERS,
  FLAG,
  LETTER_BYTES,
  letterIndex,
  MORE_LETTERS,
  PAIRS,
  REGISTER,
  SLOT_FACTOR,
  SLOT_SHIFT,
  TOLD,
} from './program.ts'
import { gate } from './programs.data.ts'

export { CAPACITY, FLAG } from './program.ts'

const SPACE = 32

/** Letters of Latin that are not ASCII. */
const INDEXED = [
  [0xaa, 0xaa],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, FIRST_LETTERS[1]],
  MORE_LETTERS,
] as const
/** Blocks with all others: of phonetics, and for scripts of their own. */
const OTHERS = [
  [0x250, 0x2e4],
  [0x1d00, 0x1dbf],
  [0x2071, 0x2071],
  [0x207f, 0x207f],
  [0x2090, 0x209c],
  [0x212a, 0x212b],
  [0x2132, 0x2132],
  [0x214e, 0x214e],
  [0x2160, 0x2188],
  [0x2c60, 0x2c7f],
  [0xa722, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfb06],
] as const

/** What a text is watched for. */
export interface Kernel {
  /** Like `nextOddPair`, for units up to `CAPACITY`. */
  nextOddPair(units: Uint16Array, from: number, meets: Watch['meets']): Place | null
  /** Begins with another piece of text. */
  load(units: Uint16Array): void
  /** Whether letters of Latin-1 stood near each other since then. */
  metLatin(): boolean
}

/**
 * @param watch Its marks are the `FLAG`s of `ask` and `latin`.
 * @param near How near letters of Latin-1 are.
 * @returns Null where there is no WebAssembly, or no room for it.
 */
export function createKernel(watch: Pick<Watch, 'stops' | 'marks'>, near: number): Kernel | null {
  const exported = instantiate()
  if (!exported) return null
  const { run, buffer } = exported
  const bytes = new Uint8Array(buffer)
  const [stops, rarity] = [new Int8Array(buffer, AT.stops), new Int8Array(buffer, AT.rarity)]
  stops.set(watch.stops)
  rarity.set(rarities())
  const flags = bytes.subarray(AT.flags, AT.pairs)
  setFlags(flags, watch.marks)
  setAscii(bytes, watch.stops)
  const pairs = new Int32Array(buffer, AT.pairs, PAIRS)
  const registers = new Int32Array(buffer, AT.registers, Object.keys(REGISTER).length)
  const room = new Uint16Array(buffer, AT.units, CAPACITY)
  const languages = bytes.subarray(AT.languages, AT.languages + LETTER_BYTES)
  let hasLetters = false

  /** What is told of the unit at which the program ended; a place where it is odd; null: the whole loop has to see the text. */
  const answer = (
    end: number,
    units: Uint16Array,
    from: number,
    at: number,
    meets: Watch['meets'],
  ): number | Place | null => {
    const unit = units[at]!
    switch (end) {
      case ENDS.ask:
        return meets(units, at) ? { start: at, end: at + 1, rare: false } : TOLD.asked
      case ENDS.gloss:
        return isInGloss(units, at, from) ? TOLD.gloss : TOLD.noGloss
      case ENDS.pair: {
        const beside = at > from ? units[at - 1]! : SPACE
        if (isOddPair(beside, unit)) return { start: Math.max(from, at - 1), end: at + 1, rare: false }
        remember(pairs, (beside << 16) | unit)
        return TOLD.paired
      }
      case ENDS.unknown:
        if (hasLetters || !isIndexed(unit)) return null
        loadLetters(buffer, flags)
        hasLetters = true
        return 0
      default:
        return { start: Math.max(from, at - 1), end: at + 1, rare: false }
    }
  }

  return {
    load(units) {
      room.set(units)
      registers[REGISTER.near] = near
      registers[REGISTER.latin] = -near - 1
      registers[REGISTER.metLatin] = 0
    },
    metLatin: () => registers[REGISTER.metLatin] === 1,
    nextOddPair(units, from, meets) {
      const { length } = units
      registers.set([from, 0, from, 0, -NEAR])
      languages.fill(0xff)
      let [told, before] = [0, from]
      for (;;) {
        const end = run(from, length, told)
        const at = registers[REGISTER.at]!
        if (end === ENDS.end) return null
        if (end === ENDS.rare) return { start: registers[REGISTER.start]!, end: at, rare: true }
        if (end === ENDS.last)
          return isOddPair(units[length - 1]!, SPACE) ? { start: length - 1, end: length, rare: false } : null
        const answered = answer(end, units, from, at, meets)
        if (answered === null)
          return nextOddPair(units, from, length, { stops: watch.stops, marks: watch.marks, meets })
        if (typeof answered !== 'number') return answered
        told = at === before ? told | answered : answered
        before = at
      }
    },
  }
}

/** The program and its memory. */
function instantiate(): { run: Run; buffer: ArrayBuffer } | null {
  try {
    const { run, memory } = exportsOf<{ run: Run; memory: WebAssembly.Memory }>(moduleOf(gate), {})
    return { run, buffer: memory.buffer }
  } catch {
    return null
  }
}

type Run = (from: number, end: number, told: number) => number

/** In the slot where the program looks for it. */
function remember(pairs: Int32Array, pair: number): void {
  pairs[Math.imul(pair, SLOT_FACTOR) >>> SLOT_SHIFT] = pair
}

const isIndexed = (unit: number) => INDEXED.some(([first, last]) => unit >= first && unit <= last)

function setFlags(flags: Uint8Array, marks: Uint8Array): void {
  flags.set(marks)
  const add = (bits: number, first: number, last = first) => {
    for (let unit = first; unit <= last; unit++) flags[unit]! |= bits
  }
  for (const letter of PINYIN) add(FLAG.pinyin, letter.charCodeAt(0))
  for (const [first, last] of INDEXED) add(FLAG.accented | FLAG.unknown, first, last)
  for (const [first, last] of OTHERS) add(FLAG.unknown, first, last)
}

/** Tells in sixteens which ASCII is to be looked at; what is not ASCII may come as 0. */
function setAscii(bytes: Uint8Array, stops: Int8Array): void {
  for (let half = 0; half < 8; half++) bytes[AT.high + half] = 1 << half
  for (let unit = 0; unit < 0x80; unit++)
    if (unit === 0 || (stops[unit] !== 0 && stops[unit] !== FORGET))
      bytes[AT.low + (unit & 15)]! |= 1 << (unit >> 4)
}

/** The languages of accented letters, for the first text that has one. */
function loadLetters(buffer: ArrayBuffer, flags: Uint8Array): void {
  for (const [first, last] of INDEXED)
    for (let unit = first; unit <= last; unit++) {
      flags[unit]! &= ~FLAG.unknown
      const found = isAccented(unit) ? languageBits(lower(unit)) : null
      if (found)
        new Int32Array(buffer, AT.letters + letterIndex(unit) * LETTER_BYTES, LETTER_BYTES / 4).set(found)
    }
}
