/** What the program is told of a table: where its arrays stand, and how large they are. */
import { BEGINS_BEFORE, BEGINS_BEHIND, TELLING_BITS, TELLS_BEFORE, TELLS_BEHIND } from '../flags.ts'
import { type Table, withFilter } from '../table.ts'
import { bitOf, mark } from '../trie.ts'
import { evidenceWords } from '../words/names.ts'
import { type WordTable, withWordFilter } from '../words/table.ts'
import { FULL, type KernelMemory, PLACES } from './memory.ts'

const LIMIT = PLACES.output + FULL

export type Numbers = ReturnType<typeof numbersOf>

export function numbersOf(table: Table | WordTable, memory: KernelMemory) {
  const isOfWords = 'lexicon' in table
  const filter = isOfWords ? withWordFilter(table) : withFilter(table)
  const { trie } = isOfWords ? table.lexicon : table
  const { flags, nodes, packed, forms, stated } = table.entries
  const { roots, letters, labels, children } = trie
  const { input, costs, cameFrom, nodesBefore, tokens } = PLACES
  return {
    ...{ input, costs, cameFrom, nodesBefore, tokens, limit: LIMIT },
    ...memory.place({
      ...{ first: table.first, filter, roots, letters, labels, children, flags, nodes, packed, forms },
      ...{ statedNodes: stated.nodes, statedEnds: stated.ends, statedUnits: stated.units },
    }),
    filterBits: filter.length * 32 - 1,
    nodeCount: nodes.length,
    statedCount: stated.nodes.length,
    ...(isOfWords && numbersOfWords(table, memory)),
  }
}

function numbersOfWords({ lexicon, asked }: WordTable, memory: KernelMemory) {
  const { pairs, info, surnames, given } = lexicon
  return {
    ...memory.place({ asked, pairs, info, surnames, given, ...telling() }),
    askedBits: asked.length * 32 - 1,
    pairBits: pairs.length * 32 - 1,
  }
}

let told: { tells: Uint8Array; tellingPairs: Uint32Array } | null = null

/** By unit, whether it may be of what tells a name that stands beside it; and bits for the pairs that such words end or begin with. */
function telling() {
  if (told === null) {
    const [tells, tellingPairs] = [new Uint8Array(0x10000), new Uint32Array(TELLING_BITS / 32)]
    const { before, behind } = evidenceWords()
    const note = (
      unit: number,
      beyond: [one: number, other: number] | null,
      alone: number,
      begins: number,
    ) => {
      tells[unit]! |= beyond ? begins : alone
      if (beyond) mark(tellingPairs, bitOf(...beyond, tellingPairs))
    }
    for (const word of before) {
      const [last, one] = [word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2)]
      note(last, word.length > 1 ? [one, last] : null, TELLS_BEFORE, BEGINS_BEFORE)
    }
    for (const word of behind) {
      const [first, other] = [word.charCodeAt(0), word.charCodeAt(1)]
      note(first, word.length > 1 ? [first, other] : null, TELLS_BEHIND, BEGINS_BEHIND)
    }
    told = { tells, tellingPairs }
  }
  return told
}
