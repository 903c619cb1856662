/* The way back from Taiwan's words with words on. Some are everyday words of the mainland, too: 執行 is 执行 there far oftener than what
 * OpenCC makes of it (运行). Others OpenCC does not know: what it makes 品質 of 质量 stays. */
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { allEntries } from './dictionaries.js'
import { readJieba } from './lexicon.js'
import { onwardsOf } from './word-forms.js'

const MIN_COUNT = 300
/** What Taiwan's word stands for may come back as it: the other must be this much more common. */
const TIMES = 4
/** From this count on a word has to come back as it was, when what comes back is so much rarer. */
const MIN_COUNT_BACK = 20
const TIMES_BACK = 5
/** Words of both sides whose counts are near, but that mean another thing on either: the wisdom of a person, the help of a neighbour,
 * the files of an archive, what is known of a person. */
const EVERYDAY = new Set(['智慧', '支援', '檔案', '資料'])

/** The character that Taiwan writes for two of the mainland. */
const MARK = '著'

/** The quality of a person stays. */
const OF_PERSONS = [
  '道德',
  '政治',
  '思想',
  '心理',
  '意志',
  '個人',
  '優秀',
  '精神',
  '人格',
  '性格',
  '革命',
  '高貴',
  '高尚',
]

/** @param {string} name */
const converterOf = (name) => ConverterFactory(...(configs[name]?.conversionChain ?? []))

/** @param {ReturnType<typeof readJieba>} jieba @returns {(name: string, key: string, value: string) => boolean} */
export function everydayWords(jieba) {
  const plainly = converterOf('tw2s')
  const countOf = (/** @type {string} */ word) => jieba.get(word)?.count ?? 0
  return (name, key, value) => {
    if (name !== 'tw2sp' || key.length === 1) return false
    if (EVERYDAY.has(key)) return true
    const word = plainly(key)
    const count = countOf(word)
    return word !== value && count >= MIN_COUNT && count > TIMES * countOf(plainly(value))
  }
}

/**
 * What OpenCC does not bring back, by the name of the table: Taiwan's words that it does not know, and words of jieba's that come back as
 * other ones (坐标 as 座标, 钟馗 as 锺馗).
 * @param {ReturnType<typeof readJieba>} jieba
 * @param {(word: string) => string} toHant
 * @returns {Record<string, Map<string, string>>}
 */
export function ownBack(jieba, toHant) {
  const [fromTaiwan, toHans, toTaiwan] = [converterOf('tw2s'), converterOf('t2s'), converterOf('s2tw')]
  const kept = OF_PERSONS.map((it) => `${it}品質`)
  const lost = [...jieba].flatMap(([word, { count }]) => {
    if (count < MIN_COUNT_BACK || [...word].length === 1) return []
    const hant = toHant(word)
    const back = toHans(hant)
    const isLost = back !== word && count > TIMES_BACK * (jieba.get(back)?.count ?? 0)
    return isLost ? [/** @type {const} */ ([hant, word])] : []
  })
  // 著 is 着 in Taiwan, but for words that OpenCC lists; it does not know 论著, 卓著, 编著. Rarer words are often wrong in jieba's list (充满著).
  const fromThere = [...jieba].flatMap(([word, { count }]) => {
    if (count < MIN_COUNT_BACK || [...word].length === 1 || !word.includes(MARK)) return []
    const there = toTaiwan(word)
    const back = fromTaiwan(there)
    const isLost = back !== word && count > (jieba.get(back)?.count ?? 0)
    return isLost ? [/** @type {const} */ ([there, word])] : []
  })
  return {
    tw2s: new Map(fromThere),
    tw2sp: new Map([
      ...compounds(jieba, toHant),
      ...fromThere,
      ['品質', '质量'],
      ...kept.map((it) => /** @type {const} */ ([it, fromTaiwan(it)])),
    ]),
    t2s: new Map([...variants(), ...lost]),
  }
}

/** Longer words that hold one of Taiwan's and come back as others: 塔吉克族, 通讯社; of two that are written alike there the commoner one.
 * @param {ReturnType<typeof readJieba>} jieba @param {(word: string) => string} toHant */
function compounds(jieba, toHant) {
  const [there, back] = [onwardsOf('s2twp'), converterOf('tw2sp')]
  /** @type {Map<string, { word: string, count: number }>} */
  const found = new Map()
  for (const [word, { count }] of jieba) {
    if (count < MIN_COUNT_BACK || [...word].length < LONG) continue
    const key = there(toHant(word))
    if (back(key) !== word && count > (found.get(key)?.count ?? 0)) found.set(key, { word, count })
  }
  return Array.from(found, ([key, { word }]) => /** @type {const} */ ([key, word]))
}

const LONG = 3

/** Characters that OpenCC makes of everyday ones in some words and does not bring back in any: 揹 of 背, 伕 of 夫. */
function variants() {
  const [toHans, stages] = [converterOf('t2s'), configs.s2t?.conversionChain ?? []]
  const stated = (configs.t2s?.conversionChain ?? []).flatMap(allEntries).map(([key]) => key)
  const inPhrases = new Set(stated.filter((key) => [...key].length > 1).flatMap((key) => [...key]))
  /** @type {Map<string, string>} */
  const found = new Map()
  for (const [key, value] of stages.flatMap(allEntries)) {
    if (key.length !== value.length) continue
    for (let at = 0; at < key.length; at++) {
      const [hans = '', hant = ''] = [key[at], value[at]]
      if (hans === hant || toHans(hant) !== hant || inPhrases.has(hant)) continue
      if (isSimplified(hans) && !isSimplified(hant) && !IN_NAMES.includes(hant)) found.set(hant, hans)
    }
  }
  return found
}

/** They stand in names as they are, see src/script/kept.data.ts. */
const IN_NAMES = '甯堃喆邨旂昇'

const gb = new Set()
const decoder = new TextDecoder('gbk')
for (let lead = 0xb0; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++) gb.add(decoder.decode(Uint8Array.of(lead, trail)))

/** GB 2312 has it. @param {string} character */
const isSimplified = (character) => gb.has(character)
