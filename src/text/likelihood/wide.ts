/** How common hanzi, kana and hangul are in each language that is written with them. */
import { characters } from './characters.data.ts'

/** Natural logarithms of a character's share, by UTF-16 unit; 0: not one of the language. */
export interface WideTable {
  language: string
  costs: Float32Array
}

/** Of a character that the language does not have. */
export const UNSEEN_WIDE = -11.5

/** The data keep the logarithm to base 2 in half steps. */
const STEP = Math.LN2 / 2

/** The characters of each language, from rare to common, with what they cost. */
export function wideLevels(): { language: string; levels: { cost: number; text: string }[] }[] {
  return Object.entries(characters).map(([language, list]) => {
    const total = list.reduce((sum, text, level) => sum + text.length * Math.exp(level * STEP), 0)
    return { language, levels: list.map((text, level) => ({ text, cost: level * STEP - Math.log(total) })) }
  })
}

let tables: WideTable[] | null = null

/** Built on first use. */
export function wideTables(): WideTable[] {
  tables ??= wideLevels().map(({ language, levels }) => {
    const costs = new Float32Array(0x10000)
    for (const { cost, text } of levels)
      for (let at = 0; at < text.length; at++) costs[text.charCodeAt(at)] = cost
    return { language, costs }
  })
  return tables
}
