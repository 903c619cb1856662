/** What words and characters become in one configuration, for texts that are cut into words. */
import { partsOf, readTable } from '../binary.ts'
import { companyRules, pairsOf, type Rules } from './company.ts'
import { type Lexicon, lexicon, nodeOf } from './lexicon.ts'

export interface WordTable {
  lexicon: Lexicon
  /** By unit: what it alone becomes (as the difference in bits), and flags. */
  first: Int32Array
  /** Bits for how the words begin that do not become what their characters do. */
  filter: Uint32Array
  /** Nodes of these words, in order, and where their replacements end in `values`. */
  nodes: Uint32Array
  ends: Uint32Array
  values: Uint16Array
  /** Characters that take more than one unit before or after. */
  others: ReadonlyMap<string, string>
  rules: Rules
  /** Nodes of words that company decides. */
  inCompany: ReadonlyMap<number, string>
  /** From OpenCC's standard to the configuration's own characters. */
  variants: ReadonlyMap<string, string>
}

/** The unit's company decides when it stands alone. */
export const ALONE = 1 << 16
/** It may do so wherever it stands; else only in the pairs of the filter. */
export const ALWAYS = 1 << 20
/** As a surname it becomes something else than alone. */
export const NAMED = 1 << 21
/** In a given name it stays, alone it does not. */
export const GIVEN = 1 << 22
/** A word of the filter begins with the unit. */
export const BEGINS = 1 << 17
/** The unit is in `others`, or begins a description sequence. */
export const OTHER = 1 << 18
export const DESCRIBES = 1 << 19

/** The first twelve bits of the operators of Ideographic Description Sequences. */
const DESCRIPTION = 0x2ff
const FILTER_BITS = 20
/** Stand in the filter for the third unit of a word of two, and of a pair that a rule of company asks for; noncharacters. */
const WORD = 0xffff
const COMPANY = 0xfffe

const opened = new Map<string, Promise<WordTable>>()

/** The table of a configuration, read at the first call. */
export function wordTable(name: string): Promise<WordTable> {
  const known =
    opened.get(name) ?? Promise.all([readTable(`words-${name}`), lexicon(), companyRules(name)]).then(open)
  opened.set(name, known)
  return known
}

function open([buffer, lexicon, rules]: [ArrayBuffer, Lexicon, Rules]): WordTable {
  const parts = partsOf(buffer)
  const narrow = (index: number) => new Uint16Array(buffer, parts[index]![0], parts[index]![1] >> 1)
  const wide = (index: number) => new Uint32Array(buffer, parts[index]![0], parts[index]![1] >> 2)
  const first = new Int32Array(0x10000)
  const [singles, becomes, begins] = [narrow(0), narrow(1), narrow(6)]
  for (let at = 0; at < singles.length; at++) first[singles[at]!] = singles[at]! ^ becomes[at]!
  const filter = new Uint32Array(2 ** (FILTER_BITS - 5))
  for (let at = 0; at < begins.length; at += 3) {
    first[begins[at]!]! |= BEGINS
    markWord(filter, begins[at]!, begins[at + 1]!, begins[at + 2]!)
  }
  const others = new Map<string, string>()
  const list = String.fromCharCode(...narrow(2)).split('\n')
  for (let at = 0; at + 1 < list.length; at += 2) {
    others.set(list[at]!, list[at + 1]!)
    first[list[at]!.charCodeAt(0)]! |= OTHER
  }
  for (let low = 0; low < 16; low++) first[(DESCRIPTION << 4) | low]! |= DESCRIBES
  const inCompany = new Map<number, string>()
  for (const [key, list] of rules) {
    if (key.length > 1) {
      inCompany.set(nodeOf(key, lexicon), key)
      first[key.charCodeAt(0)]! |= BEGINS
      markWord(filter, key.charCodeAt(0), key.charCodeAt(1), key.length > 2 ? key.charCodeAt(2) : WORD)
      continue
    }
    const pairs = pairsOf(key, list)
    first[key.charCodeAt(0)]! |= pairs ? ALONE : ALONE | ALWAYS
    for (const [one, other] of pairs ?? [])
      mark(filter, placeOf(placeOf(one.charCodeAt(0), other.charCodeAt(0), filter), COMPANY, filter))
  }
  for (const [unit, form] of lexicon.surnameForms)
    if ((unit ^ (first[unit]! & 0xffff)) !== form) first[unit]! |= NAMED
  for (const unit of lexicon.sameInGiven) if ((first[unit]! & 0xffff) !== 0) first[unit]! |= GIVEN
  const pairs = String.fromCharCode(...narrow(7))
  const variants = new Map(
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!]),
  )
  return {
    lexicon,
    rules,
    first,
    filter,
    nodes: wide(3),
    ends: wide(4),
    values: narrow(5),
    others,
    inCompany,
    variants,
  }
}

/** False when no word that needs a look begins with these units. */
export function mayBegin(unit: number, next: number, third: number, filter: Uint32Array): boolean {
  const pair = placeOf(unit, next, filter)
  if (!has(filter, pair)) return false
  return has(filter, placeOf(pair, WORD, filter)) || has(filter, placeOf(pair, third, filter))
}

/** False when no rule of company asks for the two units side by side. */
export const isAsked = (one: number, other: number, filter: Uint32Array) =>
  has(filter, placeOf(placeOf(one, other, filter), COMPANY, filter))

function markWord(filter: Uint32Array, unit: number, next: number, third: number) {
  const pair = placeOf(unit, next, filter)
  mark(filter, pair)
  mark(filter, placeOf(pair, third, filter))
}

const placeOf = (one: number, other: number, filter: Uint32Array) =>
  (Math.imul(one, 0x9e35) ^ Math.imul(other, 0x6b)) & (filter.length * 32 - 1)

const has = (filter: Uint32Array, place: number) => (filter[place >>> 5]! & (1 << (place & 31))) !== 0

function mark(filter: Uint32Array, place: number) {
  filter[place >>> 5]! |= 1 << (place & 31)
}

/** The place of a word's replacement in the table, -1 when its characters go one by one. */
export function placeOfWord(node: number, { nodes }: WordTable): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (nodes[middle]! < node) low = middle + 1
    else high = middle
  }
  return nodes[low] === node ? low : -1
}
