/** Finds the best reading of a text as UTF-8 that was read as another encoding. */
import {
  better,
  CERTAIN,
  COVERED,
  coverOf,
  explainsAll,
  isAll,
  isSettled,
  isUtf8,
  MARGIN,
  worthOf,
} from './better.ts'
import { chainOf, READ_UTF8_AS, WEB } from './chains.ts'
import { type ChangedReadings, changedAfter } from './changed-reading.ts'
import { isOfOneLanguage } from './evidence.ts'
import { mayBeLossy } from './gaps.ts'
import { lossyReading } from './lossy-reading.ts'
import { type Chain, type Reading, UTF8 } from './reading.ts'
import { tableOf } from './tables.ts'
import { utf8Reading } from './utf8-reading.ts'
import { type Run, utf8Runs } from './utf8-runs.ts'
import { maybeUtf8, type Utf8Tables, utf8TablesOf } from './utf8-tables.ts'
import { wholeReading } from './whole-reading.ts'

/** What speaks against a mix-up for each step that it is rarer. */
const RARER = 3

const CHAINS = READ_UTF8_AS.flatMap((wrongs, rank) =>
  wrongs.map((wrong) => chainOf(wrong, UTF8, rank * RARER)),
)
const WEB_CHAINS = CHAINS.filter(({ wrong }) => WEB.has(wrong))
const OTHER_CHAINS = CHAINS.filter(({ wrong }) => !WEB.has(wrong))
export const UTF8_AS_GBK = CHAINS.find(({ wrong }) => wrong === 'gbk')!

let tables: Utf8Tables | null = null

/**
 * The reading as UTF-8 that leaves nothing and no doubt, null: there is none.
 *
 * @param usual The mix-up that the document had before.
 */
export function plainReading(text: string, usual: Chain | null): Reading | null {
  const known = usual?.right === UTF8 ? wholeReading(text, [usual]) : null
  return known ?? wholeReading(text, chainsOf(text))
}

/** The mix-ups that a text may be as a whole. Where the first ones leave no doubt, the tables of the others are not made. */
function* chainsOf(text: string): Generator<Chain> {
  yield* WEB_CHAINS
  tables ??= utf8TablesOf(OTHER_CHAINS.map(({ wrong }) => wrong))
  const { begin, have } = maybeUtf8(text, tables)
  for (const [index, chain] of OTHER_CHAINS.entries()) if (isIn(have & begin, index)) yield chain
}

/** The best reading as UTF-8, or a known one that is better. */
export function utf8Or(known: Reading | null, text: string, endsLine: boolean): Reading | null {
  let best = known
  const groups: Runs[] = []
  const read = (chain: Chain) => {
    const runs = utf8Runs(text, tableOf(chain.wrong))
    if (!best || mayBeBetter(runs, chain, best)) best = better(best, readingOfRuns(text, chain, runs, groups))
    if (mayBeLossy(text, tableOf(chain.wrong))) best = better(best, lossyReading(text, endsLine, chain))
  }
  for (const chain of WEB_CHAINS) {
    read(chain)
    if (best && WEB.has(best.chain.wrong) && explainsAll(best, text) && isSure(best))
      return changedAfter(best, text)
  }
  tables ??= utf8TablesOf(OTHER_CHAINS.map(({ wrong }) => wrong))
  const { begin, have } = maybeUtf8(text, tables)
  // Those that explain all of the text leave nothing to the others.
  for (const [index, chain] of OTHER_CHAINS.entries())
    if (isIn(have & begin, index)) best = better(best, fullReading(text, chain, groups))
  if (best && explainsAll(best, text)) return changedAfter(best, text)
  const changes: ChangedReadings = new Map()
  const changed = changedAfter(best, text, changes)
  if (changed && changed !== best && isSettled(changed, text)) return changed
  groups.length = 0
  const isFull = (index: number) => isIn(have, index)
  for (const isTurn of [isFull, (index: number) => !isFull(index)]) {
    for (const [index, chain] of OTHER_CHAINS.entries())
      if (isTurn(index) && (isIn(begin, index) || mayBeLossy(text, tableOf(chain.wrong)))) read(chain)
    if (best && isSettled(best, text)) break
  }
  return changedAfter(best, text, changes)
}

/** The most that a character of a text can cost as it stands, and the one behind a run. */
const DEAREST = 16
const DEAREST_BEHIND = 13
/** What UTF-8 may gain by its form, see `fitOf`. */
const FORM = 8

/** Whether some runs can be worth more than a reading that is known. */
function mayBeBetter(runs: readonly Run[], { against }: Chain, best: Reading): boolean {
  if (!isUtf8(best)) return true
  const cover = coverOf(runs)
  const most = cover * DEAREST + runs.length * DEAREST_BEHIND + FORM - against
  return most + (cover - coverOf(best.edits)) * COVERED > worthOf(best)
}

const isIn = (bits: number, index: number) => ((bits >> index) & 1) === 1

/** Whether no rarer mix-up can make more of a text that a reading explains: by its gain, or since it is in one language. */
const isSure = ({ gain, edits }: Reading) =>
  gain >= CERTAIN || isOfOneLanguage(edits.map(({ to }) => to).join(' '))

/** The best reading as UTF-8 that was read as the encoding of the Web, or a known one. */
export function commonReading(text: string, known: Reading | null): Reading | null {
  const best = WEB_CHAINS.reduce<Reading | null>(
    (it, chain) => better(it, newReading(text, chain, [])),
    known,
  )
  return best && worthOf(best) >= MARGIN ? best : null
}

/** What is UTF-8 in a text by a mix-up. */
interface Runs {
  runs: Run[]
  chain: Chain
  single: boolean
}

/** The reading by a mix-up, unless a likelier one has the same runs. */
function newReading(text: string, chain: Chain, groups: Runs[]): Reading | null {
  return readingOfRuns(text, chain, utf8Runs(text, tableOf(chain.wrong)), groups)
}

/** The same of a mix-up that leaves nothing that is not ASCII. */
function fullReading(text: string, chain: Chain, groups: Runs[]): Reading | null {
  const runs = utf8Runs(text, tableOf(chain.wrong))
  return isAll(runs, text) ? readingOfRuns(text, chain, runs, groups) : null
}

function readingOfRuns(text: string, chain: Chain, runs: Run[], groups: Runs[]): Reading | null {
  if (runs.length === 0) return null
  const { single } = tableOf(chain.wrong)
  const isSame = (it: Runs) =>
    it.single === single &&
    it.chain.against <= chain.against &&
    WEB.has(it.chain.wrong) === WEB.has(chain.wrong) &&
    areSame(it.runs, runs)
  if (groups.some(isSame)) return null
  groups.push({ runs, chain, single })
  return utf8Reading(text, chain, runs)
}

const areSame = (some: readonly Run[], others: readonly Run[]) =>
  some.length === others.length &&
  some.every(({ start, end, to }, at) => {
    const other = others[at]!
    return start === other.start && end === other.end && to === other.to
  })
