/**
 * One scan of the source of a page by the program of the gate: which repairs of the source have anything to look at, and where
 * mojibake may be. The first pages are left to the loops: the program takes some milliseconds to begin.
 */
import { lazily } from '../lazily.ts'
import type { Repair } from '../types.ts'
import { readUnits } from '../units.ts'
import { keepGate, type Place, plainWatch, type QuickGate } from './mojibake/gate.ts'
import { mojibake } from './mojibake/index.ts'
import { isLatinAsWide, latinAsWide } from './mojibake/latin-as-wide.ts'
import { NARROW } from './mojibake/rarities.ts'

export interface SourceScan extends QuickGate {
  /** Whether a repair of the source has anything to look at; it may say yes in vain. */
  asks(repair: Repair): boolean
}

type Scanner = (text: string) => SourceScan | null

/** Of the marks: a sign of a repair, and what may be a letter that was read as a hanzi. */
const [SIGN, MISREAD] = [1, 32]
/** The units of the pages that are left to the loops, and of a page that is too short to be scanned. */
const UNITS_OF_LOOPS = 2 ** 20
const SHORT = 2 ** 12
/** A source with more odd places is not read to its end. */
const MOST_PLACES = 500
/** Letters of Latin-1 are not asked about. */
const NO_NEAR = 0
const NOT_ASCII = /[^\0-\x7f]/

const kernels = lazily(() => import('./mojibake/kernel/index.ts'))
const scanners = new WeakMap<readonly Repair[], Scanner>()
let unitsSoFar = 0

/** @returns Null where a page is left to the loops. */
export async function scanSource(text: string, repairs: readonly Repair[]): Promise<SourceScan | null> {
  unitsSoFar += text.length
  if (unitsSoFar <= UNITS_OF_LOOPS || text.length <= SHORT) return null
  const scanner = scanners.get(repairs) ?? (await createScanner(repairs))
  scanners.set(repairs, scanner)
  return scanner(text)
}

/** A scanner for the repairs of the source among some; it gives null where there is no WebAssembly, and for what is too long. */
export async function createScanner(repairs: readonly Repair[]): Promise<Scanner> {
  const { CAPACITY, createKernel } = await kernels()
  const own = repairs.filter((it) => it.scope === 'source' && it.signs && it !== mojibake)
  const { stops, marks, repairsAt } = markSigns(own)
  const kernel = createKernel({ stops, marks }, NO_NEAR)
  if (!kernel) return () => null
  let loaded: Uint16Array | null = null
  return (text) => {
    if (text.length > CAPACITY) return null
    const units = readUnits(text)
    const met = new Set<Repair>()
    const meets = (_: Uint16Array, at: number) => {
      const unit = units[at]!
      for (const it of repairsAt.get(unit) ?? []) if (it.isSign?.(units, at) ?? true) met.add(it)
      return (marks[unit]! & MISREAD) !== 0 && isLatinAsWide(units, at)
    }
    const next = (from: number) => {
      // Another page may have been read meanwhile.
      if (loaded !== units) kernel.load(units)
      loaded = units
      return kernel.nextOddPair(units, from, meets)
    }
    const isTooOdd = !hasFewPlaces(next)
    const isAsked = (it: Repair) =>
      it === mojibake ? NOT_ASCII.test(text) : isTooOdd || met.has(it) || !own.includes(it)
    const scan = { text, next, asks: isAsked }
    keepGate(scan)
    return scan
  }
}

function hasFewPlaces(next: (from: number) => Place | null): boolean {
  let from = 0
  for (let count = 0; count < MOST_PLACES; count++) {
    const place = next(from)
    if (place === null) return true
    from = place.end
  }
  return false
}

function markSigns(repairs: readonly Repair[]) {
  const stops = plainWatch().stops.slice()
  const marks = new Uint8Array(0x10000)
  const repairsAt = new Map<number, Repair[]>()
  const mark = (bit: number, unit: number) => {
    marks[unit]! |= bit
    stops[unit] = NARROW
  }
  for (const repair of repairs)
    for (const sign of repair.signs!)
      for (let unit = sign.charCodeAt(0); unit <= sign.charCodeAt(sign.length - 1); unit++) {
        mark(SIGN, unit)
        repairsAt.set(unit, [...(repairsAt.get(unit) ?? []), repair])
      }
  for (const letter of latinAsWide) mark(MISREAD, letter.charCodeAt(0))
  return { stops, marks, repairsAt }
}
