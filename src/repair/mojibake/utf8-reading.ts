/** Judges what is UTF-8 in a text: runs of any length, anywhere. */

import { isAsciiLetter } from '../../ascii.ts'
import { isCommon } from '../../text/likelihood/alphabets.ts'
import {
  isAccented,
  isLetter,
  isWidePunctuation,
  KIND,
  kindOf,
  lower,
  scriptOf,
} from '../../text/likelihood/kinds.ts'
import { languagesAmong } from '../../text/likelihood/language.ts'
import type { Edit } from '../../types.ts'
import { WEB } from './chains.ts'
import { isChance } from './chance.ts'
import { cutsWord, isBoxes, isPlain, isSignInside, letterShare } from './evidence.ts'
import { firstFrom, gainInContext } from './in-context.ts'
import { type Chain, emptyReading, FEWEST_PLAIN, gainOf, type Reading, WIDE } from './reading.ts'
import { tableOf } from './tables.ts'
import type { Run } from './utf8-runs.ts'

/** What a run must gain by itself, so that no character of clean text is drawn into the repair of its neighbours. */
const RUN_MARGIN = 4
/** The same in the context of other runs that leave no doubt: with so much evidence. */
const WEAK_MARGIN = 0.5
const NO_DOUBT = 20
/** Of each character that is read: the reading that explains more of a text is the better one. */
const COVERED = 0.05
/** Of a run that stands in the text again, so many times. */
const REPEATED = 0.5
const MOST_REPEATS = 2
/** What speaks against a run inside a word, and against each space that it takes for a lost A0. */
const CUT = 8
const RESTORED = 4

/** Of each sequence of bytes that is valid by its form, and of a run at most. */
const FIT = 2
const MOST_FIT = 8

/** What a filled-in character counts beside a lost one where so many are whole: there must be more whole ones than both. */
const DOUBT = 0.1
const FEWEST_SOUND = 3

/** The most characters of an example. */
const LONGEST_EXAMPLE = 12

/** How many doubtful runs are weighed in their context, and how many more for each character: text has few of them. */
const FEWEST_WEIGHED = 64
const SHARE_WEIGHED = 1 / 32

/** @param runs What is UTF-8 in the text. */
export function utf8Reading(text: string, chain: Chain, runs: readonly Run[]): Reading | null {
  const reading = emptyReading(chain)
  const counted = new Map<string, number>()
  let [lost, likely, sound, mostFit] = [0, 0, 0, 0]
  const keep = (run: Run, gain: number, margin: number, fit = 0): boolean => {
    if (gain + fit < margin) return false
    reading.edits.push(run)
    reading.gain += COVERED * (run.end - run.start)
    lost += run.lost
    likely += run.likely
    sound += run.whole + run.same
    reading.lossy ||= run.lost + run.likely > 0
    if (run.restored && reading.how.length === 2) reading.how.unshift('restore a0')
    mostFit = Math.max(mostFit, fit)
    // The same run again is little new evidence.
    const times = counted.get(run.to) ?? 0
    if (times === 0) reading.gain += gain
    else if (times <= MOST_REPEATS) reading.gain += REPEATED
    counted.set(run.to, times + 1)
    return true
  }
  const inScript = charactersByScript(runs)
  const isSingle = tableOf(chain.wrong).single
  const isAmongLone = isSingle && hasLoneLetters(text, runs)
  const isOnlyLetters = isSingle && runs.every((run) => isOfLetters(text, run))
  const amongWide = !isSingle && hasOtherWide(text, runs)
  const doubtful = runs.filter(
    (run) =>
      !isWordAsSign(text, run) &&
      (WEB.has(chain.wrong) || !isOfTwoScripts(run.to)) &&
      !(
        (isAmongLone || (isOnlyLetters && (isRareOf(run, runs) || isAlone(text, run)))) &&
        isOfLetters(text, run)
      ) &&
      !isExample(text, run) &&
      !(amongWide && isLetterInWord(text, run)) &&
      (!isBelievable(text, run, chain, inScript(run)) ||
        !keep(run, ownGain(text, run), RUN_MARGIN, fitOf(text, run, chain.wrong))),
  )
  const kept: Edit[] = [...reading.edits]
  let weighable = FEWEST_WEIGHED + text.length * SHARE_WEIGHED
  for (const run of doubtful) {
    const isKept = counted.has(run.to)
      ? keep(run, gainOf(text, run), 0)
      : reading.gain >= NO_DOUBT &&
        weighable-- > 0 &&
        keep(run, gainInContext(text, run, kept) - cutCost(text, run), WEAK_MARGIN)
    if (isKept) kept.splice(firstFrom(kept, run.start), 0, run)
  }
  reading.gain += mostFit
  reading.edits = reading.edits
    .map(({ start, end, to }) => ({ start, end, to }))
    .sort((one, other) => one.start - other.start)
  const broken = lost + likely * (sound < FEWEST_SOUND ? 1 : DOUBT)
  return sound > broken || (sound === broken && isCompleted(runs)) ? reading : null
}

