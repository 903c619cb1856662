/** Reads a text as one of a legacy encoding: every stretch that the wrong encoding could have written. */

import { isAccented } from '../../text/likelihood/kinds.ts'
import { languagesAmong, withCommas } from '../../text/likelihood/language.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { LANGUAGES, LETTERS } from './chains.ts'
import { isLetterList } from './chance.ts'
import { countDamage, isOfOneLanguage, isPlain, letterShare, oddShare } from './evidence.ts'
import {
  FEWEST,
  FEWEST_FOREIGN,
  FEWEST_THAI,
  FEWEST_WIDE,
  MAX_ODD,
  MIN_LETTERS,
  mayBeGood,
  POOR_WIDE,
  POOR_WIDE_OF_LETTERS,
} from './legacy-bounds.ts'
import { type Chain, emptyReading, FEWEST_PLAIN, GAP, gainOf, type Reading, WIDE } from './reading.ts'
import { decode, encode, type Table, tableOf } from './tables.ts'
import type { Run } from './utf8-runs.ts'

const LEGACY_MARGIN = 12
/** The same for Latin letters that stand as in no language. */
const DAMAGED_MARGIN = 8
/** With bytes lost, and the most characters of which some are for each that is whole. */
const LOSSY_MARGIN = 25
const MOST_LOST = 0.7
/** Letters read as letters of another alphabet come out as possible words more easily. */
const FOREIGN_MARGIN = 25
/** Where hanzi are read as other hanzi, the least of a line that changes: a list of rare names has a few by chance. */
const MIN_CHANGED = 0.5
/** What a letter may cost on average in an alphabet of its own, and an accented one among ASCII. */
const POOR_LETTERS: readonly (readonly [script: RegExp, cost: number])[] = [
  [/\p{Script=Cyrillic}/u, -4.7],
  [/\p{Script=Greek}/u, -5],
  [/\p{Script=Hebrew}/u, -4.8],
  [/\p{Script=Arabic}/u, -5.5],
  [/\p{Script=Thai}/u, -5],
]
const POOR_LATIN = -8.5
/** What a letter costs on average at most in nearly all texts, and hardly in letters put together by chance. */
const GOOD_LETTERS: readonly (readonly [script: RegExp, cost: number])[] = [
  [/\p{Script=Cyrillic}/u, -4.1],
  [/\p{Script=Greek}/u, -4.7],
  [/\p{Script=Hebrew}/u, -4.2],
  [/\p{Script=Arabic}/u, -4.6],
  [/\p{Script=Thai}/u, -4.3],
]
/** What a text costs at most whose characters are as good as those of any reading. */
const FINE = -5.5
/** What each changed character of the text must gain on average. */
const GAIN_PER_CHARACTER = 1
const FEWEST_SPELLED = 2
/** So many odd places are damage in any language. */
const DAMAGED = 2
/** Letters that are not Latin. */
const FOREIGN = /[\u0370-\u06ff\u0e01-\u0e5b\u3000-\ud7a3]/
const THAI = /\p{Script=Thai}/u
/** So many different letters of them there must be. */
const FEWEST_GOOD = 11
/** A stretch of a text that an encoding could have written, and its bytes. */
export interface Part {
  start: number
  end: number
  from: string
  bytes: Uint8Array
  score: number
  /** Characters that are not ASCII, and how many different ones. */
  wide: number
  distinct: number
}

/** @param parts See `stretches`. */
export function legacyReading(text: string, chain: Chain, parts: readonly Part[]): Reading | null {
  const table = tableOf(chain.right)
  const readings = parts
    .filter(({ bytes }) => mayBeGood(bytes, table, tableOf(chain.wrong).single))
    .map((part) => ({ ...part, to: decode(part.bytes, table), lossy: false }))
  if (readings.length === 0) return null
  const total = parts.reduce((sum, { wide }) => sum + wide, 0)
  return judge(text, emptyReading(chain), readings, total, LEGACY_MARGIN)
}

/** The same with bytes lost, for text of hanzi, kana or hangul. */
export function lossyLegacyReading(text: string, chain: Chain, runs: readonly Run[]): Reading | null {
  const readings = runs
    .filter(({ whole, likely, lost }) => lost + likely <= whole * MOST_LOST)
    .map(({ start, end, to, likely, lost }) => {
      const from = text.slice(start, end)
      return {
        start,
        end,
        from,
        to,
        lossy: likely + lost > 0,
        wide: countWide(from),
        distinct: countDistinct(from),
      }
    })
  return judge(text, emptyReading(chain), readings, countWide(text), LOSSY_MARGIN)
}

