/** Tells the script of a text by counting characters. The rules and their figures stand in `docs/scripts.md`. */
import type { Notices } from '../types.ts'
import {
  CLASSES,
  classes,
  FIRST_KEPT,
  FIRST_SCRIPT,
  HAN,
  isAlsoJapanese,
  KEPT,
  OF_HONG_KONG,
  OF_JAPAN,
  OF_TAIWAN,
  PROPER,
  RIGHT_WORDS,
  SCRIPTS,
  SIMPLIFIED,
  TRADITIONAL,
} from './classes.ts'
import { findForeign } from './foreign.ts'

export interface ScriptFound {
  /** ISO 15924, `Hans+Hant` when mixed, null when the text does not tell. */
  script: string | null
  /** Region whose forms a Traditional text has throughout. */
  region: 'tw' | 'hk' | null
  /** Region whose forms it has, be they few: enough to know how they are Simplified (睡著 -> 睡着). */
  leaning: 'tw' | 'hk' | null
  /** Traditional text that was made of a Simplified one, character by character. */
  simplifiedBefore: boolean
}

/** Share of the telling characters that settles the script: a name or a quoted sign does not make a text mixed. */
const SETTLED = 0.9
/** The same for the few characters of one name in a short text. */
const FEW = 2
const SETTLED_BUT_FEW = 0.8
/** Share of kana or hangul, among them and Han, above which Han characters are no Chinese. */
const NOT_CHINESE = 0.1
/** Alphabetic letters that weigh as much as one Han character, kana or hangul syllable. */
const LETTERS = 4
const KEPT_LEAST = 3
const KEPT_OVER_PROPER = 2
/** Kept characters that are surnames too: one article may name the same person many times. */
const SURNAMES = '余范'
const SURNAME_MOST = 2
const REGION_LEAST = 8
const REGION_MARGIN = 10
/** Texts up to this many units are counted in full, longer ones in evenly spread windows of the same total. */
const FULL = 1 << 13
const WINDOWS = 32

/** Characters that a text speaks of, in quotation marks: 台湾写作“體”. */
const MENTIONS = /[‘“「『"][\u3400-\u9fff]{1,2}[’”」』"]/g

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
  const plain = latinOrNone(text)
  if (plain !== undefined) return plain
  const counts = count(windowsOf(text), classes())
  const sum = (trait: number) => sumOf(counts, trait)
  const script = scriptBy(counts, text)
  if (script === 'Hans+Hant' && text.length <= FULL) {
    const without = text.replaceAll(MENTIONS, '')
    if (without !== text) return detectScript(without, notices, repairs)
  }
  // 什么是“體”: what tells is spoken of, and 么 may be Simplified.
  if (script === 'Hant' && text.length <= FULL && counts.subarray(FIRST_KEPT).some((found) => found > 0)) {
    const without = text.replaceAll(MENTIONS, '')
    if (without !== text && scriptBy(count([without], classes()), without) === null)
      return { script: null, region: null, leaning: null, simplifiedBefore: false }
  }
  if ((script === 'Jpan' || script === 'Kore') && text.length <= FULL) {
    const around = aroundQuotation(text)
    if (around !== null) return detectScript(around, notices, repairs)
  }
  if (script !== 'Hant') return { script, region: null, leaning: null, simplifiedBefore: false }
  const machine =
    isMachineMade(counts) && isMachineMade(count(windowsOf(text.replace(RIGHT_WORDS, '')), classes()))
  if (machine) notices?.add('machine-converted-script')
  return {
    script,
    region: regionOf(sum(OF_TAIWAN), sum(OF_HONG_KONG), REGION_LEAST),
    leaning: regionOf(sum(OF_TAIWAN), sum(OF_HONG_KONG), 1),
    simplifiedBefore: machine || repairs.some(({ kind }) => kind === GLOSS),
  }
}

const LATIN = FIRST_SCRIPT + SCRIPTS.indexOf('Latn')

/** What is found in a short text with no letters but Latin ones, or with none; undefined for all others. */
function latinOrNone(text: string): ScriptFound | undefined {
  if (text.length > FULL) return undefined
  const classOf = classes()
  let any = 0
  for (let at = 0; at < text.length; at++) {
    const id = classOf[text.charCodeAt(at)]!
    if (id !== 0 && id !== LATIN) return undefined
    any |= id
  }
  return { script: any === 0 ? null : 'Latn', region: null, leaning: null, simplifiedBefore: false }
}

/** A text of which only stretches are looked at, so that there need not be a string of all of it. */
export interface Windowed {
  length: number
  slice(start: number, end: number): string
}

/** What `detectScript` would find in a long text; null where it would look at all of it, or note something. */
export function detectWindowed(text: Windowed): ScriptFound | null {
  const counts = count(windowsOf(text), classes())
  const script = scriptBy(counts, text)
  if (text.length <= FULL || script === 'Hans+Hant' || (script === 'Hant' && isMachineMade(counts)))
    return null
  const [taiwan, hongKong] = [sumOf(counts, OF_TAIWAN), sumOf(counts, OF_HONG_KONG)]
  const region = script === 'Hant' ? regionOf(taiwan, hongKong, REGION_LEAST) : null
  const leaning = script === 'Hant' ? regionOf(taiwan, hongKong, 1) : null
  return { script, region, leaning, simplifiedBefore: false }
}