/** So many letters that are no part of UTF-8, for each character of runs, are a list of letters. */
const LONE_SHARE = 1 / 3

/** Whether a text has letters that are no part of UTF-8: what was misread has none, and a list of letters many, `ËÜ ÅŒ ÏŒ`. */
function hasLoneLetters(text: string, runs: readonly Run[]): boolean {
  let [lone, inside] = [0, 0]
  for (let at = 0, next = 0; at < text.length; at++) {
    while (next < runs.length && runs[next]!.end <= at) next++
    const unit = text.charCodeAt(at)
    if (unit < 128) continue
    if (next < runs.length && runs[next]!.start <= at) inside++
    else if (isOfWord(unit)) lone++
  }
  return lone >= inside * LONE_SHARE
}

/** Whether a run is made of letters of one script as they stand in words, with what joins them, and spaces. */
const isOfLetters = (text: string, { start, end }: Run) =>
  ONE_SCRIPT.test(text.slice(start, end)) &&
  (!OUT_OF_WORD.test(text.slice(Math.max(0, start - 1), start + 1)) || isOfPairs(text.slice(start, end)))

/** Whether letters of two alphabets touch: `ǋы`. */
function isOfTwoScripts(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
    if (isLetter(first) && isLetter(second) && scriptOf(first) !== scriptOf(second)) return true
  }
  return false
}

/** Whether each letter stands behind its capital, as in `ÄäÖö`. */
const isOfPairs = (piece: string) => /^(?:\p{Lu}\p{Ll})+$/u.test(piece) && piece === inPairs(piece)

const inPairs = (piece: string) =>
  piece.replace(/\p{Lu}(\p{Ll})/gu, (_, small: string) => small.toUpperCase() + small)

const ONE_SCRIPT = new RegExp(
  ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Thai']
    .map((script) => `^[\\p{Script=${script}}\\p{M}\\s·\\u200c-\\u200f]+$`)
    .join('|'),
  'u',
)
/** A capital or a letter of another script behind a small letter of ASCII. */
const OUT_OF_WORD = /[a-z](?:\p{Lu}|(?!\p{Script=Latin})\p{L})/u

const isOfWord = (unit: number) => isLetter(unit) || /[\p{L}\p{M}]/u.test(String.fromCharCode(unit))

/** Whether a run of one character stands beside no other letter, or one of another script than Latin beside none of ASCII. */
function isAlone(text: string, run: Run): boolean {
  const [before, after] = [text.charCodeAt(run.start - 1), text.charCodeAt(run.end)]
  if (isAsciiLetter(before) || isAsciiLetter(after) || isLone(run) || !isOfWord(run.to.charCodeAt(0)))
    return false
  return (
    kindOf(text.charCodeAt(run.start)) === KIND.other ||
    (run.whole === 1 && !isLetter(before) && !isLetter(after))
  )
}

/** Whether a run comes out as a symbol, as letters that hardly any news is written in, and too few of them, or takes a space for a part of such. */
const isRareOf = (run: Run, runs: readonly Run[]) =>
  /(?![\0-\u024f€])\p{S}/u.test(run.to) ||
  (run.restored > 0 && /[\u0800-\u1dff\u2c00-\uffff]/.test(run.to)) ||
  (rareLetters(run).length > 0 && new Set(runs.flatMap(rareLetters)).size < FEWEST_PLAIN)

const rareLetters = ({ to }: Run): string[] =>
  Array.from(to).filter((it) => /[\p{L}\p{M}]/u.test(it) && !WIDE.test(it) && !isCommon(it.charCodeAt(0)))

/** Whether all that was filled in completes what was read: the end of a quotation, what joins two emoji. */
function isCompleted(runs: readonly Run[]): boolean {
  const filled = runs.filter(({ likely }) => likely > 0)
  const read = runs.filter(({ likely, whole }) => likely === 0 && whole > 0)
  const closes = ({ start, to }: Run) => to === '”' && read.some((it) => it.start < start && it.to === '“')
  return (
    read.length > 0 &&
    filled.length > 0 &&
    filled.every((it) => it.lost === 0 && (it.to.endsWith('\u200d') || closes(it)))
  )
}

/** Whether a text has at least as many other hanzi, kana or hangul as its runs have characters: they are at home in it. */
function hasOtherWide(text: string, runs: readonly Run[]): boolean {
  let count = 0
  for (let at = 0, next = 0; at < text.length; at++) {
    while (next < runs.length && runs[next]!.end <= at) next++
    const isInside = next < runs.length && runs[next]!.start <= at
    if (!isInside && kindOf(text.charCodeAt(at)) === KIND.wide && !isWidePunctuation(text.charCodeAt(at)))
      count++
  }
  return count > 0 && count >= runs.reduce((sum, { whole }) => sum + whole, 0)
}

