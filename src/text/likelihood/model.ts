/**
 * How likely a text is as text: natural logarithms of rough probabilities, so that the difference of two readings is
 * the evidence for one of them. Hanzi, kana and hangul count by themselves, letters by pairs, each in the one
 * language that explains the text best. Plain ASCII counts nothing: it is the same in every reading.
 */
import { isAsciiLetter } from '../../ascii.ts'
import { alphabets, isInAlphabets, pairKey, rowOf, TOP_LEVEL } from './alphabets.ts'
import {
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  isZhuyin,
  KIND,
  kindOf,
  lower,
  SCRIPTS,
  scriptOf,
} from './kinds.ts'
import { UNSEEN_WIDE, wideTables } from './wide.ts'

/** Of the most common pair of a language; each level below halves it. */
const COMMON = -2
const UNSEEN_PAIR = -9.5
/** Of one that some language has. */
const KNOWN_PAIR = -7
/** The same of the scripts with few letters, unless its capitals are out of place. */
const UNSEEN_FOREIGN = -6.5
/** Capitals are counted less often than they are used: `ÄR` is judged by `är`. */
const CAPITAL = -1

// What stands outside the tables, from usual to impossible.
const PUNCTUATION = -6
/** At the end of a word. */
const WORD_END = -4.5
const SYMBOL = -8
/** A no-break space, beside what a space costs in its place. */
const NO_BREAK = -4
const EMOJI = -9
const OTHER_SCRIPT = -9
const SAME_SCRIPT = -4.5
const RARE = -13
const IMPOSSIBLE = -16
const INSIDE_WORD = -5
const BESIDE_WORD = -3
/** A letter of an alphabet that touches one of another sort of script. */
const MIXED_NEIGHBOUR = -6
/** A symbol after one of its block, as in a line of boxes. */
const SAME_BLOCK = -3
/** ASCII costs nothing, so a pair that ends in ASCII costs what it has over a usual pair of ASCII. */
const USUAL_ASCII = -3.5

const SPACE = 32
const CLOSING = new Set(Array.from('…”’»“‘™®', (it) => it.charCodeAt(0)))
const SOFT_HYPHEN = 0xad
/** Full-width forms of U+FF61 to U+FF9F. */
const HALF_KANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
/** The first half-width katakana of a word. */
const FIRST_HALF_KANA = -3

/** The pairs of a text that need a table, with what they cost when no table knows them. */
interface Pairs {
  keys: number[]
  /** The same pair without capitals, -1 if it has none. */
  folded: number[]
  unseen: number[]
  /** The second character is ASCII. */
  ascii: boolean[]
  /** Letters by script. */
  scripts: number[]
}

/**
 * The log probability of a text between two neighbours.
 *
 * @param before The character in front of it, a space at the start.
 * @param languages Those that hanzi, kana and hangul may be of; default all.
 */
export function scoreOf(
  text: string,
  before = ' ',
  after = ' ',
  languages?: readonly string[],
  letters?: readonly string[],
): number {
  const tables = wideTables().filter(({ language }) => !languages || languages.includes(language))
  const sums = tables.map(() => 0)
  const found: Pairs = { keys: [], folded: [], unseen: [], ascii: [], scripts: SCRIPTS.map(() => 0) }
  let rest = 0
  let previous = before.charCodeAt(0)
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : after.charCodeAt(0)
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : after.charCodeAt(0)
    const kind = kindOf(unit)
    if (at === text.length && !isPaired(kind)) break
    if (kind === KIND.wide || kind === KIND.halfKana) {
      for (const [index, { costs }] of tables.entries()) sums[index]! += wideCost(costs, unit, kind, previous)
    } else if (
      kind === KIND.impossible &&
      unit >= 0xd800 &&
      unit < 0xdc00 &&
      next >= 0xdc00 &&
      next < 0xe000
    ) {
      rest += unit >= 0xd83c && unit <= 0xd83e ? EMOJI : 2 * IMPOSSIBLE
      at++
    } else rest += narrowCost(found, previous, unit, next, kind)
    previous = unit
  }
  return rest + Math.max(...sums) + alphabetCost(found, letters)
}

