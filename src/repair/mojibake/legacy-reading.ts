/** Reads a text as one of a legacy encoding: every stretch that the wrong encoding could have written. */

import { isAccented, isLetter } from '../../text/likelihood/kinds.ts'
import { languagesAmong, withCommas } from '../../text/likelihood/language.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { LANGUAGES, LETTERS, WEB } from './chains.ts'
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
import { countWide, damageOf, isCut, isList, type Part, type Stretch, stretchOf } from './stretches.ts'
import { decode, type Table, tableOf } from './tables.ts'
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
/** @param parts See `stretches`. */
export function legacyReading(text: string, chain: Chain, parts: readonly Part[]): Reading | null {
  const table = tableOf(chain.right)
  const { single } = tableOf(chain.wrong)
  const candidates: Candidate[] = []
  let total = 0
  for (const { stretch, bytes } of parts) {
    total += stretch.wide
    if (!mayBeRead(text, stretch, single) || !mayBeGood(bytes, table, single)) continue
    const to = decode(bytes, table)
    if (to !== null) candidates.push({ stretch, to, lossy: false })
  }
  return candidates.length > 0 ? judge(text, chain, candidates, total, LEGACY_MARGIN) : null
}

/** The same with bytes lost, for text of hanzi, kana or hangul. */
export function lossyLegacyReading(text: string, chain: Chain, runs: readonly Run[]): Reading | null {
  const { single } = tableOf(chain.wrong)
  const candidates: Candidate[] = []
  for (const { start, end, to, whole, likely, lost } of runs) {
    if (lost + likely > whole * MOST_LOST) continue
    const stretch = stretchOf(text, start, end)
    if (mayBeRead(text, stretch, single)) candidates.push({ stretch, to, lossy: likely + lost > 0 })
  }
  return candidates.length > 0 ? judge(text, chain, candidates, countWide(text).wide, LOSSY_MARGIN) : null
}

interface Candidate {
  stretch: Stretch
  to: string
  lossy: boolean
}

/** Whether a stretch may be read as others at all: not one character again and again, nor a list of letters, nor a part of a word. */
const mayBeRead = (text: string, stretch: Stretch, single: boolean) =>
  stretch.distinct !== 1 && !isList(stretch) && !(single && isCut(text, stretch))