/** Whether a run is one character that would be a letter of a Latin word: `wifi猫`. */
const isLetterInWord = (text: string, { start, end, to }: Run) =>
  end - start === 1 &&
  to.length <= 2 &&
  isAccented(to.charCodeAt(0)) &&
  /[A-Za-z]/.test(text[start - 1] ?? '')

/** Letters with nothing odd about them are no sign, whatever is around them: `тбо` is no `⡮`. */
const isWordAsSign = (text: string, { start, end, to }: Run) =>
  letterShare(to) === 0 && isPlain(text, start, end)

/** Whether a run is nothing but capitals, or small letters, as in lists of letters; a lone capital that would be `à` stands among others. */
function isInOneCase(text: string, { start, end, to, restored }: Run): boolean {
  const piece = text.slice(start, end)
  if (to === 'à' && restored > 0)
    return (
      !/\p{Ll}\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^\s?\p{Ll}/u.test(text.slice(end, end + 2))
    )
  const beside = (text[start - 1] ?? '') + (text[end] ?? '')
  return to !== 'ß' && (/^\p{Lu}+$/u.test(piece) ? !/\p{Ll}/u.test(beside) : /^\p{Ll}+$/u.test(piece))
}

const QUOTES = /^(?:[“„"«‘'「『][”“"»’'」』])$/

/** Whether a run stands by itself in quotation marks, and what it reads as elsewhere: `“Ã©” is what é turns into`. */
const isExample = (text: string, { start, end, to, whole }: Run) =>
  whole <= LONGEST_EXAMPLE && QUOTES.test((text[start - 1] ?? '') + (text[end] ?? '')) && text.includes(to)

/** Whether a run can be believed without others. */
const isBelievable = (text: string, run: Run, chain: Chain, all: number) =>
  (!isBoxes(text, run.start, run.end) || touchesWord(text, run)) &&
  (run.whole >= FEWEST_PLAIN || !isInOneCase(text, run)) &&
  (run.restored < run.whole ||
    (isLone(run) &&
      (isLetter(text.charCodeAt(run.start - 1)) || languagesAmong(text, A_GRAVE).length > 0))) &&
  (run.whole >= FEWEST_PLAIN || !(isPlain(text, run.start, run.end) || isChance(text, run, chain.wrong, all)))

/** Tells of a run how many characters there are in all runs that begin in the same script, by blocks of Unicode. */
function charactersByScript(runs: readonly Run[]): (run: Run) => number {
  const blockOf = ({ to }: Run) => to.charCodeAt(0) >> 7
  const characters = new Map<number, number>()
  for (const run of runs) characters.set(blockOf(run), (characters.get(blockOf(run)) ?? 0) + run.whole)
  return (run) => (run.to.charCodeAt(0) < 0x600 ? 0 : characters.get(blockOf(run))!)
}

/** Whether two letters stand before or behind a run, or one on each side: `f├╝r`. */
const touchesWord = (text: string, { start, end }: Run) =>
  /[A-Za-z]{2}$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[A-Za-z]{2}/.test(text.slice(end, end + 2)) ||
  (isAsciiLetter(text.charCodeAt(start - 1)) && isAsciiLetter(text.charCodeAt(end)))

/** Languages that have the word, or end words so: `città`. */
const A_GRAVE = 'fr it ca pt oc gl co sc vi gd mt fur wa lb vec lij gv'.split(' ')

/** A word of one letter, whose space is its own. */
const isLone = ({ to }: Run) => to === 'à'

function ownGain(text: string, run: Run): number {
  return gainOf(text, run) - (isLone(run) ? 0 : run.restored * RESTORED) - cutCost(text, run)
}

/**
 * What valid sequences are worth that no words are made of. Two characters of which the first is a capital at its place
 * are worth nothing (`NESTLÉ®`), but a sign behind `Â` is (`Â«`).
 */
function fitOf(text: string, { start, end, to, whole, restored }: Run, wrong: string): number {
  if (!tableOf(wrong).single || isPlain(text, start, end) || isBoxes(text, start, end)) return 0
  const [before, first, second] = [
    text.charCodeAt(start - 1),
    text.charCodeAt(start),
    text.charCodeAt(start + 1),
  ]
  const isCapital = isLetter(first) && lower(first) !== first
  const isInPlace = isCapital && !(isLetter(before) && lower(before) === before)
  const isDoubled = to.charCodeAt(0) === second && !isLetter(before)
  if (end - start === 2 && isInPlace && !isDoubled && !isSignInside(text, start + 1)) return 0
  return Math.min(MOST_FIT, FIT * (whole - restored / 2))
}

const cutCost = (text: string, { start, end }: Run) => (cutsWord(text, start, end) ? CUT : 0)