/** Of the character behind the text only the pair counts that it makes. */
const isPaired = (kind: number) =>
  kind === KIND.ascii || kind === KIND.letter || kind === KIND.punctuation || kind === KIND.symbol

function wideCost(table: Float32Array, unit: number, kind: number, previous: number): number {
  if (kind === KIND.wide)
    return (
      (table[unit] || (isZhuyin(unit) ? SYMBOL : UNSEEN_WIDE)) +
      (isLetter(previous) && !isWidePunctuation(unit) ? MIXED_NEIGHBOUR : 0)
    )
  const full = table[HALF_KANA.charCodeAt(unit - 0xff61)] || UNSEEN_WIDE
  return kindOf(previous) === KIND.halfKana ? full : full + FIRST_HALF_KANA
}

/** What a character costs by itself; pairs of letters are left to `found`. */
function narrowCost(found: Pairs, previous: number, unit: number, next: number, kind: number): number {
  const before = kindOf(previous)
  const follows = before === KIND.other || before === KIND.mark
  switch (kind) {
    case KIND.ascii:
      if (before === KIND.letter) break
      return touches(previous, unit) ? MIXED_NEIGHBOUR : 0
    case KIND.impossible:
      return IMPOSSIBLE
    case KIND.rare:
      return RARE
    case KIND.mark:
      return follows || before === KIND.letter ? PUNCTUATION : RARE
    case KIND.other:
      return follows ? SAME_SCRIPT : OTHER_SCRIPT + (isLetter(previous) ? MIXED_NEIGHBOUR : 0)
  }
  if (isSpace(unit)) {
    addPair(found, previous, SPACE, next, KIND.ascii)
    return NO_BREAK
  }
  addPair(found, previous, unit, next, kind)
  return 0
}

/** Whether a letter of ASCII stands right behind one of a script that has no words with it. */
function touches(previous: number, unit: number): boolean {
  const kind = kindOf(previous)
  return isAsciiLetter(unit) && (kind === KIND.other || (kind === KIND.wide && !isWidePunctuation(previous)))
}

function addPair(found: Pairs, previous: number, unit: number, next: number, kind: number): void {
  const before = kindOf(previous)
  const besideWide = before === KIND.wide || before === KIND.halfKana
  // Beside hanzi a letter is no word of its own; punctuation is as good as after a space.
  const known = (!besideWide || kind !== KIND.letter) && !isCapitalInside(previous, unit)
  const first = besideWide || isSpace(previous) || startsWord(before, unit) ? SPACE : previous
  if (kind === KIND.letter) found.scripts[scriptOf(unit)]!++
  found.keys.push(known ? pairKey(first, unit) : -1)
  found.folded.push(known ? pairKey(lower(first), lower(unit)) : -1)
  found.ascii.push(kind === KIND.ascii)
  if (kind === KIND.letter || kind === KIND.ascii) found.unseen.push(unseenCost(previous, unit))
  else found.unseen.push(signCost(previous, unit, next, kind))
}

/** A capital or a letter that is not Latin behind a symbol: `£Ä`, `√π`. */
const startsWord = (before: number, unit: number) =>
  before === KIND.symbol && isLetter(unit) && (lower(unit) !== unit || scriptOf(unit) > 0)

const isSpace = (unit: number) => unit === 0xa0 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200a)

function unseenCost(previous: number, unit: number): number {
  if (!isInAlphabets(unit)) return RARE
  const script = scriptOf(unit < 128 ? previous : unit)
  const foreign = script > 0 && (!isLetter(previous) || !isLetter(unit) || scriptOf(previous) === script)
  return foreign && !isCapitalInside(previous, unit) ? UNSEEN_FOREIGN : UNSEEN_PAIR
}