function scriptBy(counts: Uint32Array, text: Windowed): string | null {
  const sum = (trait: number) => sumOf(counts, trait)
  const kept = counts.subarray(FIRST_KEPT).reduce((total, found) => total + found, 0)
  const [hans, hant, japan] = [sum(SIMPLIFIED), sum(TRADITIONAL), counts[OF_JAPAN]!]
  const other = largest(counts, sum(HAN) + kept + japan)
  if (other !== null || !mayBeJapanese(hans, hant, japan)) return other ?? settle(hans, hant)
  return japaneseOr(text.slice(0, FULL), hans, hant, japan)
}

/** Share of a text around what is Japanese or Korean in it, from which that is a quotation in a Chinese text. */
const AROUND = 0.4

/** What stands around Japanese or Korean quotations, null when there are none, it is not Chinese or not enough. */
function aroundQuotation(text: string): string | null {
  let [rest, end] = ['', 0]
  for (const [start, next] of findForeign(text)) {
    rest += text.slice(end, start)
    end = next
  }
  rest += text.slice(end)
  const [own, all] = [rest, text].map((it) => it.replace(NO_LETTER, ''))
  if (end === 0 || own!.length === 0 || own!.length < AROUND * all!.length) return null
  const classOf = classes()
  for (let at = 0; at < own!.length; at++) {
    const unit = own!.charCodeAt(at)
    const id = classOf[unit]!
    if (id < FIRST_SCRIPT && id & (SIMPLIFIED | TRADITIONAL) && !isAlsoJapanese(unit)) return rest
  }
  return null
}

const NO_LETTER = /[^\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/g

/** How many of the counted Han characters have a trait. */
function sumOf(counts: Uint32Array, trait: number): number {
  let total = 0
  for (let id = 0; id < FIRST_SCRIPT; id++) if (id & trait) total += counts[id]!
  return total
}

/** The script of a text with so many characters that tell either. */
export function settle(hans: number, hant: number): string | null {
  if (hans + hant === 0) return null
  const share = Math.min(hans, hant) <= FEW ? SETTLED_BUT_FEW : SETTLED
  if (hant >= share * (hans + hant)) return 'Hant'
  return hans >= share * (hans + hant) ? 'Hans' : 'Hans+Hant'
}

/** Forms of Japan, or forms of both Chinese scripts, as Japanese has them: 会員. */
const mayBeJapanese = (hans: number, hant: number, japan: number) => japan > 0 || (hans > 0 && hant > 0)

/** How many forms of Japan outweigh one character that Japanese does not write: a name with an old form. */
const OVER_CHINESE = 4
/** Han characters from which a Chinese text has one that Japanese does not write. */
const PLENTY = 12

/** A text of Han alone, or the beginning of one, that may be Japanese; null when it may as well be a word of mixed Chinese. */
function japaneseOr(text: string, hans: number, hant: number, japan: number): string | null {
  const classOf = classes()
  let chinese = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const id = classOf[text.charCodeAt(at)]!
    if (id >= FIRST_SCRIPT) continue
    if (id & HAN) han++
    if (id & (SIMPLIFIED | TRADITIONAL) && !isAlsoJapanese(text.charCodeAt(at))) chinese++
  }
  if (japan > 0 && japan >= OVER_CHINESE * chinese) return 'Jpan'
  if (chinese === 0) return han + japan >= PLENTY ? 'Jpan' : null
  return settle(hans, hant)
}

function windowsOf(text: Windowed): string[] {
  if (text.length <= FULL) return [text.slice(0, text.length)]
  const size = FULL / WINDOWS
  return Array.from({ length: WINDOWS }, (_, window) => {
    const start = Math.floor((window * (text.length - size)) / (WINDOWS - 1))
    return text.slice(start, start + size)
  })
}

function count(windows: readonly string[], classOf: Uint8Array): Uint32Array {
  // Two sets of counters, taken in turns: neighbours are often of one class, and would wait for each other.
  const counts = new Uint32Array(CLASSES)
  const others = new Uint32Array(CLASSES)
  for (const text of windows) {
    for (let at = 1; at < text.length; at += 2) {
      counts[classOf[text.charCodeAt(at - 1)]!]!++
      others[classOf[text.charCodeAt(at)]!]!++
    }
    if (text.length % 2 === 1) counts[classOf[text.charCodeAt(text.length - 1)]!]!++
  }
  for (let id = 0; id < CLASSES; id++) counts[id]! += others[id]!
  return counts
}

/** The script that outweighs Han, if any. */
function largest(counts: Uint32Array, han: number): string | null {
  let best: string | null = null
  let most = han * LETTERS
  for (let index = 0; index < SCRIPTS.length; index++) {
    const code = SCRIPTS[index]!
    const found = counts[FIRST_SCRIPT + index]!
    const native = code === 'Jpan' || code === 'Kore'
    const weight = native && found > NOT_CHINESE * (found + han) ? (found + han) * LETTERS : found
    if (weight > most) {
      most = weight
      best = code
    }
  }
  return best
}

function isMachineMade(counts: Uint32Array): boolean {
  const kept = counts
    .subarray(FIRST_KEPT)
    .map((found, index) => (SURNAMES.includes(KEPT[index]!) ? Math.min(found, SURNAME_MOST) : found))
  const total = kept.reduce((sum, found) => sum + found, 0)
  const distinct = kept.filter((found) => found > 0).length
  return distinct > 1 && total >= KEPT_LEAST && total >= KEPT_OVER_PROPER * sumOf(counts, PROPER)
}

function regionOf(taiwan: number, hongKong: number, least: number): ScriptFound['region'] {
  if (taiwan >= least && taiwan >= REGION_MARGIN * hongKong) return 'tw'
  return hongKong >= least && hongKong >= REGION_MARGIN * taiwan ? 'hk' : null
}
