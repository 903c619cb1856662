/** Signs: what ids, classes and labels may say, told by the words in them in one pass. Most names say nothing of all that pages are
 * asked, and then no expression has to run. A sign is no answer: it says that an expression may match. */
import { BODY_NAMES, CAPTION_NAMES, OUT_NAMES, SURE_NAMES } from './vocabulary.ts'

export const BODY = 1
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
/** How a part looks, what it has or what it is about, which is no name of it. */
export const LOOK = 1024
/** For each list of names of parts that are no article. */
const FIRST_SURE = 2048
const FIRST_OUT = FIRST_SURE << SURE_NAMES.length
const END = FIRST_OUT << OUT_NAMES.length
export const sureSign = (list: number): number => FIRST_SURE << list
export const outSign = (list: number): number => FIRST_OUT << list
/** Any name of a part of the page. */
export const PART = BODY | CAPTION | (END - FIRST_SURE)
const ANY = END - 1

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

/** Words, and words in a row, that stand for themselves or for more than one of them, as far as a figure in them. */
const WORDS: typeof OPENINGS = [
  [LOOK, 'is has have with without no not show hide js page type format category tag'],
  [LOOK, 'non enable disable allow use supports layout'],
  [BODY, BODY_NAMES],
  [CAPTION, CAPTION_NAMES],
  ...SURE_NAMES.map(([, words], list) => [sureSign(list), words] as const),
  ...OUT_NAMES.map(([, words], list) => [outSign(list), words] as const),
]

const LETTERS = 26
/** What stands between two words, after the letters. */
const JOINT = LETTERS
const EDGES = LETTERS + 1

/** A tree of letters. */
interface Words {
  /** By node and letter, or joint, the next node. */
  next: Uint16Array
  /** Signs of a word that begins so, and of one that ends so. */
  opens: Uint16Array
  ends: Uint32Array
  /** A bit for each letter that a word begins with which may stand inside another. */
  inside: number
}

function toWords(): Words {
  const most = [...OPENINGS, ...WORDS].reduce((sum, [, words]) => sum + words.length + 2, 1)
  const next = new Uint16Array(most * EDGES)
  const opens = new Uint16Array(most)
  const ends = new Uint32Array(most)
  let inside = 0
  let count = 1
  const add = (word: string): number => {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const slot = node * EDGES + (word[at] === '-' ? JOINT : letterOf(word.charCodeAt(at)) - 1)
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
      const [opening = ''] = word.replace('=', '').split(/\d/, 1)
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
    if (letter > 0 && (!isInWord(before, unit) || (inside >> letter) & 1))
      signs |= signsFrom(words, names, at, 0)
    before = unit
  }
  return signs
}

/** Of the words that go on there from a node. */
function signsFrom(words: Words, names: string, start: number, from: number): number {
  const { next, opens, ends } = words
  let signs = 0
  let node = from
  let before = 0
  for (let at = start; at < names.length; at++) {
    const unit = names.charCodeAt(at)
    const letter = letterOf(unit)
    if (at > start && !(letter > 0 && isInWord(before, unit))) {
      signs |= ends[node]!
      const joined = next[node * EDGES + JOINT]!
      const behind = letter > 0 ? at : behindJoint(names, at)
      if (joined > 0 && behind > 0) signs |= signsFrom(words, names, behind, joined)
    }
    if (letter === 0) return signs
    node = next[node * EDGES + letter - 1]!
    if (node === 0) return signs
    signs |= opens[node]!
    before = unit
  }
  return signs | ends[node]!
}

/** Where the word begins behind the signs that join it to the one before; 0 where none do. */
function behindJoint(names: string, from: number): number {
  let at = from
  while (at < names.length && isJoint(names.charCodeAt(at))) at++
  return at > from && at < names.length ? at : 0
}

/** One of `-_:./`. */
const isJoint = (unit: number): boolean => unit === 0x5f || unit === 0x3a || (unit >= 0x2d && unit <= 0x2f)
