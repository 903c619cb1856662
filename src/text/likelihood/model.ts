/**
 * How likely a text is as text: natural logarithms of rough probabilities, so that the difference of two readings is
 * the evidence for one of them. Hanzi, kana and hangul count by themselves, letters by pairs, each in the one
 * language that explains the text best. Plain ASCII counts nothing: it is the same in every reading.
 */
import { isAsciiLetter } from '../../ascii.ts'
import { isInAlphabets, pairKey, rowOf } from './alphabets.ts'
import {
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  isZhuyin,
  KIND,
  kindOf,
  lower,
  scriptOf,
} from './kinds.ts'
import { costOfPairs, countLetter, forgetPairs, keepPair, type Priors, RARE } from './letter-pairs.ts'
import { isThai, thaiCost } from './thai.ts'
import { UNSEEN_WIDE, type WideTable, wideTables } from './wide.ts'

const UNSEEN_PAIR = -9.5
/** The same of the scripts with few letters, unless its capitals are out of place. */
const UNSEEN_FOREIGN = -6.5

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
const IMPOSSIBLE = -16
const INSIDE_WORD = -5
const BESIDE_WORD = -3
/** A letter of an alphabet that touches one of another sort of script. */
const MIXED_NEIGHBOUR = -6
/** A symbol after one of its block, as in a line of boxes. */
const SAME_BLOCK = -3

const SPACE = 32
const CLOSING = new Set(Array.from('…”’»“‘™®', (it) => it.charCodeAt(0)))
const SOFT_HYPHEN = 0xad
/** Full-width forms of U+FF61 to U+FF9F. */
const HALF_KANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
/** `ﾞ` and `ﾟ`, which make one sound with the half-width katakana before them. */
const SOUND_MARK = -2
/** The first half-width katakana of a word. */
const FIRST_HALF_KANA = -3

/** Of the language of each wide table. */
const sums = new Float64Array(8)

/**
 * The log probability of a text between two neighbours.
 *
 * @param before The character in front of it, a space at the start.
 * @param languages Those that hanzi, kana and hangul may be of; default all.
 * @param priors What is known of the languages of letters beforehand.
 */
export function scoreOf(
  text: string,
  before = ' ',
  after = ' ',
  languages?: readonly string[],
  letters?: readonly string[],
  priors?: Priors,
): number {
  const tables = tablesOf(languages)
  sums.fill(0)
  forgetPairs()
  let rest = 0
  let previous = before.charCodeAt(0)
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : after.charCodeAt(0)
    if (unit < 128 && previous < 128) {
      // ASCII costs nothing behind ASCII.
      previous = unit
      continue
    }
    const kind = kindOf(unit)
    if (at === text.length && !isPaired(kind)) break
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : after.charCodeAt(0)
    if (kind === KIND.wide || kind === KIND.halfKana) {
      for (let index = 0; index < tables.length; index++)
        sums[index]! += wideCost(tables[index]!.costs, unit, kind, previous)
    } else if (isSurrogatePair(unit, next)) {
      rest += unit >= 0xd83c && unit <= 0xd83e ? EMOJI : 2 * IMPOSSIBLE
      at++
    } else rest += narrowCost(previous, unit, next, kind)
    previous = unit
  }
  let most = sums[0]!
  for (let index = 1; index < tables.length; index++) most = Math.max(most, sums[index]!)
  return rest + most + costOfPairs(letters, priors)
}

const isSurrogatePair = (unit: number, next: number) =>
  unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000

const chosen = new Map<string, WideTable[]>()

/** The tables of some languages; default all. */
function tablesOf(languages?: readonly string[]): WideTable[] {
  if (!languages) return wideTables()
  const key = languages.join()
  let tables = chosen.get(key)
  if (!tables) {
    tables = wideTables().filter(({ language }) => languages.includes(language))
    chosen.set(key, tables)
  }
  return tables
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
  if (unit >= 0xff9e && kindOf(previous) === KIND.halfKana) return SOUND_MARK
  const full = table[HALF_KANA.charCodeAt(unit - 0xff61)] || UNSEEN_WIDE
  return kindOf(previous) === KIND.halfKana ? full : full + FIRST_HALF_KANA
}

/** What a character costs by itself; pairs of letters are left to `found`. */
function narrowCost(previous: number, unit: number, next: number, kind: number): number {
  if (isThai(unit)) return thaiCost(previous, unit) + (isLetter(previous) ? MIXED_NEIGHBOUR : 0)
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
    addPair(previous, SPACE, next, KIND.ascii)
    return NO_BREAK
  }
  addPair(previous, unit, next, kind)
  return 0
}

/** Whether a letter of ASCII stands right behind one of a script that has no words with it. */
function touches(previous: number, unit: number): boolean {
  const kind = kindOf(previous)
  return isAsciiLetter(unit) && (kind === KIND.other || (kind === KIND.wide && !isWidePunctuation(previous)))
}

function addPair(previous: number, unit: number, next: number, kind: number): void {
  if (kind === KIND.letter) countLetter(scriptOf(unit))
  const slot = slotOf(previous, unit)
  const unseen =
    kind === KIND.letter || kind === KIND.ascii ? memory.unseen[slot]! : signCost(previous, unit, next, kind)
  keepPair(memory.own[slot]!, memory.small[slot]!, unseen, kind === KIND.ascii, memory.letters[slot]!)
}

const SLOT_BITS = 12
/** What was told of pairs last, by a slot of their own: a text has the same few hundred again and again. See `keepPair`. */
const memory = {
  pairs: new Int32Array(1 << SLOT_BITS).fill(-1),
  own: new Int32Array(1 << SLOT_BITS),
  small: new Int32Array(1 << SLOT_BITS),
  unseen: new Float64Array(1 << SLOT_BITS),
  letters: new Uint16Array(1 << SLOT_BITS),
}

function slotOf(previous: number, unit: number): number {
  const pair = (previous << 16) | unit
  const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - SLOT_BITS)
  if (memory.pairs[slot] !== pair) tell(slot, pair, previous, unit)
  return slot
}

function tell(slot: number, pair: number, previous: number, unit: number): void {
  const [before, kind] = [kindOf(previous), kindOf(unit)]
  const besideWide = before === KIND.wide || before === KIND.halfKana
  // Beside hanzi a letter is no word of its own; punctuation is as good as after a space.
  const known = (!besideWide || kind !== KIND.letter) && !isCapitalInside(previous, unit)
  const first = besideWide || isSpace(previous) || startsWord(before, unit) ? SPACE : previous
  memory.pairs[slot] = pair
  memory.own[slot] = known ? rowOf(pairKey(first, unit)) : -1
  memory.small[slot] = known ? rowOf(pairKey(lower(first), lower(unit))) : -1
  memory.unseen[slot] = kind === KIND.letter || kind === KIND.ascii ? unseenCost(previous, unit) : 0
  memory.letters[slot] = letterOf(first, unit)
}

/** The one of two characters that is a letter and not ASCII, as a small letter; 0: none, or both. */
function letterOf(first: number, second: number): number {
  const letter = first < 128 ? second : second < 128 ? first : 0
  return letter > 127 && kindOf(letter) === KIND.letter ? lower(letter) : 0
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
