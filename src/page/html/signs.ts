/** Signs: what ids, classes and labels may say, told by the words in them in one pass. Most names say nothing of all that pages are
 * asked, and then no expression has to run. A sign is no answer: it says that an expression may match. */
import { BODY_NAMES, CAPTION_NAMES, OUT_NAMES, SURE_NAMES } from './vocabulary.ts'

/** The name of a part of the page: its words end where a word of the name ends. */
export const PART = 1
export const CAPTION = 2
export const AUTHOR = 4
export const CRUMB = 8
export const CREDIT = 16
export const TOOL = 32
export const ONLY_READ = 64
export const BUTTON = 128
export const FORMULA = 256
/** The language of code. */
export const CODE = 512
/** All of them. */
const ANY = 1023

/** How words begin that expressions look for where a word begins; `+` for those that they find inside a word, too. */
const OPENINGS: readonly (readonly [sign: number, words: string])[] = [
  [AUTHOR, 'author byline autor auteur writer reporter username'],
  [CRUMB, '+breadcrumb bread crumb fil ariane arbo miga topic pan kruimelpad weizhi'],
  [CRUMB, 'place position location path nav address local site'],
  [CREDIT, 'credit copyright photo attribution img image figure'],
  [TOOL, 'edit section cite footnote reversefootnote'],
  [ONLY_READ, 'sr screen visually hidden assistive'],
  [BUTTON, 'btn button buy cta'],
  [FORMULA, 'mathjax mathjye mjx'],
  [CODE, 'lang highlight brush'],
]

const partsIn = (all: typeof OUT_NAMES): string => all.map(([, words]) => words).join(' ')

/** Words that stand for themselves, or for more than one of them, as far as a separator or a figure. */
const WORDS: typeof OPENINGS = [
  [PART, `${BODY_NAMES} ${partsIn(SURE_NAMES)} ${partsIn(OUT_NAMES)}`],
  [PART | CAPTION, CAPTION_NAMES],
]

const LETTERS = 26

/** A tree of letters. */
interface Words {
  /** By node and letter the next node. */
  next: Uint16Array
  /** Signs of a word that begins so, and of one that ends so. */
  opens: Uint16Array
  ends: Uint16Array
  /** A bit for each letter that a word begins with which may stand inside another. */
  inside: number
}

function toWords(): Words {
  const most = [...OPENINGS, ...WORDS].reduce((sum, [, words]) => sum + words.length + 2, 1)
  const next = new Uint16Array(most * LETTERS)
  const opens = new Uint16Array(most)
  const ends = new Uint16Array(most)
  let inside = 0
  let count = 1
  const add = (word: string): number => {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const slot = node * LETTERS + letterOf(word.charCodeAt(at)) - 1
      if (next[slot] === 0) next[slot] = count++
      node = next[slot]!
    }
    return node
  }
  for (const [sign, words] of OPENINGS)
    for (const word of words.split(' ')) {
      if (word.startsWith('+')) inside |= 1 << letterOf(word.charCodeAt(1))
      opens[add(word.replace('+', ''))]! |= sign
    }
  for (const [sign, words] of WORDS)
    for (const word of words.split(' ')) {
      const [opening = ''] = word.replace('=', '').split(/[-\d]/, 1)
      ends[add(opening)]! |= sign
      ends[add(`${opening}s`)]! |= sign
    }
  return { next, opens, ends, inside }
}

/** 1 to 26 for a letter of any case, 0 for any other unit. */
const letterOf = (unit: number): number => {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a ? small - 0x60 : 0
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** Whether a letter goes on the word that the unit before it belongs to: `articleBody` and `article2Body` are two words. */
const isInWord = (before: number, unit: number): boolean =>
  letterOf(before) > 0
    ? isCapital(before) || !isCapital(unit)
    : before >= 0x30 && before <= 0x39 && !isCapital(unit)

let words: Words | null = null

/**
 * What ids, classes or labels may say, as bits.
 *
 * @example
 * (signsOf('c-articleAuthor') & AUTHOR) > 0 // => true
 */
export function signsOf(names: string | null): number {
  if (names === null) return 0
  words ??= toWords()
  const { inside } = words
  let signs = 0
  let before = 0
  for (let at = 0; at < names.length; at++) {
    const unit = names.charCodeAt(at)
    // Small forms of some letters that are no ASCII are.
    if (unit > 0x7f) return ANY
    const letter = letterOf(unit)
    if (letter > 0 && (!isInWord(before, unit) || (inside >> letter) & 1)) signs |= signsAt(words, names, at)
    before = unit
  }
  return signs
}

/** Of the word that begins there. */
function signsAt({ next, opens, ends }: Words, names: string, start: number): number {
  let signs = 0
  let node = 0
  let before = 0
  for (let at = start; at < names.length; at++) {
    const unit = names.charCodeAt(at)
    const letter = letterOf(unit)
    if (at > start && !(letter > 0 && isInWord(before, unit))) signs |= ends[node]!
    if (letter === 0) return signs
    node = next[node * LETTERS + letter - 1]!
    if (node === 0) return signs
    signs |= opens[node]!
    before = unit
  }
  return signs | ends[node]!
}
