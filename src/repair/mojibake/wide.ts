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

let tables: WideTable[] | null = null

/** Built on first use. */
export function wideTables(): WideTable[] {
  tables ??= Object.entries(characters).map(([language, list]) => {
    const costs = new Float32Array(0x10000)
    const total = list.reduce((sum, text, level) => sum + text.length * Math.exp(level * STEP), 0)
    for (const [level, text] of list.entries())
      for (let at = 0; at < text.length; at++) costs[text.charCodeAt(at)] = level * STEP - Math.log(total)
    return { language, costs }
  })
  return tables
}
