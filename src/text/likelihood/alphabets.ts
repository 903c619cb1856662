/** How common pairs of letters are in each language that is written with an alphabet. */
import { keep, mayKeep, readKept } from '../../kept-table.ts'
import { type Alphabets, fromFile, toFile } from './alphabets-file.ts'
import { lower, SCRIPTS } from './kinds.ts'
import { exemplars, morePairs, otherPairs, wholeAlphabets } from './languages.data.ts'
import { pairs } from './pairs.data.ts'

/** The level of the most common pair of each language. */
export const TOP_LEVEL = 8

const WORD_BREAK = 27
/** More than there are characters in the pairs of all languages. */
const IDS = 2048
/** Slots for the pairs of all languages, of which about a third are taken. */
const SLOTS = 1 << 16

let built: Alphabets | null = null

function build(): Alphabets {
  const ids = new Uint16Array(0x10000)
  for (let unit = 0; unit < 128; unit++) {
    const small = unit | 32
    ids[unit] = small >= 97 && small <= 122 ? small - 96 : WORD_BREAK
  }
  const common = new Uint8Array(0x10000)
  let last = WORD_BREAK
  const keys = new Int32Array(SLOTS)
  const rows = new Uint16Array(SLOTS)
  let count = 0
  const rowAt = (text: string, at: number) => {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
    ids[first] ||= ++last
    ids[second] ||= ++last
    const key = ids[first]! * IDS + ids[second]!
    const slot = slotOf(keys, key)
    if (keys[slot] === 0) {
      keys[slot] = key
      rows[slot] = count++
    }
    return rows[slot]!
  }
  const isCommon = (text: string) => {
    for (let at = 0; at < text.length; at++) common[text.charCodeAt(at)] = 1
  }
  for (const list of Object.values(pairs)) list.forEach(isCommon)
  const lists = { ...pairs, ...morePairs }
  const names = Object.keys(lists)
  const found: number[][] = []
  for (const [language, name] of names.entries())
    for (const [level, text] of lists[name]!.entries())
      for (let at = 0; at < text.length; at += 2) {
        const row = rowAt(text, at)
        found[row] ??= []
        found[row]!.push(language, level + 1)
      }
  for (let at = 0; at < otherPairs.length; at += 2) rowAt(otherPairs, at)
  const starts = new Uint32Array(count + 1)
  for (let row = 0; row < count; row++) starts[row + 1] = starts[row]! + (found[row]?.length ?? 0) / 2
  const languages = new Uint8Array(starts[count]!)
  const levels = new Uint8Array(starts[count]!)
  for (const [row, entries] of found.entries())
    for (let at = 0; at < entries.length; at += 2) {
      languages[starts[row]! + at / 2] = entries[at]!
      levels[starts[row]! + at / 2] = entries[at + 1]!
    }
  const scripts = names.map((name) => {
    const top = lists[name]!.findLast((text) => text.length > 0) ?? ''
    return Math.max(
      0,
      SCRIPTS.findIndex((it, index) => index > 0 && it.test(top)),
    )
  })
  return { ids, common, names, scripts, keys, rows, starts, languages, levels }
}

/** The slot of a key, or the free one it would take. */
function slotOf(keys: Int32Array, key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 16) & (SLOTS - 1)
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

/** Read as an earlier process left them, or built, on first use. */
export function alphabets(): Alphabets {
  built ??= readAlphabets() ?? buildAndKeep()
  return built
}

/** The chunk that this is bundled into is named after what is in it, so that another build has its own. */
const fileName = () => `${import.meta.url.slice(import.meta.url.lastIndexOf('/') + 1)}-alphabets`

function readAlphabets(): Alphabets | null {
  const bytes = readKept(fileName())
  return bytes && fromFile(bytes)
}

function buildAndKeep(): Alphabets {
  const made = build()
  if (mayKeep()) keep(fileName(), toFile(made))
  return made
}

/** The row of a pair (see `pairKey`), -1: no language has it. */
export function rowOf(key: number): number {
  if (key < 0) return -1
  const { keys, rows } = alphabets()
  const slot = slotOf(keys, key)
  return keys[slot] === 0 ? -1 : rows[slot]!
}

