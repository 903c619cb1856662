/**
 * The loop of the gate (`../gate.ts`) as a program that is fast from the first unit on: V8 takes longer to notice and to compile
 * that loop than it runs. It reads one piece of text from its memory and ends where it can not tell.
 */
import { FORGET, NARROW } from '../rarities.ts'
import type * as wasm from './assemble.ts'
import {
  branch,
  branchIf,
  choose,
  constant,
  get,
  load,
  load8S,
  load8U,
  load16U,
  loadVector,
  loop,
  op,
  set,
  store,
  storeVector,
  tee,
  when,
  within,
} from './assemble.ts'

const PAGE = 2 ** 16
const VECTOR = 16
/** Of the languages of a letter, as bits. */
const VECTORS = [0, VECTOR, 2 * VECTOR]
export const LETTER_BYTES = VECTORS.length * VECTOR
/** Slots for pairs of units that are not odd. */
export const PAIRS = 2 ** 14
/** The most units of a piece. */
export const CAPACITY = 2 ** 19

/** Where things stand in the memory, in bytes. */
export const AT = {
  /** By unit, `Watch.stops`. */
  stops: 0,
  /** By unit, how rare it is. */
  rarity: PAGE,
  /** By unit, `FLAG`s. */
  flags: 2 * PAGE,
  pairs: 3 * PAGE,
  /** By the low and by the high half of a byte of ASCII, bits that are both set where a loop has to stop. */
  low: 3 * PAGE + 4 * PAIRS,
  high: 3 * PAGE + 4 * PAIRS + VECTOR,
  /** The languages that have all accented letters so far. */
  languages: 3 * PAGE + 4 * PAIRS + 2 * VECTOR,
  /** `Registers`. */
  registers: 3 * PAGE + 4 * PAIRS + 5 * VECTOR,
  /** By letter (see `letterIndex`), the languages that have it. */
  letters: 3 * PAGE + 5 * PAIRS,
  units: 5 * PAGE,
} as const
export const PAGES = 5 + (2 * CAPACITY) / PAGE + 1

/** Numbers of 32 bits that outlive a call. */
export const REGISTER = {
  at: 0,
  rare: 1,
  start: 2,
  beside: 3,
  accented: 4,
  latin: 5,
  metLatin: 6,
  near: 7,
} as const

export const FLAG = {
  /** `Watch.meets` is to be asked. */
  ask: 1 | 32,
  /** A letter of Latin-1: whether others are near is told. */
  latin: 2,
  /** An accented letter of `letterIndex`. */
  accented: 4,
  /** A letter of pinyin. */
  pinyin: 8,
  /** An accented letter whose languages are not here. */
  unknown: 16,
} as const

/** Why a call ends. */
export const ENDS = {
  /** All has been read. */
  end: 0,
  /** Neighbours are too rare together. */
  rare: 1,
  /** No language has this letter beside those before it. */
  foreign: 2,
  /** The unit is to be asked about: `Watch.meets`. */
  ask: 3,
  /** Its pair with the one before is: `isOddPair`. */
  pair: 4,
  /** It may be in a gloss. */
  gloss: 5,
  /** The last unit is narrow: its pair with the end is to be asked about. */
  last: 6,
  /** A letter whose languages are not here. */
  unknown: 7,
} as const

/** What has been told about the unit at which a call begins anew. */
export const TOLD = { asked: 1, paired: 2, noGloss: 4, gloss: 8 } as const

/** Blocks with letters of Latin: what has one is in one. */
export const FIRST_LETTERS = [0x80, 0x24f] as const
export const MORE_LETTERS = [0x1e00, 0x1eff] as const
const FIRST_COUNT = FIRST_LETTERS[1] - FIRST_LETTERS[0] + 1

/** Where a letter's languages stand. */
export const letterIndex = (unit: number): number =>
  unit <= FIRST_LETTERS[1] ? unit - FIRST_LETTERS[0] : unit - MORE_LETTERS[0] + FIRST_COUNT

/** What neighbours may be rarer than usual, how near accented letters are, and how long a syllable is. */
export interface Limits {
  rare: number
  accented: number
  syllable: number
}

const SPACE = 32
const LF = 10
const [OPENING, WIDE_OPENING] = [0x28, 0xff08]
/** The slot of a pair, as `Math.imul` multiplies it, and how far that is shifted. */
export const SLOT_FACTOR = 0x9e3779b1
export const SLOT_SHIFT = 18