type Candidate = Omit<Part, 'bytes' | 'score'> & { to: string | null; lossy: boolean; score?: number }

/** @param total How many characters there are that might have been read. */
function judge(
  text: string,
  reading: Reading,
  candidates: readonly Candidate[],
  total: number,
  margin: number,
): Reading | null {
  const { chain } = reading
  const { single } = tableOf(chain.wrong)
  const counted = new Set<string>()
  let changed = 0
  for (const { start, end, from, to, wide, distinct, lossy, score } of candidates) {
    if (to === null || !isGoodText(withCommas(to.replaceAll(GAP, '')), chain)) continue
    const gain = FOREIGN.test(to)
      ? gainOf(text, { start, end, to, score }, LANGUAGES[chain.right], LETTERS[chain.right])
      : latinGain(text, { start, end, from, to, score }, chain)
    if (gain <= countChanged(from, to) * GAIN_PER_CHARACTER) continue
    if (distinct < FEWEST_PLAIN && FOREIGN.test(to) && isOrdinary(from, to, single)) continue
    if (distinct === 1 || isLetterList(from)) continue
    if (single && isIntact(text, start, end, to)) continue
    reading.edits.push({ start, end, to })
    reading.lossy ||= lossy
    // The same stretch again is no new evidence.
    if (!counted.has(from)) reading.gain += gain
    counted.add(from)
    changed += wide
  }
  if (!single && changed < total * MIN_CHANGED) return null
  return reading.gain >= leastOf(text, reading, margin) ? reading : null
}

/** What a reading must gain; a margin for hanzi, kana and hangul, and Latin letters. */
function leastOf(text: string, reading: Reading, margin: number): number {
  if (LANGUAGES[reading.chain.right]) return margin
  if (reading.edits.some(({ to }) => FOREIGN.test(to))) return FOREIGN_MARGIN
  return isAsNoLanguage(text, reading) ? DAMAGED_MARGIN : margin
}

/** Whether what a reading changes is as no language is written, in two places or more. */
const isAsNoLanguage = (text: string, { edits }: Reading) =>
  edits.reduce((sum, { start, end }) => sum + countDamage(text, start, end), 0) >= DAMAGED

/** Letters of one alphabet with nothing odd about them; any letters that are no Latin ones are too few to be hanzi, and so are Latin ones among hanzi. */
const isOrdinary = (from: string, to: string, single: boolean) =>
  isPlain(from, 0, from.length) ||
  (WIDE.test(to) && (single ? /^[\0-\x7f\u0370-\u06ff]+$/ : /^[\0-\u06ff]+$/).test(from))

/**
 * What Latin letters gain as others. Both readings are those of one language, which the plain letters tell; when they do
 * not, the stretch must be as no language is written. The same letters with other accents are a spelling, as `fõút`
 * for `főút` of pages that had no `ő`.
 */
function latinGain(
  text: string,
  part: Pick<Part, 'start' | 'end' | 'from'> & { to: string; score?: number | undefined },
  { wrong, right }: Chain,
): number {
  const { start, end, from, to } = part
  const none = Number.NEGATIVE_INFINITY
  const languages = languagesAmong(text, LETTERS[right] ?? [])
  const isOther = countOthers(from, to) > 0 || isSpelling(from, to, languages)
  if (!isOther || hasForeignLetters(text, tableOf(wrong))) return none
  if (NO_LETTERS_ONLY.has(wrong) && countDamage(text, start, end) === 0 && !hasCapitalInside(from))
    return none
  if (languages.length > 0) {
    const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
    const costOf = (it: string) => scoreOf(withCommas(it), before, after, undefined, languages)
    return costOf(to) - costOf(from)
  }
  const isOdd = countDamage(text, start, end) >= DAMAGED && isOfOneLanguage(withCommas(to))
  return isOdd ? gainOf(text, { ...part, to: withCommas(to) }, undefined, LETTERS[right]) : none
}

/**
 * Whether letters are others with accents that only they have in a language that is told beyond doubt: Hungarian has no `õ` and no `û`,
 * the letters of windows-1252 at the places of `ő` and `ű`. Two of them there must be.
 */
