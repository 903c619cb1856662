/** What the program is told of a table: where its arrays stand, and how large they are. */
import { TELLS_BEFORE, TELLS_BEHIND } from '../flags.ts'
import { type Table, withFilter } from '../table.ts'
import { evidenceUnits } from '../words/names.ts'
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
    ...memory.place({ asked, pairs, info, surnames, given, tells: tellsOf() }),
    askedBits: asked.length * 32 - 1,
    pairBits: pairs.length * 32 - 1,
  }
}

let told: Uint8Array | null = null

/** By unit, whether it may be of what tells a name that stands beside it. */
function tellsOf(): Uint8Array {
  if (told === null) {
    told = new Uint8Array(0x10000)
    const { before, behind } = evidenceUnits()
    for (const unit of before) told[unit]! |= TELLS_BEFORE
    for (const unit of behind) told[unit]! |= TELLS_BEHIND
  }
  return told
}
