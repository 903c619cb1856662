/* The word list that conversion from Simplified cuts a text by: jieba's dictionary and the words of OpenCC's, each with its
 * cost and part of speech. Its trie holds all words that any conversion from Simplified looks up. */
import { readFileSync } from 'node:fs'
import { configs } from 'opencc-js/preset'
import { binary, codes } from './binary.js'
import { passOf, simplified } from './configurations.js'
import { allEntries } from './dictionaries.js'
import { nameTables } from './names.js'
import { ownWords } from './own-words.js'
import { add, BARE, layOut, node, SEGMENT, trieArrays, WORD } from './trie.js'
import { formsOfWords } from './word-forms.js'

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

/** Parts of speech that rules of company ask for, by the first letters of jieba's tags. The table names them: a place is a number. */
const PARTS_OF_SPEECH = ['', 'n', 'v', 'a', 'm', 'd', 'r', 'p', 'f', 't', 'nr', 'ns']

/** What the word list is made from. */
export function sourcesOf() {
  const jieba = readJieba()
  return { jieba, names: nameTables(jieba), own: ownWords() }
}

/** The files of the word list, by name. @returns {Promise<Record<string, Buffer>>} */
export async function lexiconTables() {
  const { jieba, names, own } = sourcesOf()
  const words = await wordList(jieba, own)
  const root = node()
  for (const word of words.keys()) add(root, word).kind |= WORD
  /** @type {Map<string, import('./configurations.js').Pass>} */
  const passes = new Map()
  for (const name of simplified) {
    const pass = await passOf(name)
    passes.set(name, pass)
    for (const key of pass.segments.keys()) add(root, key).kind |= SEGMENT
    for (const [key, value] of pass.words) if (key.length > 1 || value.length > 1) add(root, key)
  }
  markBare(root)
  const trie = layOut(root)
  const stated = trie.nodes.flatMap(({ key }) => words.get(key) ?? [])
  return {
    words: binary([
      ...trieArrays(trie),
      Uint8Array.from(stated, ({ cost }) => cost),
      Uint8Array.from(stated, ({ part }) => part),
      codes(PARTS_OF_SPEECH.join(' ')),
      ...nameArrays(names),
    ]),
    ...(await formsOfWords(trie, passes, { names, own, jieba })),
  }
}

/**
 * @param {ReturnType<typeof readJieba>} jieba
 * @param {Map<string, string>} own
 */
async function wordList(jieba, own) {
  const plain = plainConverter()
  const stated = new Set([...(await dictionaryWords()), ...own.keys()].filter(isWord))
  const costs = new Map([...jieba].map(([word, { count }]) => [word, costOf(count)]))
  /** @type {Map<string, { cost: number, part: number }>} */
  const words = new Map()
  for (const [word, { count, tag }] of jieba) {
    const kept = [...word].length === 1 || count >= MIN_COUNT || plain.isAmbiguous(word)
    if (kept && isWord(word) && !stated.has(word)) words.set(word, { cost: costOf(count), part: partOf(tag) })
  }
  // The shorter ones first: they are parts of the others.
  for (const word of [...stated].sort((one, other) => one.length - other.length)) {
    const known = costs.get(word)
    if (isFragment(word) && !own.has(word) && known === undefined) continue
    const bonus = own.has(word) && known === undefined ? OWN_BONUS : PHRASE_BONUS
    const parts = costOfParts(word, costs) - bonus
    const cost = Math.max(1, Math.min(MAX_COST, known ?? MAX_COST, parts))
    costs.set(word, cost)
    words.set(word, { cost, part: partOf(jieba.get(word)?.tag ?? '') })
  }
  return words
}

/** Marks the nodes that lead to no word of the list; whether one does. @param {import('./trie.js').Node} at */
function markBare(at) {
  let leads = (at.kind & WORD) !== 0
  for (const child of at.children.values()) leads = markBare(child) || leads
  if (!leads) at.kind |= BARE
  return leads
}

/** jieba's words with their counts and parts of speech. */
export function readJieba() {
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
  const passes = await Promise.all(simplified.map(passOf))
  const keys = passes.flatMap(({ segments, words }) => [...segments.keys(), ...words.keys()])
  return new Set(keys.filter((key) => [...key].length > 1))
}

/** Tells words that hold a character of several Traditional forms. */
function plainConverter() {
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
  return Math.max(0, PARTS_OF_SPEECH.indexOf(tag.slice(0, 1)))
}

/** @param {ReturnType<typeof nameTables>} names */
function nameArrays(names) {
  const costs = (/** @type {[string, number][]} */ list) =>
    Uint16Array.from(list.flatMap(([it, cost]) => [it.charCodeAt(0), cost]))
  return [
    costs(names.surnames),
    costs(names.given),
    codes([...names.forms.surname].flat().join('')),
    codes([...names.forms.given].join('')),
  ]
}
