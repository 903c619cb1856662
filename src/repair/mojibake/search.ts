/** Finds the reading of one piece of text that is likelier than the piece as it stands, by a margin. */
import { LANGUAGES, READ_LEGACY_AS, READ_UTF8_AS, WEB } from './chains.ts'
import { type Change, changedRuns, changesOf } from './changed-runs.ts'
import { mayBeLossy } from './gaps.ts'
import { legacyReading, lossyLegacyReading, stretches } from './legacy-reading.ts'
import { lossyRuns } from './lossy-runs.ts'
import { type Chain, type Reading, UTF8 } from './reading.ts'
import { tableOf } from './tables.ts'
import { utf8Reading } from './utf8-reading.ts'
import { utf8Runs } from './utf8-runs.ts'

/** What UTF-8 read as the encoding of the Web must gain: it is by far the most common mix-up. */
const MARGIN = 5
/** What speaks against the others: for each step that one is rarer, and that bytes mean something in a legacy encoding. */
const RARER = 3
const LEGACY = 7
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
 */
export function bestReading(text: string, endsLine: boolean, usual: Chain | null): Reading | null {
  let best = usual && readAs(text, endsLine, usual)
  if (best && best.gain >= CERTAIN) return best
  for (const chain of UTF8_CHAINS) {
    best = better(best, readAs(text, endsLine, chain))
    if (best && isCertain(best, text)) return best
  }
  best = changedAfter(best, text)
  if (best && worthOf(best) < MARGIN) best = null
  for (const chains of LEGACY_CHAINS) {
    const wrong = tableOf(chains[0]!.wrong)
    const parts = stretches(text, wrong)
    if (parts.length > 0) for (const chain of chains) best = better(best, legacyReading(text, chain, parts))
    if (isSurelyUtf8(best) || !mayBeLossy(text, wrong)) continue
    for (const chain of chains)
      if (LANGUAGES[chain.right]) best = better(best, lossyReading(text, endsLine, chain))
  }
  return best
}

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
  const isWhole = plain !== null && isAll(plain, text)
  const read = plain?.edits.map(({ to }) => to).join('') ?? ''
  const isOutOfCase = (change: Change) =>
    change === 'small' ? /\p{Lu}/u.test(read) : change === 'capitals' && /\p{Ll}/u.test(read)
  const changes = changesOf(text).filter((it) => !isWhole || isOutOfCase(it))
  return changes.reduce((best, change) => better(best, changedReading(text, change)), plain)
}

/** The reading of a text that was changed after it was misread. */
function changedReading(text: string, change: Change): Reading | null {
  const runs = changedRuns(text, change)
  const whole = runs.filter((it) => it.whole > 0).length
  if (whole === 0) return null
  const reading = utf8Reading(text, CHANGED[change], runs)
  return reading && { ...reading, how: [HOW[change], ...reading.how] }
}

function lossyReading(text: string, endsLine: boolean, chain: Chain): Reading | null {
  const runs = lossyRuns(text, endsLine, chain)
  return chain.right === UTF8 ? utf8Reading(text, chain, runs) : lossyLegacyReading(text, chain, runs)
}

/** Whether a reading as the encoding of the Web leaves nothing that another could explain. */
const isCertain = (reading: Reading, text: string) =>
  !reading.lossy &&
  reading.gain >= CERTAIN &&
  WEB.has(reading.chain.wrong) &&
  isOfAnyCase(text) &&
  isAll(reading, text)

const isOfAnyCase = (text: string) => text !== text.toUpperCase() && text !== text.toLowerCase()

/** Whether a reading leaves nothing that is not ASCII. */
function isAll({ edits }: Reading, text: string): boolean {
  const left = edits.reduceRight((it, { start, end }) => it.slice(0, start) + it.slice(end), text)
  return !/[^\0-\x7f]/.test(left)
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
