/**
 * Tells in one scan of a text that no repair has anything to do there, so that clean text, which nearly all text is, is read
 * once and not once a repair. It may doubt clean text (that costs time only) and never trusts a corrupt one.
 */
import type { LongText } from '../decode/index.ts'
import { lazily } from '../lazily.ts'
import type { Repair, Settings } from '../types.ts'
import { textOf } from '../units.ts'
import { nextOddPair, type Place, plainWatch, type Watch } from './mojibake/gate.ts'
import { mojibake } from './mojibake/index.ts'
import type { Kernel } from './mojibake/kernel/index.ts'
import { isLatinAsWide, latinAsWide } from './mojibake/latin-as-wide.ts'
import { hasRare, isAllRare, pieceAt, segmentAt } from './mojibake/rare-places.ts'
import { NARROW } from './mojibake/rarities.ts'
import { mayBeVietnamese } from './vietnamese/lines.ts'

const vietnamese = lazily(() => import('./vietnamese/find.ts'))
const suspicions = lazily(() => import('./mojibake/suspects.ts'))

/** Of the marks; `FLAG` of the kernel has them, too. */
const [SIGN, LATIN_1, MISREAD] = [1, 2, 32]
const LF = 10
/** Neighbours among letters of Latin-1 that Vietnamese of old fonts may have: so near they stand in each of its lines. */
const NEAR = 10
/** The kernel takes some milliseconds to begin, and has room for so many units. */
const FEWEST_OF_KERNEL = 2 ** 14
const MOST_OF_KERNEL = 2 ** 17
/** More rare hanzi than that are worth the whole search. */
const MOST_RARE = 1000

/** What a scan met besides. */
interface Met {
  /** Letters of Latin-1 near each other. */
  latin: boolean
  /** Rare hanzi side by side. */
  rare: Place[]
}

export type CleanTest = (units: Uint16Array<ArrayBuffer>, text?: string) => boolean | Promise<boolean>

/**
 * Makes the test for the repairs of some settings, once a list and what it is asked for.
 *
 * @returns Whether a plain text, or lines of one, is clean beyond doubt. A text is clean when all pieces are that its line ends
 *   part. Null: one of the repairs can only tell by itself.
 */
export function cleanTest(settings: Settings): CleanTest | null {
  let test = testsBySettings.get(settings)
  if (test === undefined) {
    test = testOf(settings)
    testsBySettings.set(settings, test)
  }
  return test
}

const testsBySettings = new WeakMap<Settings, CleanTest | null>()

function testOf(settings: Settings): CleanTest | null {
  const asked = settings.repairs.filter((it) => it !== mojibake && (it.isAsked?.(settings) ?? true))
  if (!settings.repairs.includes(mojibake) || asked.some(({ signs }) => !signs)) return null
  const known = tests.get(settings.repairs)
  const key = asked.map(({ kind }) => kind).join()
  if (known?.key === key) return known.test
  const test = makeTest(asked)
  tests.set(settings.repairs, { key, test })
  return test
}

const tests = new WeakMap<readonly Repair[], { key: string; test: CleanTest }>()

function makeTest(asked: readonly Repair[]): CleanTest {
  const marked = markStops(asked)
  const { watch, begin } = watchOf(marked)
  const kernels = lazily(async () => {
    const { createKernel } = await import('./mojibake/kernel/index.ts')
    return { kernel: createKernel(marked, NEAR) }
  })
  const test = (units: Uint16Array<ArrayBuffer>, text: string | undefined, kernel: Kernel | null) => {
    const met = begin()
    kernel?.load(units)
    const next = (from: number) =>
      kernel ? kernel.nextOddPair(units, from, watch.meets) : nextOddPair(units, from, units.length, watch)
    if (!scan(met, next)) return false
    met.latin ||= kernel?.metLatin() ?? false
    return (met.rare.length === 0 && !met.latin) || isCleanInside(units, text ?? textOf(units), met)
  }
  return (units, text) => {
    if (units.length < FEWEST_OF_KERNEL || units.length > MOST_OF_KERNEL) return test(units, text, null)
    const made = kernels()
    return made instanceof Promise
      ? made.then(({ kernel }) => test(units, text, kernel))
      : test(units, text, made.kernel)
  }
}

/** The same of a text with rare hanzi or letters of Latin-1 near each other. */
async function isCleanInside(
  units: Uint16Array<ArrayBuffer>,
  text: string,
  { latin, rare }: Met,
): Promise<boolean> {
  if (rare.length > 0 && (await hasSuspect(units, rare))) return false
  return !latin || !mayBeVietnamese(units) || (await vietnamese()).findVietnamese(text) === null
}