/** What punctuation and symbols cost that no language has in this place. */
function signCost(previous: number, unit: number, next: number, kind: number): number {
  if (unit === SOFT_HYPHEN) return isLetter(previous) ? PUNCTUATION : RARE
  if (isLetter(previous) && isLetter(next)) return (kind === KIND.symbol ? SYMBOL : PUNCTUATION) + INSIDE_WORD
  if (kind === KIND.punctuation) return endsWord(previous, unit, next) ? WORD_END : PUNCTUATION
  const beside = isLetter(previous) || isLetter(next)
  const block = blockOf(unit)
  const own =
    kindOf(previous) === KIND.symbol && block > 0 && block === blockOf(previous) ? SAME_BLOCK : SYMBOL
  return own + (beside ? BESIDE_WORD : 0)
}

/** A sign that closes behind a word. */
const endsWord = (previous: number, unit: number, next: number) =>
  isLetter(previous) && CLOSING.has(unit) && next < 128 && !isAsciiLetter(next)

/** Symbols of one sort stand in a row, as in a line of boxes; operators (0) do not: `√≤`. */
function blockOf(unit: number): number {
  if (unit >= 0x2200 && unit < 0x2300) return 0
  // Double lines of boxes do not join single ones.
  return unit >= 0x2550 && unit <= 0x256c ? 1 : 2 + (unit >> 7)
}

/**
 * The pairs in the language that explains them best: what they cost in any, and what each language has them for.
 *
 * @param allowed Those that the letters may be of; absent: any, known or not.
 */
function alphabetCost({ keys, folded, unseen, ascii, scripts }: Pairs, allowed?: readonly string[]): number {
  if (keys.length === 0) return 0
  const { names, scripts: scriptsOfLanguages } = alphabets()
  const gains = new Float64Array(names.length)
  let base = 0
  for (let at = 0; at < keys.length; at++) {
    const [own, small] = [rowOf(keys[at]!), rowOf(folded[at]!)]
    const isKnown = !allowed && (own >= 0 || small >= 0) && unseen[at]! > RARE
    const least = isKnown ? Math.max(unseen[at]!, KNOWN_PAIR) : unseen[at]!
    base += over(least, ascii[at]!)
    addGains(gains, own, small, least, ascii[at]!)
  }
  const script = scripts.indexOf(Math.max(...scripts))
  let most = 0
  for (const [language, gain] of gains.entries())
    if (
      gain > most &&
      scriptsOfLanguages[language] === script &&
      (!allowed || allowed.includes(names[language]!))
    )
      most = gain
  return base + most
}

/** What a pair costs over a usual pair of ASCII when it ends in ASCII. */
const over = (cost: number, isAscii: boolean) => (isAscii ? Math.min(0, cost - USUAL_ASCII) : cost)

const bests = new Float64Array(256)

/** Adds what each language has a pair for, as it stands or in small letters, over what it costs in any. */
function addGains(gains: Float64Array, own: number, small: number, least: number, isAscii: boolean): void {
  const { starts, languages, levels } = alphabets()
  const floor = over(least, isAscii)
  const add = (row: number, penalty: number) => {
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
      const gain = over(LEVEL_COSTS[levels[entry]!]! + penalty, isAscii) - floor
      const language = languages[entry]!
      if (gain <= bests[language]!) continue
      gains[language]! += gain - bests[language]!
      bests[language] = gain
    }
  }
  if (own >= 0) add(own, 0)
  if (small >= 0 && small !== own) add(small, CAPITAL)
  bests.fill(0)
}

/** By one more than the level. */
const LEVEL_COSTS = Array.from({ length: TOP_LEVEL + 2 }, (_, level) =>
  level === 0 ? Number.NEGATIVE_INFINITY : COMMON - (TOP_LEVEL + 1 - level) * Math.LN2,
)
