/** Tells the script of a text by counting characters. The rules and their figures stand in `docs/scripts.md`. */
import type { Notices } from '../types.ts'
import { type Classes, classes, KEPT, type Trait } from './classes.ts'

export interface ScriptFound {
  /** ISO 15924, `Hans+Hant` when mixed, null when the text does not tell. */
  script: string | null
  /** Region whose forms a Traditional text has throughout. */
  region: 'tw' | 'hk' | null
  /** Traditional text that was made of a Simplified one, character by character. */
  simplifiedBefore: boolean
}

/** Share of the telling characters that settles the script: a name or a quoted sign does not make a text mixed. */
const SETTLED = 0.9
/** Share of kana or hangul, among them and Han, above which Han characters are no Chinese. */
const NOT_CHINESE = 0.1
/** Alphabetic letters that weigh as much as one Han character, kana or hangul syllable. */
const LETTERS = 4
const KEPT_LEAST = 3
const KEPT_OVER_CONVERTED = 2
/** 余 and 范 are surnames too: one article may name the same person many times. */
const SURNAME_MOST = 2
const REGION_LEAST = 8
const REGION_MARGIN = 10
/** Texts up to this many units are counted in full, longer ones in evenly spread windows of the same total. */
const FULL = 1 << 15
const WINDOWS = 32

/** A repair that only such text needs: the converter that made it Traditional left the glosses. */
const GLOSS = 'pinyin-gloss'

/**
 * The script a text is written in; notes Traditional text that a one-to-one converter made.
 *
 * @param repairs What was repaired in the text.
 */
export function detectScript(
  text: string,
  notices?: Notices,
  repairs: readonly { kind: string }[] = [],
): ScriptFound {
  const known = classes()
  const counts = count(text, known.of)
  const sum = (trait: Trait) =>
    known.traits.reduce((total, its, id) => (its.has(trait) ? total + counts[id]! : total), 0)
  const script = largest(counts, known, sum('han')) ?? settle(sum('hans'), sum('hant'))
  if (script !== 'Hant') return { script, region: null, simplifiedBefore: false }
  const kept = known.kept.map((id) => counts[id]!)
  const machine = isMachineMade(kept, sum('converted'))
  if (machine) notices?.add('machine-converted-script')
  return {
    script,
    region: regionOf(sum('taiwan'), sum('hongKong')),
    simplifiedBefore: machine || repairs.some(({ kind }) => kind === GLOSS),
  }
}

function settle(hans: number, hant: number): string | null {
  const telling = hans + hant
  if (telling === 0) return null
  if (hant >= SETTLED * telling) return 'Hant'
  return hans >= SETTLED * telling ? 'Hans' : 'Hans+Hant'
}

function count(text: string, of: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  if (text.length <= FULL) {
    for (let at = 0; at < text.length; at++) counts[of[text.charCodeAt(at)]!]!++
    return counts
  }
  const size = FULL / WINDOWS
  const step = (text.length - size) / (WINDOWS - 1)
  for (let window = 0; window < WINDOWS; window++) {
    const start = Math.floor(window * step)
    for (let at = start; at < start + size; at++) counts[of[text.charCodeAt(at)]!]!++
  }
  return counts
}

/** The script that outweighs Han, if any. */
function largest(counts: Uint32Array, { scripts }: Classes, han: number): string | null {
  let best: string | null = null
  let most = han * LETTERS
  for (const [id, code] of scripts) {
    const found = counts[id]!
    const native = code === 'Jpan' || code === 'Kore'
    const weight = native && found > NOT_CHINESE * (found + han) ? (found + han) * LETTERS : found
    if (weight > most) {
      most = weight
      best = code
    }
  }
  return best
}

function isMachineMade(kept: readonly number[], converted: number): boolean {
  const counted = kept.map((found, index) =>
    '余范'.includes(KEPT[index]!) ? Math.min(found, SURNAME_MOST) : found,
  )
  const total = counted.reduce((sum, found) => sum + found, 0)
  const distinct = counted.filter((found) => found > 0).length
  return distinct > 1 && total >= KEPT_LEAST && total >= KEPT_OVER_CONVERTED * converted
}

function regionOf(taiwan: number, hongKong: number): ScriptFound['region'] {
  if (taiwan >= REGION_LEAST && taiwan >= REGION_MARGIN * hongKong) return 'tw'
  return hongKong >= REGION_LEAST && hongKong >= REGION_MARGIN * taiwan ? 'hk' : null
}
