/** Finds the reading of one piece of text that is likelier than the piece as it stands, by a margin. */
import type { Effort } from '../../types.ts'
import { applyEdits } from '../plan.ts'
import { LANGUAGES, READ_LEGACY_AS, READ_UTF8_AS, WEB } from './chains.ts'
import { type Change, changedRuns, changesOf } from './changed-runs.ts'
import { isOfOneLanguage } from './evidence.ts'
import { mayBeLossy } from './gaps.ts'
import { isOfLettersOnly, legacyReading, lossyLegacyReading } from './legacy-reading.ts'
import { lossyRuns } from './lossy-runs.ts'
import { type Chain, type Reading, UTF8 } from './reading.ts'
import { type Known, type Part, stretches } from './stretches.ts'
import { type Table, tableOf } from './tables.ts'
import { utf8Reading } from './utf8-reading.ts'
import { type Run, utf8Runs } from './utf8-runs.ts'
import { maybeUtf8, type Utf8Tables, utf8TablesOf } from './utf8-tables.ts'

/** What UTF-8 read as the encoding of the Web must gain: it is by far the most common mix-up. */
const MARGIN = 5
/** What speaks against the others: for each step that one is rarer, and that bytes mean something in a legacy encoding. */
const RARER = 3
const LEGACY = 7
/** How many times its length a text takes of the effort that a mix-up was found for. */
const FOUND = 2
const endless = (): Effort => ({
  units: Number.POSITIVE_INFINITY,
  again: Number.POSITIVE_INFINITY,
  unexplained: new Set(),
  left: null,
})
/** So much evidence needs no comparison with the other mix-ups when the document had the same one before. */
const CERTAIN = 40

const chainOf = (wrong: string, right: string, against: number): Chain => ({
  name: `${wrong} ${right}`,
  wrong,
  right,
  against,
})
const UTF8_CHAINS = READ_UTF8_AS.flatMap((wrongs, rank) =>
  wrongs.map((wrong) => chainOf(wrong, UTF8, rank * RARER)),
)
/** Where a text is in one case the reading that keeps to it is the better one. */
const CHANGED: Record<Change, Chain> = {
  small: chainOf('windows-1252', UTF8, -2),
  capitals: chainOf('windows-1252', UTF8, -2),
  compatible: chainOf('windows-1252', UTF8, 1),
  unseen: chainOf('windows-1252', UTF8, 1),
}
const HOW: Record<Change, string> = {
  small: 'restore case',
  capitals: 'restore case',
  compatible: 'undo NFKC',
  unseen: 'restore controls',
}
const UTF8_AS_GBK = UTF8_CHAINS.find(({ wrong }) => wrong === 'gbk')!
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
  const isWorthAgain = usual !== null && effort.again > 0
  if (isWorthAgain) effort.again -= text.length
  let best = isWorthAgain ? readAs(text, endsLine, usual) : null
  if (best && best.gain >= CERTAIN) return best
  if (effort.unexplained.has(text)) return best && worthOf(best) >= MARGIN ? best : null
  if (effort.units <= 0) return commonReading(text, best)
  best = utf8Or(best, text, endsLine)
  if (best && (best.lossy ? worthOf(best) >= CERTAIN && isAll(best.edits, text) : explainsAll(best, text)))
    return best
  if (best && worthOf(best) < MARGIN) best = null
  const found = legacyOr(best, text, endsLine)
  // What was found is tried first from now on: where it explains the rest, that takes no effort.
  effort.units -= found ? text.length * FOUND : text.length
  if (!found) effort.unexplained.add(text)
  return found
}