interface Marked extends Pick<Watch, 'stops' | 'marks'> {
  repairsAt(unit: number): readonly Repair[]
}

function markStops(asked: readonly Repair[]): Marked {
  const stops = plainWatch().stops.slice()
  const marks = new Uint8Array(0x10000)
  const met = new Map<number, Repair[]>()
  for (const { signs } of asked)
    for (const sign of signs!) {
      const [first, last] = stretchOf(sign)
      marks.fill(SIGN, first, last + 1)
      stops.fill(NARROW, first, last + 1)
    }
  const mark = (bit: number, first: number, last = first) => {
    for (let unit = first; unit <= last; unit++) marks[unit]! |= bit
    stops.fill(NARROW, first, last + 1)
  }
  for (const letter of latinAsWide) mark(MISREAD, letter.charCodeAt(0))
  mark(LATIN_1, 0xa1, 0xff)
  // Of the thousands of units that are signs a text has a few.
  const repairsAt = (unit: number) => {
    const found = met.get(unit) ?? asked.filter(({ signs }) => signs!.some((it) => isWithin(it, unit)))
    met.set(unit, found)
    return found
  }
  return { stops, marks, repairsAt }
}

/** The units that a sign stands for: `a`, or `a-z`. */
const stretchOf = (sign: string): [first: number, last: number] => [
  sign.charCodeAt(0),
  sign.charCodeAt(sign.length - 1),
]

function isWithin(sign: string, unit: number): boolean {
  const [first, last] = stretchOf(sign)
  return unit >= first && unit <= last
}

/** What tells the marked units, and what begins a scan: one text is scanned without a break. */
function watchOf({ stops, marks, repairsAt }: Marked): { watch: Watch; begin(): Met } {
  let met: Met = { latin: false, rare: [] }
  let last = 0
  return {
    begin() {
      last = -NEAR - 1
      met = { latin: false, rare: [] }
      return met
    },
    watch: {
      stops,
      marks,
      meets(units, at) {
        const unit = units[at]!
        const bits = marks[unit]!
        if (bits & LATIN_1) {
          met.latin ||= at - last <= NEAR
          last = at
        }
        if (bits & MISREAD && isLatinAsWide(units, at)) return true
        return (bits & SIGN) !== 0 && repairsAt(unit).some(({ isSign }) => isSign?.(units, at) ?? true)
      },
    },
  }
}

/** Whether nothing is odd but rare hanzi side by side, which are kept for a closer look. */
function scan({ rare }: Met, next: (from: number) => Place | null): boolean {
  for (let from = 0; ; from = rare.at(-1)!.end) {
    const place = next(from)
    if (place === null) return true
    if (!place.rare || rare.length === MOST_RARE) return false
    rare.push(place)
  }
}

/** Whether a line would be judged for one of the places: `suspects` asks the same of a text with lines that nobody judged yet. */
async function hasSuspect(units: Uint16Array<ArrayBuffer>, places: readonly Place[]): Promise<boolean> {
  let around = { start: 0, end: -1 }
  let allRare = false
  /** Where the last line ends that has been judged as a whole. */
  let judged = 0
  for (const place of places) {
    if (place.start < judged) continue
    if (place.end > around.end) {
      around = segmentAt(units, place.end - 1, Math.max(0, around.end), false)
      allRare = isAllRare(units, around)
    }
    const piece = pieceAt(units, place)
    if (!allRare && !hasRare(piece)) continue
    const { mayBeUtf8, suspects } = await suspicions()
    if (!allRare && !mayBeUtf8(piece)) continue
    if (!allRare) return true
    const [start, end] = [lineStart(units, place.start), lineEnd(units, place.end)]
    const own = { ...place, start: place.start - start, end: place.end - start }
    if (suspects(textOf(units.slice(start, end)), false, own).length > 0) return true
    judged = end
  }
  return false
}

const lineStart = (units: Uint16Array, at: number) => units.lastIndexOf(LF, at) + 1

function lineEnd(units: Uint16Array, at: number): number {
  const end = units.indexOf(LF, at)
  return end < 0 ? units.length : end
}

/** Whether a long plain text is clean beyond doubt. */
export async function isClean(text: LongText, settings: Settings): Promise<boolean> {
  const test = cleanTest(settings)
  if (!test) return false
  for (const piece of text.pieces()) if (piece === null || !(await test(piece))) return false
  return true
}
