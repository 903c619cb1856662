/* The way back from Taiwan's words with words on. Some are everyday words of the mainland, too: 執行 is 执行 there far oftener than what
 * OpenCC makes of it (运行). Others OpenCC does not know: what it makes 品質 of 质量 stays. */
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { readJieba } from './lexicon.js'

const MIN_COUNT = 300
/** What Taiwan's word stands for may come back as it: the other must be this much more common. */
const TIMES = 4
/** From this count on a word has to come back as it was, when what comes back is so much rarer. */
const MIN_COUNT_BACK = 20
const TIMES_BACK = 5

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
      ...fromThere,
      ['品質', '质量'],
      ...kept.map((it) => /** @type {const} */ ([it, fromTaiwan(it)])),
    ]),
    t2s: new Map(lost),
  }
}
