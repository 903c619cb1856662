/**
 * Tells in one scan of a text in which lines no repair has anything to do, so that clean text, which nearly all text is, is read
 * once and not once a repair. It may doubt clean lines (that costs time only) and never trusts a corrupt one.
 */
import { lazily } from '../lazily.ts'
import type { Repair, Settings } from '../types.ts'
import { textOf } from '../units.ts'
import { nextOddPair, type Place, plainWatch, type Watch } from './mojibake/gate.ts'
import { mojibake } from './mojibake/index.ts'
import type { Kernel } from './mojibake/kernel/index.ts'
import { isLatinAsWide, latinAsWide } from './mojibake/latin-as-wide.ts'
import { hasRare, isAllRare, pieceAt, type Stretch, segmentAt } from './mojibake/rare-places.ts'
import { NARROW } from './mojibake/rarities.ts'
import { linesOf } from './vietnamese/lines.ts'

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

/**
 * The lines of a text that are not clean beyond doubt, each with its line end, in order.
 *
 * @param all Else the first that is met is enough.
 */
export type OddLines = (units: Uint16Array<ArrayBuffer>, all: boolean) => Stretch[] | Promise<Stretch[]>

/**
 * Makes what tells the lines for the repairs of some settings, once a list and what it is asked for.
 *
 * @returns Null: one of the repairs can only tell by itself.
 */
export function oddLines(settings: Settings): OddLines | null {
  let test = testsBySettings.get(settings)
  if (test === undefined) {
    test = testOf(settings)
    testsBySettings.set(settings, test)
  }
  return test
}

const testsBySettings = new WeakMap<Settings, OddLines | null>()

function testOf(settings: Settings): OddLines | null {
  const asked = settings.repairs.filter((it) => it !== mojibake && (it.isAsked?.(settings) ?? true))
  if (!settings.repairs.includes(mojibake) || asked.some(({ signs }) => !signs)) return null
  const known = tests.get(settings.repairs)
  const key = asked.map(({ kind }) => kind).join()
  if (known?.key === key) return known.test
  const test = makeTest(asked)
  tests.set(settings.repairs, { key, test })
  return test
}

const tests = new WeakMap<readonly Repair[], { key: string; test: OddLines }>()

function makeTest(asked: readonly Repair[]): OddLines {
  const marked = markStops(asked)
  const { watch, begin } = watchOf(marked)
  const kernels = lazily(async () => {
    const { createKernel } = await import('./mojibake/kernel/index.ts')
    return { kernel: createKernel(marked, NEAR) }
  })
  const test = (units: Uint16Array<ArrayBuffer>, all: boolean, kernel: Kernel | null) => {
    const met = begin()
    kernel?.load(units)
    const next = (from: number) =>
      kernel ? kernel.nextOddPair(units, from, watch.meets) : nextOddPair(units, from, units.length, watch)
    const odd = scan(units, met, next, all)
    met.latin ||= kernel?.metLatin() ?? false
    const isTold = (met.rare.length === 0 && !met.latin) || (odd.length > 0 && !all)
    return isTold ? odd : withInside(units, odd, met, all)
  }
  return (units, all) => {
    if (units.length < FEWEST_OF_KERNEL || units.length > MOST_OF_KERNEL) return test(units, all, null)
    const made = kernels()
    return made instanceof Promise
      ? made.then(({ kernel }) => test(units, all, kernel))
      : test(units, all, made.kernel)
  }
}

/** The odd lines with those that rare hanzi or letters of Latin-1 near each other make odd. */
async function withInside(
  units: Uint16Array<ArrayBuffer>,
  odd: Stretch[],
  { latin, rare }: Met,
  all: boolean,
): Promise<Stretch[]> {
  const more = rare.length > 0 ? await suspectLines(units, rare, all) : []
  const lines = latin && (all || more.length === 0) ? linesOf(units) : []
  if (lines.length > 0)
    for (const { start } of (await vietnamese()).vietnameseAmong(units, lines))
      more.push(lineAt(units, start))
  if (more.length === 0) return odd
  const byStart = new Map([...odd, ...more].map((line) => [line.start, line]))
  return [...byStart.values()].sort((one, other) => one.start - other.start)
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

/** The lines that are odd for more than rare hanzi side by side, which are kept for a closer look. */
function scan(
  units: Uint16Array,
  { rare }: Met,
  next: (from: number) => Place | null,
  all: boolean,
): Stretch[] {
  const odd: Stretch[] = []
  for (let from = 0; ; ) {
    const place = next(from)
    if (place === null) return odd
    if (place.rare && rare.length < MOST_RARE) {
      rare.push(place)
      from = place.end
      continue
    }
    const line = lineAt(units, place.end - 1)
    odd.push(line)
    if (!all) return odd
    from = line.end
  }
}

/** The lines that would be judged for one of the places: `suspects` asks the same of a text with lines that nobody judged yet. */
async function suspectLines(
  units: Uint16Array<ArrayBuffer>,
  places: readonly Place[],
  all: boolean,
): Promise<Stretch[]> {
  const found: Stretch[] = []
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
    const line = lineAt(units, place.start)
    const own = { ...place, start: place.start - line.start, end: place.end - line.start }
    if (!allRare || suspects(textOf(units.slice(line.start, line.end)), false, own).length > 0) {
      found.push(line)
      if (!all) return found
    }
    judged = line.end
  }
  return found
}

/** The line in which a place is, with its line end. */
function lineAt(units: Uint16Array, at: number): Stretch {
  const start = at === 0 ? 0 : units.lastIndexOf(LF, at - 1) + 1
  const end = units.indexOf(LF, at) + 1
  return { start, end: end || units.length }
}
