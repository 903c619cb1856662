/** Runs a text through a chain of configurations. */
import { type Configuration, passesOf, type TableName, tables } from './chains.ts'
import { convertUnits } from './pass.ts'
import { openTrie, type Trie } from './trie.ts'
import { toText, toUnits, type Units } from './units.ts'

export { protectorOf } from './protect.ts'

/** What `convert` gives. */
export interface Converted {
  /** The converted text. */
  text: string
  /** Where an offset of the converted text (UTF-16 units) stood before; never falls as the offset grows. */
  offsetBefore(offset: number): number
}

/** Start and end of stretches of a text, in order, apart. */
export type Stretches = readonly (readonly [start: number, end: number])[]

/** What finds the stretches of a text that a configuration must not change. */
export type Protect = (text: string, configuration: Configuration) => Stretches

/** CJK compatibility ideographs, which every configuration of OpenCC replaces first. */
const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/

const tries = new Map<TableName, Trie>()

/** Converts a text; what `protect` finds stays as it is, and nothing matches across its borders. */
export async function convertBy(
  text: string,
  chain: readonly Configuration[],
  protect: Protect,
): Promise<Converted> {
  const steps: Units['shifts'][] = []
  let now = text
  for (const configuration of chain) {
    const compatibility = COMPATIBILITY.test(now) ? (['compatibility'] as const) : []
    let units = toUnits(now, protect(now, configuration).flat())
    for (const name of [...compatibility, ...passesOf(configuration)]) {
      units = convertUnits(units, await trieOf(name))
      steps.push(units.shifts)
    }
    now = toText(units)
  }
  return {
    text: now,
    offsetBefore: (offset) => steps.reduceRight(stepBack, offset),
  }
}

async function trieOf(name: TableName): Promise<Trie> {
  const trie = tries.get(name) ?? openTrie(await tables[name]())
  tries.set(name, trie)
  return trie
}

/** Where an offset stood before one pass; inside a longer replacement: at most the end of what it replaced. */
function stepBack(offset: number, shifts: readonly number[]): number {
  let low = 0
  let high = shifts.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (shifts[2 * middle]! <= offset) low = middle + 1
    else high = middle
  }
  const after = shifts[2 * low - 2] ?? 0
  const before = shifts[2 * low - 1] ?? 0
  return Math.min(offset - after + before, shifts[2 * low + 1] ?? Number.POSITIVE_INFINITY)
}
