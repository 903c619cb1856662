/** What single characters cost, for ways through bytes that are too many for the full model. */
import { KIND, kindOf } from '../../text/likelihood/kinds.ts'
import { UNSEEN_WIDE, type WideTable, wideTables } from '../../text/likelihood/wide.ts'

/** By kind, of what is read; hanzi, kana and hangul stand in the tables. */
const READ_COSTS: Record<number, number> = {
  [KIND.ascii]: -3.5,
  [KIND.letter]: -6,
  [KIND.halfKana]: -11,
  [KIND.punctuation]: -6.5,
  [KIND.symbol]: -9,
  [KIND.other]: -12,
  [KIND.mark]: -12,
  [KIND.rare]: -13,
  [KIND.impossible]: -16,
}
/** Of what is kept: letters are at home in the text. */
const KEPT_COSTS: Record<number, number> = { ...READ_COSTS, [KIND.letter]: -5 }
/** Of a character of another script, or one too rare for the table, where others are in question. */
const HARDLY = -16
/** How many times likelier than all others together a character must be to be filled in. */
const ODDS = 12

/** Of a character that was read, in a language. */
export function characterCost(character: string, { costs }: WideTable): number {
  const unit = character.charCodeAt(0)
  if (character === '\t' || character === '\u00a0') return READ_COSTS[KIND.ascii]!
  if (unit < 32 || unit === 127) return READ_COSTS[KIND.impossible]!
  if (unit >= 0xd83c && unit <= 0xd83e) return READ_COSTS[KIND.symbol]!
  return READ_COSTS[kindOf(unit)] ?? (costs[unit] || UNSEEN_WIDE)
}

const kept = new Float32Array(0x10000)

/** Of a character that stays, by its first unit, in the language it is most common in. */
export function keptCost(unit: number): number {
  kept[unit] ||=
    KEPT_COSTS[kindOf(unit)] ?? Math.max(...wideTables().map(({ costs }) => costs[unit] || UNSEEN_WIDE))
  return kept[unit]!
}

/** By the languages that were asked about: what bytes can be is the same list again and again. */
const told = new WeakMap<readonly string[], Map<string, string | null>>()

/** The one of some wide characters that is far likelier than the others in any of some languages; null when none is. */
export function likeliest(candidates: readonly string[], languages: readonly WideTable[]): string | null {
  let known = told.get(candidates)
  if (!known) {
    known = new Map()
    told.set(candidates, known)
  }
  const key = languages.map(({ language }) => language).join()
  let best = known.get(key)
  if (best === undefined) {
    best = tellLikeliest(candidates, languages)
    known.set(key, best)
  }
  return best
}

function tellLikeliest(candidates: readonly string[], languages: readonly WideTable[]): string | null {
  const weights = candidates.map((it) => {
    const unit = it.charCodeAt(0)
    return languages.reduce((sum, { costs }) => sum + Math.exp(costs[unit] || HARDLY), 0)
  })
  const top = Math.max(...weights)
  const others = weights.reduce((sum, weight) => sum + weight, -top)
  const best = candidates[weights.indexOf(top)]
  const isKnown = languages.some(({ costs }) => best !== undefined && costs[best.charCodeAt(0)])
  return best !== undefined && isKnown && top > others * ODDS ? best : null
}