const [FROM, END, TOLD_NOW] = [0, 1, 2]
const [HERE, RARE, START, BESIDE, UNIT, OWN, FLAGS, PAIR, BACK] = [3, 4, 5, 6, 7, 8, 9, 10, 11]
const NUMBERS = 9
const VALUE = 12

const unitAt = (local: number, before = 0) => [
  get(local),
  ...(before > 0 ? [constant(before), op.sub] : []),
  constant(1),
  op.shl,
  load16U(AT.units),
]
const has = (bits: number) => [get(FLAGS), constant(bits), op.and]
const told = (bits: number) => [get(TOLD_NOW), constant(bits), op.and]
const step = [get(HERE), constant(1), op.add, set(HERE)]
const inRegister = (register: number, value: wasm.Code) => [
  constant(0),
  value,
  store(AT.registers + 4 * register),
]
const fromRegister = (register: number) => [constant(0), load(AT.registers + 4 * register)]
const leave = (reason: number) => [
  inRegister(REGISTER.at, get(HERE)),
  inRegister(REGISTER.rare, get(RARE)),
  inRegister(REGISTER.start, get(START)),
  inRegister(REGISTER.beside, get(BESIDE)),
  constant(reason),
  op.return,
]

/** Past hanzi that are usual, or neither rare nor usual. */
const pastUsual = within(
  loop(
    [get(HERE), get(END), op.geS, branchIf(1)],
    [unitAt(HERE), tee(UNIT), constant(0x80), op.ltU, branchIf(1)],
    [get(UNIT), load8S(AT.stops), constant(-FORGET), op.add, constant(-FORGET), op.gtU, branchIf(1)],
    [step, branch(0)],
  ),
)

/** Past ASCII, 16 units at a time, up to one with a mark; units that are not ASCII are 0 or 128 and more as bytes. */
const pastAscii = (next: number) =>
  when(
    [get(HERE), constant(1), op.shl, loadVector(AT.units)],
    [get(HERE), constant(1), op.shl, loadVector(AT.units + VECTOR), op.narrow16U, set(VALUE)],
    [constant(0), loadVector(AT.low), get(VALUE), constant(15), op.splat8, op.vectorAnd, op.swizzle],
    [constant(0), loadVector(AT.high), get(VALUE), constant(4), op.shrU8, op.swizzle, op.vectorAnd],
    [constant(0), op.splat8, op.ne8, get(VALUE), op.vectorOr, op.bitmask8, tee(BACK)],
    [op.eqz, when(get(HERE), constant(VECTOR), op.add, set(HERE), branch(next))],
    [get(HERE), get(BACK), op.ctz, op.add, set(HERE)],
  )

/** Whether an opening bracket stands before the letters of pinyin that end here. */
const mayBeGloss = (syllable: number) => [
  [get(HERE), set(BACK)],
  within(
    loop(
      [get(BACK), get(FROM), op.leS, branchIf(1)],
      [get(HERE), get(BACK), op.sub, constant(syllable), op.geS, branchIf(1)],
      [unitAt(BACK, 1), load8U(AT.flags), constant(FLAG.pinyin), op.and, op.eqz, branchIf(1)],
      [get(BACK), constant(1), op.sub, set(BACK), branch(0)],
    ),
  ),
  [get(BACK), get(FROM), op.gtS],
  choose(
    [unitAt(BACK, 1), tee(PAIR), constant(OPENING), op.eq],
    [get(PAIR), constant(WIDE_OPENING), op.eq, op.or, op.else, constant(0)],
  ),
]

/** Forgets the languages of letters that are far away, or in another line. */
const forgetFar = (near: number) => [
  [fromRegister(REGISTER.accented), tee(BACK), constant(0), op.ltS, when(constant(0), set(BACK))],
  within(
    within(
      [get(HERE), fromRegister(REGISTER.accented), op.sub, constant(near), op.gtS, branchIf(0)],
      loop(
        [get(BACK), get(HERE), op.geS, branchIf(2)],
        [unitAt(BACK), constant(LF), op.eq, branchIf(1)],
        [get(BACK), constant(1), op.add, set(BACK), branch(0)],
      ),
    ),
    VECTORS.map((at) => [constant(0), constant(-1), op.splat8, storeVector(AT.languages + at)]),
  ),
]

const letterOffset = [
  [get(UNIT), constant(FIRST_LETTERS[1]), op.gtU],
  choose(constant(MORE_LETTERS[0] - FIRST_COUNT), op.else, constant(FIRST_LETTERS[0])),
  set(BACK),
  [get(UNIT), get(BACK), op.sub, constant(LETTER_BYTES), op.mul, set(BACK)],
]

