/* The word list that conversion from Simplified cuts a text by: jieba's dictionary and the words of OpenCC's, each with its
 * cost and part of speech, as one trie; and for each configuration what its words become. src/script/words reads them. */
import { readFileSync } from 'node:fs'
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { binary } from './binary.js'
import { passOf } from './configurations.js'
import { entriesOf } from './dictionaries.js'
import { nameTables } from './names.js'
import { ownWords } from './own-words.js'

/** Costs are bits of information in these parts. */
const PARTS_A_BIT = 8
/** jieba's count of all words. */
const TOTAL = 60_101_967
const MIN_COUNT = 5
/** What a character that jieba does not know counts as. */
const UNKNOWN = 1
const MAX_COST = 255
/** How much less a word of OpenCC's that jieba does not know costs than its parts. */
const PHRASE_BONUS = 4
const OWN_BONUS = 24
/** Ends of fragments that OpenCC lists to help its longest match (`是只`, `就系`): no words, so their company decides. */
const FUNCTION_WORDS = new Set('是有就我你他她它的该这那某已来去在不没了着过和与为要会能')
/** What fragments are about. */
const IN_FRAGMENTS = new Set('只系钟才念咽签赞尝喂背卷挨荡干松')

/** Parts of speech that rules of company ask for, by the first letters of jieba's tags; the place is the number. */
export const PARTS_OF_SPEECH = [
  '',
  'n',
  'v',
  'a',
  'm',
  'q',
  'd',
  'r',
  'p',
  'c',
  'f',
  's',
  't',
  'nr',
  'ns',
  'i',
]
/** jieba's tags of names of people and places, in which characters stand as they are. */
const NAMES = new Set(['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'])

/** 質量 is the quality of a thing in these words, and not its mass. */
const OF_QUALITY = /^(?!.*(?:物體|分子|原子|摩爾|靜止|相對|慣性|引力|重力|臨界|有效|等效|大)).+質量$/

export const WORD_CONFIGURATIONS = /** @type {const} */ (['s2t', 's2tw', 's2twp', 's2hk'])

/** @typedef {{ children: Map<string, Node>, cost: number, part: number, key: string, id: number }} Node */

/** The files of the word list, by name. @returns {Promise<Record<string, Buffer>>} */
export async function lexiconTables() {
  const jieba = readJieba()
  const plain = await plainConverter()
  const names = nameTables(jieba)
  const converters = await wordConverters(names)
  const own = ownWords()
  const stated = new Set([...(await dictionaryWords()), ...own.keys()].filter(isWord))
  const costs = new Map([...jieba].map(([word, { count }]) => [word, costOf(count)]))
  const root = node('')
  for (const [word, { count, tag }] of jieba) {
    const kept = [...word].length === 1 || count >= MIN_COUNT || plain.isAmbiguous(word)
    if (kept && isWord(word) && !stated.has(word)) insert(root, word, costOf(count), partOf(tag))
  }
  // The shorter ones first: they are parts of the others.
  for (const word of [...stated].sort((one, other) => one.length - other.length)) {
    const known = costs.get(word)
    if (isFragment(word) && !own.has(word) && known === undefined) continue
    const bonus = own.has(word) && known === undefined ? OWN_BONUS : PHRASE_BONUS
    const parts = costOfParts(word, costs) - bonus
    const cost = Math.max(1, Math.min(MAX_COST, known ?? MAX_COST, parts))
    costs.set(word, cost)
    insert(root, word, cost, partOf(jieba.get(word)?.tag ?? ''))
  }
  const nodes = breadthFirst(root)
  /** @type {Record<string, Buffer>} */
  const files = { lexicon: lexiconFile(nodes, names) }
  for (const name of WORD_CONFIGURATIONS) {
    const converter = converters.get(name)
    if (!converter) continue
    const { singles, convert, variants } = converter
    const entries = nodes.flatMap(({ key, id, cost }) => {
      if (cost === 0 || [...key].length === 1) return []
      const value = convert(key, own.get(key), NAMES.has(jieba.get(key)?.tag ?? ''))
      const alone = [...key].map((it) => singles.get(it) ?? it).join('')
      return value === alone ? [] : [{ id, key, value }]
    })
    files[`words-${name}`] = wordsFile(singles, entries, variants)
  }
  return files
}

