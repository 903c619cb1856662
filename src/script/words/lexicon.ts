/** The word list: a trie of words with their costs and parts of speech, and what names are made of. */
import { Parts } from '../binary.ts'
import { readShipped } from '../files.ts'
import { once } from '../once.ts'
import { readyTable } from '../ready.ts'
import { arraysOf, type Lists, readTrie, type Trie, trieOf } from '../trie.ts'

export interface Lexicon extends Lists {
  trie: Trie
  /** Names of the parts of speech, by their numbers. */
  partsOfSpeech: readonly string[]
  /** By unit: what it costs as a surname and in a given name; 0: it is none. */
  surnames: Uint8Array
  given: Uint8Array
  /** What becomes of a surname; the others go as characters. */
  surnameForms: ReadonlyMap<number, number>
  /** Units that stay as they are in a given name. */
  sameInGiven: ReadonlySet<number>
}

const PART_SHIFT = 8

/** The word list, read at the first call. */
export const lexicon = (): Promise<Lexicon> =>
  once('lexicon', async () => {
    const parts = await readyTable('words', async () =>
      arraysOfLexicon(new Parts(await readShipped('words'))),
    )
    return {
      trie: trieOf(parts),
      info: parts.units(),
      pairs: parts.longs(),
      partsOfSpeech: parts.text().split(' '),
      surnames: parts.bytes(),
      given: parts.bytes(),
      surnameForms: new Map(pairsOf(parts.units())),
      sameInGiven: new Set(parts.units()),
    }
  })

function arraysOfLexicon(shipped: Parts) {
  const trie = readTrie(shipped, true)
  const names = shipped.units()
  const [surnames, given] = [byUnit(shipped.units()), byUnit(shipped.units())]
  const lists = [trie.info, trie.pairs, names, surnames, given]
  return [...arraysOf(trie), ...lists, shipped.units(), shipped.units()]
}

function byUnit(pairs: Uint16Array): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < pairs.length; at += 2) table[pairs[at]!] = pairs[at + 1]!
  return table
}

function* pairsOf(units: Uint16Array): Generator<[number, number]> {
  for (let at = 0; at < units.length; at += 2) yield [units[at]!, units[at + 1]!]
}

/** The part of speech of the word at a node. */
export const partOf = (node: number, { info, partsOfSpeech }: Lexicon) =>
  partsOfSpeech[info[node]! >>> PART_SHIFT]!