/** The best reading as UTF-8, or a known one that is better. */
function utf8Or(known: Reading | null, text: string, endsLine: boolean): Reading | null {
  let best = known
  const groups: Runs[] = []
  const read = (chain: Chain) => {
    best = better(best, newReading(text, chain, groups))
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
    if (isIn(have & begin, index)) best = better(best, wholeReading(text, chain, groups))
  if (best && explainsAll(best, text)) return changedAfter(best, text)
  groups.length = 0
  for (const [index, chain] of OTHER_CHAINS.entries())
    if (isIn(begin, index) || mayBeLossy(text, tableOf(chain.wrong))) read(chain)
  return changedAfter(best, text)
}

const isIn = (bits: number, index: number) => ((bits >> index) & 1) === 1

/** Whether no rarer mix-up can make more of a text that a reading explains: by its gain, or since it is in one language. */
const isSure = ({ gain, edits }: Reading) =>
  gain >= CERTAIN || isOfOneLanguage(edits.map(({ to }) => to).join(' '))

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

/** The best reading as UTF-8 that was read as the encoding of the Web, or a known one. */
function commonReading(text: string, known: Reading | null): Reading | null {
  const best = WEB_CHAINS.reduce<Reading | null>(
    (it, chain) => better(it, newReading(text, chain, [])),
    known,
  )
  return best && worthOf(best) >= MARGIN ? best : null
}

const WEB_CHAINS = UTF8_CHAINS.filter(({ wrong }) => WEB.has(wrong))
const OTHER_CHAINS = UTF8_CHAINS.filter(({ wrong }) => !WEB.has(wrong))
let tables: Utf8Tables | null = null

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
function wholeReading(text: string, chain: Chain, groups: Runs[]): Reading | null {
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

/** The reading as UTF-8 that was read as GBK, if it is good enough. */
export function readingOfGbk(text: string, endsLine: boolean): Reading | null {
  const reading = readAs(text, endsLine, UTF8_AS_GBK)
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

/** A reading of a text that was changed after it was misread, when it is better than one that leaves something. */
function changedAfter(plain: Reading | null, text: string): Reading | null {
  const isWhole = plain !== null && isAll(plain.edits, text)
  const read = plain?.edits.map(({ to }) => to).join('') ?? ''
  const isOutOfCase = (change: Change) =>
    !LAYERED.test(read) &&
    (change === 'small'
      ? /\p{Lu}/u.test(read)
      : change === 'capitals' && IN_CAPITALS.test(text) && /\p{Ll}/u.test(read))
  let best = plain
  for (const change of changesOf(text)) {
    if (isWhole && !isOutOfCase(change)) continue
    // What no reader sees is lost beside what NFKC changed only where that leaves something.
    if (change === 'unseen' && best && best !== plain && isAll(best.edits, text)) continue
    const reading = changedReading(text, change)
    // What is in one case was misread in small letters, which are likelier whatever they are.
    const keepsCase = reading && best === plain && isOutOfCase(change) && coverOf(reading) >= coverOf(plain!)
    best = keepsCase ? reading : better(best, reading)
  }
  return best
}

/** What only capitals have: leads are capitals, and signs have no case. */
const IN_CAPITALS = /[A-Z]{2}|[ÀÁŠŒŽŸΜƑ]/

/** What is UTF-8 again was misread twice, not put in capitals. */
const LAYERED = /[\u00c2-\u00f4][\u0080-\u00bf]/

/** Letters beside hanzi, kana or hangul were bytes of them. */
const BESIDE_WIDE =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][\u00c0-\u06ff]|[\u00c0-\u06ff][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** The reading of a text that was changed after it was misread. */
function changedReading(text: string, change: Change): Reading | null {
  const runs = changedRuns(text, change)
  const whole = runs.filter((it) => it.whole > 0).length
  if (whole === 0) return null
  const reading = utf8Reading(text, CHANGED[change], runs)
  if (reading && HOW[change] === 'restore case' && BESIDE_WIDE.test(applyEdits(text, reading.edits)))
    return null
  return reading && { ...reading, how: [HOW[change], ...reading.how] }
}

function lossyReading(text: string, endsLine: boolean, chain: Chain): Reading | null {
  const runs = lossyRuns(text, endsLine, chain)
  return chain.right === UTF8 ? utf8Reading(text, chain, runs) : lossyLegacyReading(text, chain, runs)
}

/** Whether a reading leaves nothing that another could explain. */
const explainsAll = (reading: Reading, text: string) =>
  !reading.lossy && reading.chain.right === UTF8 && worthOf(reading) >= MARGIN && isAll(reading.edits, text)

/** Whether edits leave nothing that is not ASCII. */
function isAll(edits: readonly { start: number; end: number }[], text: string): boolean {
  let from = 0
  for (const { start, end } of edits) {
    if (hasHigh(text, from, start)) return false
    from = end
  }
  return !hasHigh(text, from, text.length)
}

function hasHigh(text: string, from: number, till: number): boolean {
  for (let at = from; at < till; at++) if (text.charCodeAt(at) >= 0x80) return true
  return false
}

const isSurelyUtf8 = (best: Reading | null) =>
  best !== null && best.chain.right === UTF8 && best.gain >= CERTAIN

/** The better of two; of two readings as UTF-8 the one that explains more characters has the advantage. */
function better(one: Reading | null, other: Reading | null): Reading | null {
  if (!one || !other) return one ?? other
  const isUtf8 = one.chain.right === UTF8 && other.chain.right === UTF8
  const more = isUtf8 ? (coverOf(other) - coverOf(one)) * COVERED : 0
  return worthOf(other) + more > worthOf(one) + 0.01 ? other : one
}

const COVERED = 0.5

const coverOf = ({ edits }: Reading) => edits.reduce((sum, { start, end }) => sum + end - start, 0)

const worthOf = ({ gain, chain }: Reading) => gain - chain.against
