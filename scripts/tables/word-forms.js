/* What the words of the word list become in each configuration from Simplified. s2t is stated; of the others what does not follow from
 * it by their own variants. */
import { readFileSync } from 'node:fs'
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { binary } from './binary.js'
import { allEntries } from './dictionaries.js'
import { formsArrays, packedOf, singlesOf, unitwise } from './forms.js'
import { SEGMENT, WORD } from './trie.js'

/** jieba's tags of names of people and places, in which characters stand as they are. */
const NAMES = new Set(['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'])

/** 質量 is the quality of a thing in these words, and not its mass. */
const OF_QUALITY = /^(?!.*(?:物體|分子|原子|摩爾|靜止|相對|慣性|引力|重力|臨界|有效|等效|大)).+質量$/

/**
 * @typedef {import('./forms.js').Entry} Entry
 * @typedef {import('./trie.js').Node} Node
 * @typedef {object} Base What s2t has, by node or by character.
 * @property {Map<string, string>} units
 * @property {Map<string, string>} others
 * @property {Map<number, string>} stated
 * @property {Map<number, import('./forms.js').Packed>} packed
 * @typedef {object} Sources
 * @property {ReturnType<typeof import('./names.js').nameTables>} names
 * @property {Map<string, string>} own
 * @property {Map<string, { count: number, tag: string }>} jieba
 */

/**
 * A file for each configuration, by name.
 * @param {import('./trie.js').Layout} trie
 * @param {Map<string, import('./configurations.js').Pass>} passes
 * @param {Sources} sources
 */
export async function formsOfWords({ nodes }, passes, sources) {
  const toHant = hantOf(sources)
  /** @type {Record<string, Buffer>} */
  const files = {}
  /** @type {Base | null} */
  let base = null
  for (const [name, pass] of passes) {
    const variants = variantsOf(name)
    const become = (/** @type {string} */ it) => unitwise(it, variants)
    const singles = new Map([...pass.words].filter(([key]) => [...key].length === 1))
    const { units, others } = singlesOf(singles)
    const stated = wordsOf(nodes, singles, toHant, onwardsOf(name))
    const entries = beyondBase(nodes, stated, units, base, become)
    const without = plainOf(nodes, pass, stated, units)
    if (base) {
      const own = { units: beyond(units, base.units, become), others: beyond(others, base.others, become) }
      files[name] = binary(formsArrays({ ...own, ...without, variants, entries }))
      continue
    }
    const packed = entries.flatMap((entry) => packedOf(entry, units) ?? [])
    const places = new Map(packed.map((it) => [it.id, it]))
    base = { units, others, stated, packed: places }
    const rest = entries.filter(({ id }) => !places.has(id))
    files[name] = binary(formsArrays({ units, others, ...without, packed, entries: rest }))
  }
  return files
}

/**
 * Words that do not become what their characters do, by node.
 * @param {Node[]} nodes
 * @param {Map<string, string>} singles
 * @param {(word: string) => string} toHant
 * @param {(word: string) => string} onwards
 */
function wordsOf(nodes, singles, toHant, onwards) {
  /** @type {Map<number, string>} */
  const stated = new Map()
  for (const { id, key, kind } of nodes) {
    if (!(kind & WORD) || [...key].length === 1) continue
    const value = onwards(toHant(key))
    if (value !== [...key].map((it) => singles.get(it) ?? it).join('')) stated.set(id, value)
  }
  return stated
}

/**
 * The words that do not follow from the base.
 * @param {Node[]} nodes
 * @param {Map<number, string>} stated
 * @param {Map<string, string>} units
 * @param {Base | null} base
 * @param {(text: string) => string} become
 * @returns {Entry[]}
 */
function beyondBase(nodes, stated, units, base, become) {
  const follows = (/** @type {Node} */ { id, key }) => {
    const one = base?.packed.get(id)
    const unit = unitwise(key, units)
    if (one) return unit.slice(0, one.place) + become(one.form) + unit.slice(one.place + 1)
    const before = base?.stated.get(id)
    return before === undefined ? null : become(before)
  }
  return nodes.flatMap((node) => {
    const value = stated.get(node.id) ?? null
    return value === follows(node) ? [] : [{ id: node.id, key: node.key, value }]
  })
}

/**
 * What the pass without words gives other than the words, and what it finds besides the segments.
 * @param {Node[]} nodes
 * @param {import('./configurations.js').Pass} pass
 * @param {Map<number, string>} stated
 * @param {Map<string, string>} units
 */