function readJieba() {
  const file = new URL('../../node_modules/@node-rs/jieba/dict.txt', import.meta.url)
  /** @type {Map<string, { count: number, tag: string }>} */
  const words = new Map()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.split(' ')
    if (word !== '') words.set(word, { count: Number(count), tag })
  }
  return words
}

/** The keys of all dictionaries that conversion from Simplified looks words up in. */
async function dictionaryWords() {
  const passes = await Promise.all(WORD_CONFIGURATIONS.map(passOf))
  const keys = passes.flatMap(({ segments, words }) => [...segments.keys(), ...words.keys()])
  return new Set(keys.filter((key) => [...key].length > 1))
}

/** Tells words that hold a character of several Traditional forms. */
async function plainConverter() {
  const [first = []] = configs.s2t?.conversionChain ?? []
  const entries = allEntries(first)
  const singles = new Map(entries.filter(([key]) => [...key].length === 1))
  const ambiguous = new Set()
  for (const [key, value] of entries) {
    const values = [...value]
    for (const [index, it] of [...key].entries())
      if (values[index] !== (singles.get(it) ?? it)) ambiguous.add(it)
  }
  return { isAmbiguous: (/** @type {string} */ word) => [...word].some((it) => ambiguous.has(it)) }
}

/** For each configuration what characters become alone, and what a word becomes. */
/** @param {ReturnType<typeof nameTables>} names */
async function wordConverters(names) {
  /** @type {Map<string, { singles: Map<string, string>, convert: (word: string, own: string | undefined, isName: boolean) => string, variants: [string, string][] }>} */
  const all = new Map()
  const [first = []] = configs.s2t?.conversionChain ?? []
  const phrases = new Set(allEntries(first).map(([key]) => key))
  const toHant = ConverterFactory(first)
  /** What no dictionary knows as a name goes character by character. @param {string} word */
  const nameInHant = (word) => {
    const [surname = '', ...given] = [...word]
    if (!names.isName(word)) return word.length > 2 ? toHant(word).replaceAll('裏', '里') : toHant(word)
    const form = names.forms.surname.get(surname) ?? toHant(surname)
    return form + given.map((it) => (names.forms.given.has(it) ? it : toHant(it))).join('')
  }
  for (const name of WORD_CONFIGURATIONS) {
    const second = configs[name]?.conversionChain[1]
    const plainly = second ? ConverterFactory(second) : (/** @type {string} */ it) => it
    const onwards = (/** @type {string} */ it) =>
      name === 's2twp' && OF_QUALITY.test(it) ? plainly(it).replace('質量', '品質') : plainly(it)
    const { words } = await passOf(name)
    const singles = new Map([...words].filter(([key]) => [...key].length === 1))
    all.set(name, {
      singles,
      convert: (word, own, isName) =>
        onwards(own ?? (isName && !phrases.has(word) ? nameInHant(word) : toHant(word))),
      variants: allEntries(second ?? []).filter(([key, value]) => key.length === 1 && value.length === 1),
    })
  }
  return all
}

/** @param {import('opencc-js/core').DictGroup} dictionaries */
const allEntries = (dictionaries) => dictionaries.flatMap((it) => entriesOf(String(it)))

/** @param {number} count */
function costOf(count) {
  return Math.min(MAX_COST, Math.max(1, Math.round(PARTS_A_BIT * Math.log2(TOTAL / (count || UNKNOWN)))))
}

/** What the cheapest parts of a word cost. @param {string} word @param {Map<string, number>} costs */
function costOfParts(word, costs) {
  const best = [0]
  for (let end = 1; end <= word.length; end++) {
    best[end] = Number.POSITIVE_INFINITY
    for (let start = 0; start < end; start++) {
      if (end - start === word.length) continue
      const cost =
        costs.get(word.slice(start, end)) ?? (end - start === 1 ? MAX_COST : Number.POSITIVE_INFINITY)
      best[end] = Math.min(best[end] ?? 0, (best[start] ?? 0) + cost)
    }
  }
  return best.at(-1) ?? 0
}