/** Whether any language has a character in its pairs. */
export const isInAlphabets = (unit: number) => alphabets().ids[unit] !== 0

/** Whether one of the languages that most news is written in has a character, or the small letter of a capital. */
export function isCommon(unit: number): boolean {
  const { common } = alphabets()
  return unit < 128 || common[unit] === 1 || common[lower(unit)] === 1
}

/** Case of ASCII does not count, nor which ASCII it is that is no letter; -1: no language has one of them. */
export function pairKey(first: number, second: number): number {
  const { ids } = alphabets()
  return ids[first] && ids[second] ? ids[first]! * IDS + ids[second]! : -1
}

/** Whether any language has the pair. */
export const isKnownPair = (key: number) => rowOf(key) >= 0

let byLetter: Map<number, number[]> | null = null

/** The languages that have a letter in any of their pairs, as indices of `alphabets().names`. */
export function languagesOf(letter: number): readonly number[] {
  byLetter ??= lettersOf()
  return byLetter.get(letter) ?? []
}

function lettersOf(): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [language, list] of Object.values({ ...pairs, ...morePairs }).entries())
    for (const letter of new Set(list.join(''))) {
      const unit = letter.charCodeAt(0)
      found.set(unit, [...(found.get(unit) ?? []), language])
    }
  return found
}

/** Of each letter, the sets of letters that it belongs to, as bits. */
interface Memberships {
  /** By unit, where its bits begin; 0: no language has it. */
  at: Uint16Array
  bits: Int32Array
}

const wordsOf = (sets: readonly string[]) => Math.ceil(sets.length / 32)

function membershipsOf(sets: readonly string[]): Memberships {
  const words = wordsOf(sets)
  const at = new Uint16Array(0x10000)
  const letters = [...new Set(sets.join(''))]
  const bits = new Int32Array((letters.length + 1) * words)
  for (const [index, letter] of letters.entries()) at[letter.charCodeAt(0)] = (index + 1) * words
  for (const [language, set] of sets.entries())
    for (const letter of set) bits[at[letter.charCodeAt(0)]! + (language >> 5)]! |= 1 << (language & 31)
  return { at, bits }
}

/** Tells letter by letter whether there is a language that has all of them. */
export interface Alphabet {
  /** Forgets what it was told. */
  clear(): void
  /** Whether a language has this small letter and all before. */
  add(unit: number): boolean
  /** Whether any language has this small letter. */
  knows(unit: number): boolean
}

/** @param sets The letters of each language; looked up when the first letter is told. */
function alphabetMaker(sets: () => readonly string[]): () => Alphabet {
  let known: Memberships | null = null
  const memberships = () => {
    known ??= membershipsOf(sets())
    return known
  }
  return () => {
    const words = wordsOf(sets())
    const left = new Int32Array(words)
    left.fill(-1)
    return {
      clear: () => void left.fill(-1),
      knows: (unit) => memberships().at[unit] !== 0,
      add(unit) {
        const { at, bits } = memberships()
        const from = at[unit]!
        let any = 0
        for (let word = 0; word < words; word++) any |= left[word]! &= from === 0 ? 0 : bits[from + word]!
        return any !== 0
      },
    }
  }
}

/** Of a small letter, the languages that have it as their own, as the bits of some numbers; null: none has. */
export function languageBits(letter: number): Int32Array | null {
  ofTheirOwn ??= membershipsOf(exemplars)
  const from = ofTheirOwn.at[letter]!
  return from === 0 ? null : ofTheirOwn.bits.subarray(from, from + wordsOf(exemplars))
}

let ofTheirOwn: Memberships | null = null

/** Of the letters that languages have of their own. */
export const newAlphabet = alphabetMaker(() => exemplars)

let whole: readonly string[] | null = null

function wholeSets(): readonly string[] {
  whole ??= [...wholeAlphabets, ...exemplars]
  return whole
}

/** Of these and of those that they write foreign words and names with. */
export const newWholeAlphabet = alphabetMaker(wholeSets)