function plainOf(nodes, pass, stated, units) {
  /** @type {Record<'plain' | 'words', Entry[]>} */
  const lists = { plain: [], words: [] }
  for (const { id, key, kind } of nodes) {
    const unit = unitwise(key, units)
    const word = pass.words.get(key)
    const found = (kind & SEGMENT ? pass.segments.get(key) : undefined) ?? word
    if (found === undefined) continue
    const value = found === unit ? null : found
    if (!(kind & SEGMENT)) {
      if (key.length > 1 || found.length > 1) lists.words.push({ id, key, value })
    } else if (found !== (stated.get(id) ?? unit)) lists.plain.push({ id, key, value })
  }
  return lists
}

/**
 * What does not follow from the base. @param {Map<string, string>} own @param {Map<string, string>} base
 * @param {(text: string) => string} become
 */
function beyond(own, base, become) {
  const lost = [...base.keys()].filter((key) => !own.has(key) && become(base.get(key) ?? '') !== key)
  if (lost.length > 0) throw new Error(`tables: what s2t converts stays here: ${lost.join(' ')}`)
  return new Map([...own].filter(([key, value]) => value !== become(base.get(key) ?? key)))
}

/** What OpenCC makes of the character alone is the rarer form (籤); words that it does not state have the other: 会签. */
const USUAL = ['签 簽']

/** What a word becomes in OpenCC's standard. @param {Sources} sources */
export function hantOf({ names, own, jieba }) {
  const [first = []] = configs.s2t?.conversionChain ?? []
  const phrases = new Set(allEntries(first).map(([key]) => key))
  const plainly = ConverterFactory(first)
  const wordwise = ConverterFactory([...USUAL, ...first])
  /** What no dictionary knows as a name goes character by character. @param {string} word */
  const nameInHant = (word) => {
    const [surname = '', ...given] = [...word]
    if (!names.isName(word)) return word.length > 2 ? plainly(word).replaceAll('裏', '里') : plainly(word)
    const form = names.forms.surname.get(surname) ?? plainly(surname)
    return form + given.map((it) => (names.forms.given.has(it) ? it : plainly(it))).join('')
  }
  return (/** @type {string} */ word) => {
    const isName = NAMES.has(jieba.get(word)?.tag ?? '') && !phrases.has(word)
    return own.get(word) ?? (isName ? nameInHant(word) : wordwise(word))
  }
}

/**
 * From OpenCC's standard to what a configuration makes of it. Words that become Taiwan's in texts about computers alone stay in longer
 * words that no dictionary states: 列车运行 has no 執行, 支持者 no 支援. @param {string} name
 */
export function onwardsOf(name) {
  const second = configs[name]?.conversionChain[1] ?? []
  if (second.length === 0) return (/** @type {string} */ it) => it
  const plainly = ConverterFactory(second)
  if (name !== 's2twp') return plainly
  const stated = new Set(allEntries(second).map(([key]) => key))
  const characters = variantsOf(name)
  const technical = new RegExp(`(${technicalWords().join('|')})`)
  return (/** @type {string} */ it) => {
    if (OF_QUALITY.test(it)) return plainly(it).replace('質量', '品質')
    const parts = it.split(technical)
    const isComputing = COMPUTING.test(it)
    if (parts.length === 1 || parts.join('') === parts[1] || stated.has(it) || isComputing) return plainly(it)
    return parts.map((part, index) => (index % 2 === 1 ? unitwise(part, characters) : plainly(part))).join('')
  }
}

/** What tells in a longer word that it is about computers: 安装程序. */
const COMPUTING =
  /安裝|卸載|應用程序|小程序|計算機|電腦|軟件|源代碼|操作系統|服務器|瀏覽器|驅動程序|[主子源宏微]程序|編譯|彙編|調試程序|程序(?:調試|代碼|包|庫|接口|界面|模塊|段|語言|開發)|(?:病毒|木馬|惡意|黑客|客戶端|後臺|常駐|可執行|實用|解碼)程序/

/** The words that company keeps to texts about computers, in OpenCC's standard. */
function technicalWords() {
  const rules = readFileSync(new URL('../../src/script/words/company.data.ts', import.meta.url), 'utf8')
  const toHant = ConverterFactory(configs.s2t?.conversionChain[0] ?? [])
  return Array.from(rules.matchAll(/^(.+)=.+ !~TECHNICAL$/gm), ([, word = '']) => toHant(word))
}

/** The characters of a configuration's own. @param {string} name */
function variantsOf(name) {
  const entries = allEntries(configs[name]?.conversionChain[1] ?? [])
  return new Map(entries.filter(([key, value]) => key.length === 1 && value.length === 1))
}