/** @param {string} word */
function isFragment(word) {
  const units = [...word]
  return (
    units.length === 2 &&
    units.some((it, index) => IN_FRAGMENTS.has(it) && FUNCTION_WORDS.has(units[1 - index] ?? ''))
  )
}

/** Han with what stands inside foreign names, or behind a letter: 沃恩·威廉斯, B超.
 * @param {string} word */
const isWord = (word) =>
  word.length > 0 && /^[\u3400-\u9fff\ud840-\udfff·\-A-Z]+$/.test(word) && /[\u3400-\u9fff]/.test(word)

/** @param {string} tag */
function partOf(tag) {
  if (/^nr/.test(tag)) return PARTS_OF_SPEECH.indexOf('nr')
  if (/^n[st]/.test(tag)) return PARTS_OF_SPEECH.indexOf('ns')
  if (/^[il]/.test(tag)) return PARTS_OF_SPEECH.indexOf('i')
  return Math.max(0, PARTS_OF_SPEECH.indexOf(tag.slice(0, 1)))
}

/** @param {string} key @returns {Node} */
const node = (key) => ({ children: new Map(), cost: 0, part: 0, key, id: 0 })

/** @param {Node} root @param {string} word @param {number} cost @param {number} part */
function insert(root, word, cost, part) {
  let at = root
  for (const unit of word.split('')) {
    const next = at.children.get(unit) ?? node(at.key + unit)
    at.children.set(unit, next)
    at = next
  }
  at.cost = cost
  at.part = part
}

/** All nodes level by level, the children of one in code order; each gets its place as its id. @param {Node} root */
function breadthFirst(root) {
  const order = [root]
  for (const [id, it] of order.entries()) {
    it.id = id
    order.push(...[...it.children.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
  }
  return order
}

const PAIR_BITS = 22

/** @param {Node[]} nodes @param {ReturnType<typeof nameTables>} names */
function lexiconFile(nodes, names) {
  const labels = new Uint16Array(nodes.length + 1)
  const children = new Uint32Array(nodes.length + 1)
  const info = new Uint16Array(nodes.length + 1)
  const pairs = new Uint32Array(2 ** (PAIR_BITS - 5))
  let next = 1
  for (const { key, id, cost, part, children: below } of nodes) {
    labels[id] = key.charCodeAt(key.length - 1) || 0
    children[id] = next
    next += below.size
    info[id] = (part << 8) | cost
    if (key.length > 1) mark(pairs, key.charCodeAt(key.length - 2), key.charCodeAt(key.length - 1))
  }
  children[nodes.length] = next
  const costs = (/** @type {[string, number][]} */ list) =>
    Uint16Array.from(list.flatMap(([it, cost]) => [it.charCodeAt(0), cost]))
  return binary([
    labels,
    info,
    children,
    pairs,
    costs(names.surnames),
    costs(names.given),
    codes([...names.forms.surname].flat().join('')),
    codes([...names.forms.given].join('')),
  ])
}

/** As `placeOf` of src/script/words/lexicon.ts. @param {Uint32Array} bits @param {number} one @param {number} other */
function mark(bits, one, other) {
  const place = (Math.imul(one, 0x9e3d) ^ Math.imul(other, 0x6b)) & (bits.length * 32 - 1)
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}

/**
 * @param {Map<string, string>} singles
 * @param {{ id: number, key: string, value: string }[]} entries
 * @param {[string, string][]} variants
 */
function wordsFile(singles, entries, variants) {
  const pairs = [...singles].filter(([key, value]) => key.length === 1 && value.length === 1)
  const others = [...singles].filter(([key, value]) => key.length > 1 || value.length > 1)
  const ends = []
  let values = ''
  let begins = ''
  for (const { key, value } of entries) {
    values += value
    begins += key.slice(0, 2) + (key.length > 2 ? key[2] : '\uffff')
    ends.push(values.length)
  }
  return binary([
    codes(pairs.map(([key]) => key).join('')),
    codes(pairs.map(([, value]) => value).join('')),
    codes(others.flat().join('\n')),
    Uint32Array.from(entries, ({ id }) => id),
    Uint32Array.from(ends),
    codes(values),
    codes(begins),
    codes(variants.flat().join('')),
  ])
}

/** The UTF-16 units of a text. @param {string} text */
function codes(text) {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
