/** What characters and words become in one configuration. The format stands in `docs/scripts.md`. */
import { unitsOf } from '../units.ts'
import type { Parts } from './binary.ts'
import { PLACE_BITS, STATED } from './flags.ts'

/** Words that do not become what their units do. */
export interface Entries {
  /** By node, `STATED` where there is an entry. */
  flags: Uint8Array
  /** Nodes, which rise, of words in which one unit differs: its place and, from bit 4 on, its place in `forms`. */
  nodes: Uint32Array
  packed: Uint16Array
  forms: Uint16Array
  /** Whole replacements of other words; they win. */
  stated: Stated
}

/** Texts by nodes, which rise. */
export interface Stated {
  nodes: Uint32Array
  /** Where each text ends. */
  ends: Uint32Array
  units: Uint16Array
}

export interface Forms extends Omit<Entries, 'flags' | 'stated'> {
  /** Whole replacements of other words by their nodes; they win. */
  stated: ReadonlyMap<number, string>
  /** By unit: what it alone becomes, as the difference in bits. */
  alone: Uint16Array
  /** Characters that take more than one unit before or after. */
  others: ReadonlyMap<string, string>
  /** From OpenCC's standard to the configuration's own characters. */
  variants: ReadonlyMap<string, string>
  /** What differs from the entries without the cutting into words. */
  plain: ReadonlyMap<number, string>
  /** What is found then besides the segments. */
  words: ReadonlyMap<number, string>
}

/** @param base What the stated forms come on top of, as the variants make it. */
export function readForms(parts: Parts, base: Forms | null): Forms {
  const [keys, values] = [parts.numbers(), parts.units()]
  const others = parts.text().split('\n')
  const pairs = parts.text()
  const variants = new Map<string, string>()
  for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs[at]!, pairs[at + 1]!)
  const become = (text: string) =>
    variants.size === 0 ? text : Array.from(text, (it) => variants.get(it) ?? it).join('')
  const alone = base ? changed(base.alone, variants) : new Uint16Array(0x10000)
  for (let at = 0, key = 0; at < values.length; at++) {
    key += keys[at]!
    alone[key] = key ^ values[at]!
  }
  const all = new Map(Array.from(base?.others ?? [], ([key, value]) => [key, become(value)]))
  for (let at = 0; at + 1 < others.length; at += 2) all.set(others[at]!, others[at + 1]!)
  const [nodes, packed, forms] = [rising(parts.numbers()), parts.units(), parts.text()]
  const stated = new Map(Array.from(base?.stated ?? [], ([node, value]) => [node, become(value)]))
  for (const [node, value] of readMap(parts)) stated.set(node, value)
  return {
    alone,
    others: all,
    variants,
    nodes: base?.nodes ?? nodes,
    packed: base?.packed ?? packed,
    forms: base ? base.forms.map((it) => become(String.fromCharCode(it)).charCodeAt(0)) : unitsOf(forms),
    stated,
    plain: readMap(parts),
    words: readMap(parts),
  }
}

/** What variants of single units change about what units alone become. */
function changed(alone: Uint16Array, variants: ReadonlyMap<string, string>): Uint16Array {
  const result = alone.slice()
  const units = new Map(Array.from(variants, ([key, value]) => [key.charCodeAt(0), value.charCodeAt(0)]))
  for (let unit = 0; unit < alone.length; unit++) {
    const variant = units.get(unit ^ alone[unit]!)
    if (variant !== undefined) result[unit] = unit ^ variant
  }
  return result
}

function readMap(parts: Parts): Map<number, string> {
  const [nodes, values] = [rising(parts.numbers()), parts.text().split('\n')]
  const map = new Map<number, string>()
  for (let index = 0; index < nodes.length; index++) map.set(nodes[index]!, values[index]!)
  return map
}

function rising(steps: Uint32Array): Uint32Array {
  for (let index = 1; index < steps.length; index++) steps[index]! += steps[index - 1]!
  return steps
}

/** The entries by node, with others that win: an empty one takes an entry away. @param size The number of nodes. */
export function entriesOf(
  { nodes, packed, forms, stated }: Forms,
  size: number,
  ...more: ReadonlyMap<number, string>[]
): Entries {
  const flags = new Uint8Array(size)
  const all = more.length === 0 ? stated : new Map([stated, ...more].flatMap((it) => [...it]))
  for (let index = 0; index < nodes.length; index++) flags[nodes[index]!] = STATED
  for (const [node, value] of all) flags[node] = value === '' ? 0 : STATED
  return { flags, nodes, packed, forms, stated: statedOf(all) }
}

function statedOf(texts: ReadonlyMap<number, string>): Stated {
  const nodes = Uint32Array.from(texts.keys()).sort()
  const ends = new Uint32Array(nodes.length)
  let all = ''
  for (let index = 0; index < nodes.length; index++) {
    all += texts.get(nodes[index]!)!
    ends[index] = all.length
  }
  return { nodes, ends, units: unitsOf(all) }
}

/** The arrays of entries, as `entriesFrom` takes them. */
export const arraysOfEntries = ({ flags, nodes, packed, forms, stated }: Entries) => [
  ...[flags, nodes, packed, forms],
  ...[stated.nodes, stated.ends, stated.units],
]

export const entriesFrom = (parts: Parts): Entries => ({
  flags: parts.bytes(),
  nodes: parts.longs(),
  packed: parts.units(),
  forms: parts.units(),
  stated: { nodes: parts.longs(), ends: parts.longs(), units: parts.units() },
})

/** The place of a node among rising ones, or of the first one above it. */
function placeOf(node: number, nodes: Uint32Array): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (nodes[middle]! < node) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of what is stated for a node, -1 for none. */
export function placeOfStated(node: number, { nodes }: Stated): number {
  const place = placeOf(node, nodes)
  return nodes[place] === node ? place : -1
}

/** The unit of a word that differs, as its place and from bit 4 on its form. */
export function differenceOf(node: number, { nodes, packed, forms }: Entries): number {
  const difference = packed[placeOf(node, nodes)]!
  return (difference & ((1 << PLACE_BITS) - 1)) | (forms[difference >>> PLACE_BITS]! << PLACE_BITS)
}