const isSpelling = (from: string, to: string, languages: readonly string[]) =>
  languages.length === 1 &&
  languages[0] === 'hu' &&
  Array.from(to).filter((it, at) => it !== from[at]).length >= FEWEST_SPELLED

/** Encodings that have signs or capitals where others have the letters of words: what was misread shows it. */
const NO_LETTERS_ONLY = new Set(['macintosh', 'cp437', 'cp850', 'windows-874'])

const hasCapitalInside = (text: string) => /\p{Ll}\p{Lu}/u.test(text)

/** Whether a text has accented letters that an encoding has not: they were not read as it. */
function hasForeignLetters(text: string, { bytes }: Table): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isAccented(unit) && bytes[unit] === 0) return true
  }
  return false
}

/** Whether nothing speaks against a stretch as it stands, or more of its word is none of the encoding. */
const isIntact = (text: string, start: number, end: number, to: string) =>
  isAccented(text.charCodeAt(start - 1)) ||
  isAccented(text.charCodeAt(end)) ||
  (FOREIGN.test(to) && !isDamaged(text, start, end, to))

/**
 * Whether a stretch that is read in another script is as no language is written. Letters with nothing wrong about them
 * may be a list, as `ÁÍÉÜÓÚ`: hanzi would leave signs among them, and an alphabet must come out as good as text on average.
 */
function isDamaged(text: string, start: number, end: number, to: string): boolean {
  if (countDamage(text, start, end) > 0) return true
  const good = WIDE.test(to) ? undefined : GOOD_LETTERS.find(([script]) => script.test(to))?.[1]
  return (
    good !== undefined &&
    countDistinct(to.toLowerCase()) >= FEWEST_GOOD &&
    scoreOf(to) >= countWide(to) * good
  )
}

/** How many different letters a reading has in place of others that differ in more than accents. */
function countOthers(from: string, to: string): number {
  const others = new Set<string>()
  for (let at = 0; at < Math.min(from.length, to.length); at++)
    if (from[at] !== to[at] && bare(from[at]!) !== bare(to[at]!)) others.add(from[at]!)
  return others.size
}

const bare = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

function isGoodText(text: string, { wrong, right }: Chain): boolean {
  const wide = LANGUAGES[right] !== undefined
  const foreign = FOREIGN.test(text)
  const characters = countWide(text)
  if (
    (foreign && !wide ? countDistinct(text) : characters) <
    (wide ? FEWEST_WIDE : THAI.test(text) ? FEWEST_THAI : foreign ? FEWEST_FOREIGN : FEWEST)
  )
    return false
  if (letterShare(text) < MIN_LETTERS || oddShare(text) > MAX_ODD) return false
  const poor = wide
    ? !tableOf(wrong).single
      ? POOR_WIDE
      : POOR_WIDE_OF_LETTERS
    : (POOR_LETTERS.find(([script]) => script.test(text))?.[1] ?? POOR_LATIN)
  return scoreOf(text) / characters >= poor
}

const countWide = (text: string) => text.replace(/[\u0000-\u007f]+/g, '').length

/** How many characters of a text its reading does not have. */
function countChanged(from: string, to: string): number {
  const kept = new Set(to)
  return Array.from(from).filter((it) => !kept.has(it)).length
}

/**
 * The stretches that an encoding could have written and that cost enough to be worth a try.
 *
 * @param known What stretches of the text cost, by their places; other encodings have the same ones.
 */
export function stretches(text: string, table: Table, known = new Map<number, number>()): Part[] {
  const found: Part[] = []
  let start = -1
  let wide = 0
  const end = (at: number) => {
    if (wide > 1) {
      const from = text.slice(start, at)
      const place = start * (text.length + 1) + at
      let score = known.get(place)
      if (score === undefined) {
        score = scoreOf(from, text[start - 1] ?? ' ', text[at] ?? ' ')
        known.set(place, score)
      }
      const bytes = score < wide * FINE ? encode(from, table) : null
      if (bytes) found.push({ start, end: at, from, bytes, score, wide, distinct: countDistinct(from) })
    }
    start = -1
    wide = 0
  }
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    if ((table.bytes[point] ?? 0) === 0) end(at)
    else {
      if (start < 0) start = at
      if (point > 127) wide++
    }
    if (point > 0xffff) at++
  }
  end(text.length)
  return found
}

const countDistinct = (text: string) => new Set(text.replace(/[\u0000-\u007f]+/g, '')).size
