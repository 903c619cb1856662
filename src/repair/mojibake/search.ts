/** Finds the reading of one piece of text that is likelier than the piece as it stands, by a margin. */
import type { Effort } from '../../types.ts'
import { better, CERTAIN, isSettled, isUtf8, MARGIN, worthOf } from './better.ts'
import { chainOf, LANGUAGES, READ_LEGACY_AS } from './chains.ts'
import { mayBeLossy } from './gaps.ts'
import { nextOdd, type Place } from './gate.ts'
import { isOfLettersOnly, legacyReading } from './legacy-reading.ts'
import { lossyReading } from './lossy-reading.ts'
import { type Chain, GAP, type Reading, UTF8 } from './reading.ts'
import { type Known, type Part, stretches } from './stretches.ts'
import { type Table, tableOf } from './tables.ts'
import { utf8Reading } from './utf8-reading.ts'
import { utf8Runs } from './utf8-runs.ts'
import { commonReading, plainReading, UTF8_AS_GBK, utf8Or } from './utf8-search.ts'
import { wholeReading } from './whole-reading.ts'

/** What speaks against a mix-up of legacy encodings, in which bytes mean something more easily. */
const LEGACY = 7
/** How many times its length a text takes of the effort that a mix-up was found for. */
const FOUND = 2
const endless = (): Effort => ({
  units: Number.POSITIVE_INFINITY,
  again: Number.POSITIVE_INFINITY,
  unexplained: new Set(),
  left: null,
})

const LEGACY_CHAINS = READ_LEGACY_AS.map(([wrong, rights]) =>
  rights.filter((right) => right !== wrong).map((right) => chainOf(wrong, right, LEGACY)),
)

/**
 * The best reading that is good enough.
 *
 * @param endsLine Whether the text reaches to the end of its line.
 * @param usual The mix-up that the document had before, tried first.
 * @param effort When nothing is left of it, this and UTF-8 read as the encoding of the Web are all that is tried.
 */
export function bestReading(
  text: string,
  endsLine: boolean,
  usual: Chain | null,
  effort: Effort = endless(),
): Reading | null {
  const plain = plainReading(text, usual)
  if (plain) return plain
  const isWorthAgain = usual !== null && effort.again > 0
  if (isWorthAgain) effort.again -= text.length
  let best = isWorthAgain ? readAs(text, endsLine, usual) : null
  if (best && best.gain >= CERTAIN) return best
  if (effort.unexplained.has(text)) return best && worthOf(best) >= MARGIN ? best : null
  if (effort.units <= 0) return commonReading(text, best)
  best = utf8Or(best, text, endsLine)
  if (best && isSettled(best, text)) return best
  if (best && worthOf(best) < MARGIN) best = null
  const found = best || mayBeLegacy(text, endsLine) ? legacyOr(best, text, endsLine) : null
  // What was found is tried first from now on: where it explains the rest, that takes no effort.
  effort.units -= found ? text.length * FOUND : text.length
  if (!found) effort.unexplained.add(text)
  return found
}

/** How much of a text on both sides of an odd place is its neighbourhood, and how many places are few in a long text. */
const NEAR = 100
const LONG = 4 * NEAR
const FEW = 2

/** Whether a text may be misread legacy text: a long one with few odd places is, when the neighbourhood of one of them is. */
function mayBeLegacy(text: string, endsLine: boolean): boolean {
  if (text.length <= LONG || text.includes(GAP)) return true
  const places: Place[] = []
  for (let odd = nextOdd(text, 0); odd; odd = nextOdd(text, odd.end)) {
    places.push(odd)
    if (odd.rare || places.length > FEW) return true
  }
  return places.some(({ start, end }) => {
    const till = Math.min(text.length, end + NEAR)
    const near = text.slice(Math.max(0, start - NEAR), till)
    return legacyOr(null, near, endsLine && till === text.length) !== null
  })
}

/** The best reading as one of the legacy encodings, or another one that is better. */
function legacyOr(known: Reading | null, text: string, endsLine: boolean): Reading | null {
  let best = known
  const stretchesSoFar: Known = new Map()
  const tried: Tried[] = []
  for (const chains of LEGACY_CHAINS) {
    const wrong = tableOf(chains[0]!.wrong)
    const parts = stretches(text, wrong, stretchesSoFar)
    const before = tried.filter((it) => hasSameBytes(it, wrong, parts))
    for (const chain of parts.length > 0 ? chains : [])
      if (!before.some(({ rights }) => rights.has(chain.right)))
        best = better(best, legacyReading(text, chain, parts))
    if (parts.length > 0) tried.push({ wrong, parts, rights: new Set(chains.map(({ right }) => right)) })
    if (isSurelyUtf8(best) || !mayBeLossy(text, wrong)) continue
    for (const chain of chains)
      if (LANGUAGES[chain.right]) best = better(best, lossyReading(text, endsLine, chain))
  }
  return best
}

/** What was tried as all of its rights: the same bytes are the same readings. */
interface Tried {
  wrong: Table
  parts: readonly Part[]
  rights: ReadonlySet<string>
}

const hasSameBytes = (it: Tried, wrong: Table, parts: readonly Part[]) =>
  it.wrong.single === wrong.single &&
  isOfLettersOnly(it.wrong) === isOfLettersOnly(wrong) &&
  it.parts.length === parts.length &&
  it.parts.every(({ stretch, bytes }, at) => {
    const other = parts[at]!
    return stretch === other.stretch && bytes.every((byte, index) => byte === other.bytes[index])
  })

/** The reading as UTF-8 that was read as GBK, if it is good enough. */
export function readingOfGbk(text: string, endsLine: boolean): Reading | null {
  const reading = wholeReading(text, [UTF8_AS_GBK]) ?? readAs(text, endsLine, UTF8_AS_GBK)
  return reading && worthOf(reading) >= MARGIN ? reading : null
}

/** The reading of a text by one mix-up, whatever it gains. */
export function readAs(text: string, endsLine: boolean, chain: Chain): Reading | null {
  const table = tableOf(chain.wrong)
  const strict =
    chain.right === UTF8
      ? utf8Reading(text, chain, utf8Runs(text, table))
      : legacyReading(text, chain, stretches(text, table))
  return mayBeLossy(text, table) ? better(strict, lossyReading(text, endsLine, chain)) : strict
}

const isSurelyUtf8 = (best: Reading | null) => best !== null && isUtf8(best) && best.gain >= CERTAIN
