/* Folds the dictionary chains of OpenCC's configurations into as few longest-match passes as give the same text. */
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { dictionary, entriesOf } from './dictionaries.js'

/** The configurations from Simplified. They share one trie, that of the word list. */
export const simplified = /** @type {const} */ (['s2t', 's2tw', 's2twp', 's2hk'])

/**
 * One pass. `segments` win over everything else that starts at the same place, however short they are, and nothing
 * matches across their borders; `words` are looked up in what lies between them.
 * @typedef {{ segments: Map<string, string>, words: Map<string, string> }} Pass
 */

/**
 * The pass that a configuration compiles to. `tw2s`, `tw2sp` and `hk2s` give only their first pass: what lies between
 * its segments then goes through `t2s`. Not OpenCC's are `t2twp`, the second half of `s2twp`, and `compatibility`, the
 * replacing of compatibility ideographs that all configurations begin with.
 * @param {string} name
 * @returns {Promise<Pass>}
 */
export async function passOf(name) {
  if (name === 'compatibility') return unsegmented(new Map(await dictionary('CJK_Compatibility_Ideographs')))
  if (name === 't2twp') return unsegmented(stagesOf('s2twp')[1])
  const [first, second] = stagesOf(name)
  if (name === 't2s') return unsegmented(withRare(first))
  const { segmentation, conversionChain = [] } = configs[name] ?? {}
  if (!segmentation) return unsegmented(first)
  const convert = ConverterFactory(...conversionChain)
  const segments = new Map([...merge([segmentation].flat()).keys()].map((key) => [key, convert(key)]))
  return { segments, words: name.startsWith('s2') ? fold(first, second, segments) : first }
}

/** @param {Map<string, string>} words @returns {Pass} */
const unsegmented = (words) => ({ segments: new Map(), words })

/** The dictionaries of the two stages of a configuration; the second is empty when it has one.
 * @param {string} name */
function stagesOf(name) {
  const [first = [], second = []] = configs[name]?.conversionChain ?? []
  return /** @type {const} */ ([merge(first), merge(second)])
}

/**
 * Dictionaries of one stage as one; earlier ones win.
 * @param {import('opencc-js/core').DictGroup} dictionaries
 * @returns {Map<string, string>}
 */
const merge = (dictionaries) => new Map(dictionaries.toReversed().flatMap((it) => entriesOf(String(it))))

/**
 * opencc-js leaves out what OpenCC turns into characters beyond the basic plane (TSCharactersExt). They are the values of STCharacters
 * that TSCharacters does not know, so the way back is known.
 * @param {Map<string, string>} words
 */
function withRare(words) {
  const all = new Map(words)
  for (const [key, value] of stagesOf('s2t')[0])
    if (key.length === 2 && [...key].length === 1 && !all.has(value)) all.set(value, key)
  return all
}

/**
 * Two stages as one, for text between segments: there the first stage replaces single characters only, so a word of the
 * second is met exactly where its characters, each undone, stand.
 * @param {Map<string, string>} first
 * @param {Map<string, string>} second
 * @param {Map<string, string>} segments
 */
function fold(first, second, segments) {
  const characters = new Map([...first].filter(([key]) => [...key].length === 1))
  /** @type {Map<string, string[]>} */
  const undo = new Map()
  for (const [key, value] of characters) undo.set(value, [...(undo.get(value) ?? []), key])
  const sourcesOf = (/** @type {string} */ it) => [
    ...(undo.get(it) ?? []),
    ...(characters.has(it) ? [] : [it]),
  ]
  const words = new Map([...characters].map(([key, value]) => [key, second.get(value) ?? value]))
  for (const [key, value] of second) {
    let spellings = ['']
    for (const it of key)
      spellings = spellings.flatMap((start) => sourcesOf(it).map((source) => start + source))
    for (const spelling of spellings) if (!holdsSegment(spelling, segments)) words.set(spelling, value)
  }
  return words
}

/** @param {string} word @param {Map<string, string>} segments */
function holdsSegment(word, segments) {
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++) if (segments.has(word.slice(start, end))) return true
  return false
}