/** @param total How many characters there are that might have been read. */
function judge(
  text: string,
  chain: Chain,
  candidates: readonly Candidate[],
  total: number,
  margin: number,
): Reading | null {
  const reading = emptyReading(chain)
  const { single } = tableOf(chain.wrong)
  const counted = new Set<string>()
  let changed = 0
  for (const { stretch, to, lossy } of candidates) {
    const { start, end, from, wide, distinct, score } = stretch
    const isForeign = FOREIGN.test(to)
    if (isForeign ? !mayBeForeign(text, stretch, to, single) : !mayBeLatin(text, stretch, to, chain)) continue
    if (isForeign && distinct < FEWEST_PLAIN && isOrdinary(from, to, single)) continue
    if (!isGoodText(withCommas(to.replaceAll(GAP, '')), chain)) continue
    const gain = isForeign
      ? gainOf(text, { start, end, to, score }, LANGUAGES[chain.right], LETTERS[chain.right])
      : latinGain(text, stretch, to, chain)
    if (gain <= countChanged(from, to) * GAIN_PER_CHARACTER) continue
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
 * Whether a stretch may be other Latin letters: its language is told, or it is as no language is written. Where text was not read as
 * the encoding of the Web, it must be damaged as it stands.
 */
function mayBeLatin(text: string, stretch: Stretch, to: string, { wrong, right }: Chain): boolean {
  const isOfLetters = !NO_LETTERS_ONLY.has(wrong)
  const unlikely = isOfLetters && !NO_LETTERS_ONLY.has(right) ? SIGN : SIGN_BUT_TYPOGRAPHY
  if (hasSignForLetter(stretch.from, to, unlikely)) return false
  if (!WEB.has(wrong) && !(!isOfLetters && hasCapitalInside(stretch.from)) && damageOf(stretch, text) === 0)
    return false
  if (languagesAmong(text, LETTERS[right] ?? []).length === 0 && damageOf(stretch, text) < DAMAGED)
    return false
  return !hasForeignLetters(text, tableOf(wrong))
}

/**
 * What Latin letters gain as others. Both readings are those of one language, which the plain letters tell; when they do
 * not, the stretch must be as no language is written. The same letters with other accents are a spelling, as `fõút`
 * for `főút` of pages that had no `ő`.
 */
function latinGain(text: string, { start, end, from, score }: Stretch, to: string, { right }: Chain): number {
  const none = Number.NEGATIVE_INFINITY
  const languages = languagesAmong(text, LETTERS[right] ?? [])
  if (countOthers(from, to) === 0 && !isSpelling(from, to, languages)) return none
  if (languages.length > 0) {
    const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
    const costOf = (it: string) => scoreOf(withCommas(it), before, after, undefined, languages)
    return costOf(to) - costOf(from)
  }
  if (!isOfOneLanguage(withCommas(to))) return none
  return gainOf(text, { start, end, to: withCommas(to), score }, undefined, LETTERS[right])
}

/**
 * Whether letters are others with accents that only they have in a language that is told beyond doubt: Hungarian has no `õ` and no `û`,
 * the letters of windows-1252 at the places of `ő` and `ű`. Two of them there must be.
 */
const isSpelling = (from: string, to: string, languages: readonly string[]) =>
  languages.length === 1 &&
  languages[0] === 'hu' &&
  Array.from(to).filter((it, at) => it !== from[at]).length >= FEWEST_SPELLED

/** What is no letter of a word, and what of it classic Mac OS and DOS have no letters for: `donÕt` was `don’t`. */
const SIGN = /[\p{S}\p{P}]/u
const SIGN_BUT_TYPOGRAPHY = /[\p{S}§¶•†‡·]/u

/** Whether a letter of a word is read as a sign, `chuť` as `chu»`. */
function hasSignForLetter(from: string, to: string, sign: RegExp): boolean {
  for (let at = 0; at < to.length; at++)
    if (
      to[at] !== from[at] &&
      isLetter(from.charCodeAt(at)) &&
      sign.test(to[at]!) &&
      (isLetter(to.charCodeAt(at - 1)) || isLetter(to.charCodeAt(at + 1)))
    )
      return true
  return false
}

/** Encodings that have signs or capitals where others have the letters of words: what was misread shows it. */
const NO_LETTERS_ONLY = new Set(['macintosh', 'cp437', 'cp850', 'windows-874'])

export const isOfLettersOnly = ({ name }: Table) => !NO_LETTERS_ONLY.has(name)

const hasCapitalInside = (text: string) => /\p{Ll}\p{Lu}/u.test(text)

/** Whether a text has accented letters that an encoding has not: they were not read as it. */
function hasForeignLetters(text: string, { bytes }: Table): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isAccented(unit) && bytes[unit] === 0) return true
  }
  return false
}

/**
 * Whether a stretch may be read in another script: as it stands it is as no language is written. Letters with nothing
 * wrong about them may be a list, as `ÁÍÉÜÓÚ`: hanzi would leave signs among them, and an alphabet must come out as good
 * as text on average.
 */
function mayBeForeign(text: string, stretch: Stretch, to: string, single: boolean): boolean {
  if (!single || damageOf(stretch, text) > 0) return true
  const good = WIDE.test(to) ? undefined : GOOD_LETTERS.find(([script]) => script.test(to))?.[1]
  return (
    good !== undefined &&
    countWide(to.toLowerCase()).distinct >= FEWEST_GOOD &&
    scoreOf(to) >= countWide(to).wide * good
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
  const isWide = LANGUAGES[right] !== undefined
  const isForeign = FOREIGN.test(text)
  const { wide, distinct } = countWide(text)
  if (
    (isForeign && !isWide ? distinct : wide) <
    (isWide ? FEWEST_WIDE : THAI.test(text) ? FEWEST_THAI : isForeign ? FEWEST_FOREIGN : FEWEST)
  )
    return false
  if (letterShare(text) < MIN_LETTERS || oddShare(text) > MAX_ODD) return false
  const poor = isWide
    ? !tableOf(wrong).single
      ? POOR_WIDE
      : POOR_WIDE_OF_LETTERS
    : (POOR_LETTERS.find(([script]) => script.test(text))?.[1] ?? POOR_LATIN)
  return scoreOf(text) / wide >= poor
}

/** How many characters of a text its reading does not have. */
function countChanged(from: string, to: string): number {
  const kept = new Set(to)
  return Array.from(from).filter((it) => !kept.has(it)).length
}