const accent = (near: number) =>
  when(
    forgetFar(near),
    inRegister(REGISTER.accented, get(HERE)),
    letterOffset,
    VECTORS.map((at) => [
      [get(BACK), loadVector(AT.letters + at), constant(0), loadVector(AT.languages + at), op.vectorAnd],
      [set(VALUE), constant(0), get(VALUE), storeVector(AT.languages + at), get(VALUE), op.anyTrue],
    ]),
    [op.or, op.or, op.eqz, when(leave(ENDS.foreign))],
  )

/** Whether letters of Latin-1 are as near each other as a register says. */
const latin = when(
  [get(HERE), fromRegister(REGISTER.latin), op.sub, fromRegister(REGISTER.near), op.leS],
  when(inRegister(REGISTER.metLatin, constant(1))),
  inRegister(REGISTER.latin, get(HERE)),
)

const isOdd = [
  [get(HERE), get(FROM), op.gtS, choose(unitAt(HERE, 1), op.else, constant(SPACE))],
  [constant(16), op.shl, get(UNIT), op.or, tee(PAIR)],
  [get(PAIR), constant(SLOT_FACTOR), op.mul, constant(SLOT_SHIFT), op.shrU, constant(2), op.shl],
  [load(AT.pairs), op.ne, told(TOLD.paired), op.eqz, op.and],
]

/** Adds how rare the unit is to what neighbours are; leaves what there is to test. */
const addRarity = (limit: number) => [
  [get(RARE), op.eqz, when(get(HERE), set(START))],
  [get(RARE), get(OWN), op.add, tee(RARE), constant(0), op.ltS, when(constant(0), set(RARE))],
  step,
  [get(RARE), constant(limit), op.gtS, when(leave(ENDS.rare))],
]

/** A unit that is looked at by itself. */
const look = (limits: Limits) => [
  [get(UNIT), load8U(AT.flags), set(FLAGS)],
  [has(FLAG.unknown), when(leave(ENDS.unknown))],
  [has(FLAG.latin), op.eqz, op.eqz, get(TOLD_NOW), op.eqz, op.and, latin],
  [has(FLAG.ask), op.eqz, op.eqz, told(TOLD.asked), op.eqz, op.and, when(leave(ENDS.ask))],
  [get(UNIT), load8S(AT.rarity), set(OWN)],
  [get(OWN), constant(NARROW), op.eq, has(FLAG.pinyin), op.eqz, op.eqz, op.and],
  [told(TOLD.gloss | TOLD.noGloss), op.eqz, op.and],
  when(mayBeGloss(limits.syllable), when(leave(ENDS.gloss))),
  [told(TOLD.gloss), when(constant(FORGET), set(OWN))],
  [get(OWN), constant(NARROW), op.ne, get(BESIDE), op.eqz, op.and],
  when(
    addRarity(limits.rare),
    op.else,
    [isOdd, when(leave(ENDS.pair))],
    [has(FLAG.accented), accent(limits.accented)],
    [constant(0), set(RARE), get(OWN), constant(NARROW), op.eq, set(BESIDE)],
    step,
  ),
  [constant(0), set(TOLD_NOW)],
]

/** The program: `run(from, end, told)` gives one of `ENDS`, and goes on from its registers. */
export const program = (limits: Limits): wasm.Program => ({
  parameters: 3,
  numbers: NUMBERS,
  pages: PAGES,
  code: [
    [fromRegister(REGISTER.at), set(HERE), fromRegister(REGISTER.rare), set(RARE)],
    [fromRegister(REGISTER.start), set(START), fromRegister(REGISTER.beside), set(BESIDE)],
    loop(
      [get(RARE), get(BESIDE), op.or, op.eqz, when(pastUsual)],
      [get(HERE), get(END), op.geS],
      when([get(BESIDE), when(leave(ENDS.last))], leave(ENDS.end)),
      [unitAt(HERE), tee(UNIT), constant(0x80), op.ltU, get(RARE), get(BESIDE), op.or, op.eqz, op.and],
      [get(HERE), constant(VECTOR), op.add, get(END), op.leS, op.and],
      pastAscii(2),
      [unitAt(HERE), tee(UNIT), load8S(AT.stops), tee(OWN), constant(NARROW), op.eq, get(BESIDE), op.or],
      when(look(limits), op.else, [get(RARE), get(OWN), op.or], when(addRarity(limits.rare), op.else, step)),
      branch(0),
    ),
    constant(ENDS.end),
  ],
})
