/* Writes what the characters and words of a configuration become, as src/script/forms.ts reads it; the format stands in docs/scripts.md. */
import { binary, codes, steps } from './binary.js'
import { add, EVERYDAY, layOut, node, OWN, SEGMENT, trieArrays, WORD } from './trie.js'

/** A place in a word takes so many bits; its form has the others of a unit. */
const PLACE_BITS = 4

/**
 * @typedef {{ id: number, key: string, value: string | null }} Entry `null`: its units one by one.
 * @typedef {{ id: number, place: number, form: string }} Packed
 */

/** Splits what single characters become: those of one unit each, and the others. @param {Map<string, string>} singles */
export function singlesOf(singles) {
  const isUnit = (/** @type {[string, string]} */ [key, value]) => key.length === 1 && value.length === 1
  return {
    units: new Map([...singles].filter(isUnit)),
    others: new Map([...singles].filter((it) => !isUnit(it))),
  }
}

/** A word unit by unit. @param {string} word @param {Map<string, string>} units */
export const unitwise = (word, units) =>
  word
    .split('')
    .map((it) => units.get(it) ?? it)
    .join('')

/**
 * @param {object} forms
 * @param {Map<string, string>} forms.units What units alone become.
 * @param {Map<string, string>} forms.others What characters of more units before or after become.
 * @param {Map<string, string>} [forms.variants] What the base's forms become: all else is stated where that goes wrong.
 * @param {Packed[]} [forms.packed] Words of which one unit is not what it is alone.
 * @param {Entry[]} [forms.entries] Other words that do not become what their units do.
 * @param {Entry[]} [forms.plain] What differs from both in the pass without words.
 * @param {Entry[]} [forms.words] What that pass finds besides the segments.
 */
export function formsArrays({
  units,
  others,
  variants = new Map(),
  packed = [],
  entries = [],
  plain = [],
  words = [],
}) {
  const forms = mostCommon(packed.map(({ form }) => form))
  const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    steps(sorted.map(([key]) => key.charCodeAt(0))),
    codes(sorted.map(([, value]) => value).join('')),
    codes([...others].flat().join('\n')),
    codes([...variants].flat().join('')),
    steps(packed.map(({ id }) => id)),
    Uint16Array.from(packed, ({ place, form }) => place | (forms.indexOf(form) << PLACE_BITS)),
    codes(forms.join('')),
    ...[entries, plain, words].flatMap((list) => {
      const rising = [...list].sort((a, b) => a.id - b.id)
      return [steps(rising.map(({ id }) => id)), codes(rising.map(({ value }) => value ?? '').join('\n'))]
    }),
  ]
}

/** The one unit of a word that is not what it is alone; null when there are more. @param {Entry} entry @param {Map<string, string>} units */
export function packedOf({ id, key, value }, units) {
  const alone = unitwise(key, units)
  if (value === null || value.length !== alone.length) return null
  const places = [...alone.split('').keys()].filter((at) => alone[at] !== value[at])
  const [place = 0] = places
  return places.length === 1 && place < 1 << PLACE_BITS ? { id, place, form: value[place] ?? '' } : null
}

/** @param {string[]} list */
function mostCommon(list) {
  const counts = new Map()
  for (const it of list) counts.set(it, (counts.get(it) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([it]) => it)
}

/**
 * A table of its own trie, for the configurations that need no word list.
 * @param {import('./configurations.js').Pass} pass
 * @param {(key: string, value: string) => boolean} isEveryday
 * @param {Map<string, string>} own What is found with words on only.
 */
export function tableOf({ segments, words }, isEveryday, own) {
  const { units } = singlesOf(words)
  const root = node()
  const values = new Map()
  for (const [list, kind] of /** @type {const} */ ([
    [words, WORD],
    [segments, SEGMENT],
  ]))
    for (const [key, value] of list) {
      if (kind === WORD && units.has(key)) continue
      add(root, key).kind = isEveryday(key, value) ? kind | EVERYDAY : kind
      values.set(key, value)
    }
  for (const [key, value] of own) {
    // What OpenCC states stands.
    if (values.has(key)) continue
    add(root, key).kind = OWN
    values.set(key, value)
  }
  const trie = layOut(root)
  const entries = trie.nodes.flatMap(({ id, key, kind }) => {
    const value = values.get(key)
    return kind === 0 || value === unitwise(key, units) ? [] : [{ id, key, value }]
  })
  return binary([...trieArrays(trie), ...formsArrays({ units, others: new Map(), entries })])
}
