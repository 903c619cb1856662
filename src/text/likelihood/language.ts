/** Tells the language of a Latin text by its plain letters, whatever became of its accents. */
import { plainPairs } from './plain-pairs.data.ts'

/** So much likelier, in nats, a language must be than those that are not among some. */
const SURE = 4
/** The same for each pair: a language that is not known is a little more like one of the others than like the rest, all along. */
const SURE_BY_PAIR = 0.05
/** What one may be less likely than another that the plain letters hardly tell apart, as Slovak and Czech. */
const CLOSE = 8
/** The fewest pairs that tell a language. */
const FEWEST = 20

const LETTERS = 27
/** What a pair costs on average when all are as likely: letters put together anyhow are in no language. */
const BY_CHANCE = -Math.log(LETTERS * LETTERS)

interface Model {
  names: string[]
  /** Log probabilities: for each pair those of all languages. */
  costs: Float32Array
}

let model: Model | null = null

function build(): Model {
  const names = Object.keys(plainPairs)
  const costs = new Float32Array(LETTERS * LETTERS * names.length)
  for (const [language, name] of names.entries()) {
    const digits = plainPairs[name]!
    const weights = Array.from(digits, (digit) => (digit === '0' ? 0.25 : 2 ** (Number(digit) - 1)))
    const total = weights.reduce((sum, it) => sum + it, 0)
    for (const [pair, weight] of weights.entries())
      costs[pair * names.length + language] = Math.log(weight / total)
  }
  return { names, costs }
}

/** The letter of a unit: 0 for any other ASCII, -1 for what is not ASCII. */
function letterOf(unit: number): number {
  if (unit > 127) return -1
  const small = unit | 32
  return small >= 97 && small <= 122 ? small - 96 : 0
}

/** The log probability of the plain letters of a text in each language, and how many pairs of them there are. */
interface PlainCosts {
  names: readonly string[]
  sums: Float64Array
  count: number
  /** What `languagesAmong` has told of the text, by the languages that it was asked for. */
  told: Map<readonly string[], readonly string[]>
}

/** Of the text that was asked about last: it is asked for each encoding. */
let last: { text: string; costs: PlainCosts } | null = null

export function plainCosts(text: string): PlainCosts {
  if (last?.text !== text) last = { text, costs: countPlain(text) }
  return last.costs
}

function countPlain(text: string): PlainCosts {
  model ??= build()
  const { names, costs } = model
  const sums = new Float64Array(names.length)
  let previous = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at))
    const pair = previous * LETTERS + letter
    if (letter >= 0 && previous >= 0 && pair > 0) {
      count++
      for (let language = 0; language < sums.length; language++)
        sums[language]! += costs[pair * sums.length + language]!
    }
    previous = letter
  }
  return { names, sums, count, told: new Map() }
}

/** Those of some languages that a text may be in, when it is in one of them beyond doubt. */
export function languagesAmong(text: string, some: readonly string[]): readonly string[] {
  const costs = plainCosts(text)
  const told = costs.told.get(some) ?? tellAmong(costs, some)
  costs.told.set(some, told)
  return told
}

function tellAmong({ names, sums, count }: PlainCosts, some: readonly string[]): string[] {
  let [best, other] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [language, sum] of sums.entries())
    if (some.includes(names[language]!)) best = Math.max(best, sum)
    else other = Math.max(other, sum)
  const margin = Math.max(SURE, count * SURE_BY_PAIR)
  if (count < FEWEST || best < count * BY_CHANCE || best < other + margin) return []
  return names.filter((name, language) => some.includes(name) && sums[language]! > best - CLOSE)
}

/** Legacy encodings have `ţ` and `ş` with a cedilla where Romanian writes a comma; only it has the first. */
export const withCommas = (text: string): string =>
  text.includes('ţ') ? text.replaceAll('ţ', 'ț').replaceAll('ş', 'ș') : text
