/** The cheapest way to cut a stretch of text into words and names (Viterbi over a word lattice). */
import {
  A_NAME,
  COST,
  EVERYDAY_COST,
  LONGEST_GIVEN,
  MAX_STRETCH,
  NAME,
  RARE_GIVEN,
  UNKNOWN,
  UNTOLD,
} from '../flags.ts'
import { childOf, isJoined, nodeAt } from '../trie.ts'
import type { Lexicon } from './lexicon.ts'
import type { NameEvidence } from './names.ts'

const best = new Int32Array(MAX_STRETCH + 1)
const cameFrom = new Int32Array(MAX_STRETCH + 1)
const nodes = new Int32Array(MAX_STRETCH + 1)

export interface Token {
  start: number
  end: number
  /** In the word list; 0: a unit it does not know, `A_NAME`: a name. */
  node: number
}

/** Written anew by each call: a text has a word for each unit or two. */
const pool = Array.from({ length: MAX_STRETCH }, (): Token => ({ start: 0, end: 0, node: 0 }))

/** The words of `input` from `start` to `end`, in order; the next call takes them away. */
export function bestPath(
  input: Uint16Array,
  start: number,
  end: number,
  lexicon: Lexicon,
  evidence: NameEvidence,
): readonly Token[] {
  const { info, pairs, surnames, trie } = lexicon
  const { roots, letters } = trie
  const length = end - start
  best.fill(0x7fffffff, 0, length + 1)
  best[0] = 0
  for (let from = 0; from < length; from++) {
    const base = best[from]!
    const unit = input[start + from]!
    let node = roots[unit]!
    // Both halves of a surrogate pair.
    const size = unit >>> 10 === 0x36 && from + 1 < length ? 2 : 1
    relax(from, from + size, base + (info[node]! & COST || UNKNOWN), size === 2 ? 0 : node)
    let last = unit
    for (let to = from + 1; node !== 0 && to < length; to++) {
      const next = input[start + to]!
      // One bit of the pairs spares most searches among children.
      if (!isJoined(last, next, pairs)) break
      last = next
      node = childOf(node, letters[next]!, trie)
      if (node === 0) break
      const cost = info[node]! & COST
      if (cost !== 0) relax(from, to + 1, base + cost, node)
    }
    if (surnames[unit] !== 0) relaxNames(input, start, from, length, lexicon, evidence)
  }
  return tokensOf(start, length)
}

function relax(from: number, to: number, cost: number, node: number) {
  if (cost >= best[to]!) return
  best[to] = cost
  cameFrom[to] = from
  nodes[to] = node
}

function relaxNames(
  input: Uint16Array,
  start: number,
  from: number,
  length: number,
  lexicon: Lexicon,
  evidence: NameEvidence,
) {
  const { surnames, given, info, trie } = lexicon
  let cost = best[from]! + NAME + surnames[input[start + from]!]!
  for (let to = from + 1; to <= from + LONGEST_GIVEN && to < length; to++) {
    const told = evidence(input, start + from, start + to + 1)
    const own = given[input[start + to]!]!
    if (own === 0 && told === 0) return
    cost += own || RARE_GIVEN
    if (isKnown(input, start + from, start + to + 1, lexicon)) continue
    if (to === from + LONGEST_GIVEN) {
      const word = info[nodeAt(input, start + to - 1, start + to + 1, trie)]! & COST
      if (word > 0 && word < EVERYDAY_COST) return
      // 钟声响了: the first two are a word, and nothing around tells a name.
      if (told === 0 && isKnown(input, start + from, start + to, lexicon)) return
    }
    relax(from, to + 1, cost - (told || UNTOLD), A_NAME)
  }
}

/** Whether the word list has a stretch as a word: then it says whether it is a name. */
const isKnown = (input: Uint16Array, start: number, end: number, { info, trie }: Lexicon) =>
  (info[nodeAt(input, start, end, trie)]! & COST) !== 0

function tokensOf(start: number, length: number): readonly Token[] {
  let count = 0
  for (let at = length; at > 0; at = cameFrom[at]!) count++
  const all = count
  for (let at = length; at > 0; at = cameFrom[at]!) {
    const token = pool[--count]!
    token.start = start + cameFrom[at]!
    token.end = start + at
    token.node = nodes[at]!
  }
  return pool.slice(0, all)
}
