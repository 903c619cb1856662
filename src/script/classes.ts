/** Sorts UTF-16 units into the classes that detection counts, through one table of the basic plane. */
import { builtTable } from '../built-table.ts'
import { hans, hant, japan, telling } from './tables/telling.data.ts'

/** Characters that one-to-one converters leave Simplified, and what should stand in Traditional text instead. */
export const KEPT = '于后里并么余范'
const KEPT_PROPERLY = '於後裡裏並麼餘範'
/** Words of Traditional text that hold a character of `KEPT` rightly. */
export const RIGHT_WORDS = /[皇太王天影歌母]后|后妃|[公英海鄰故千百萬阿]里|里[程長民約]|么[兒女妹]/g
/** Forms of one region that the other writes with another character. */
const TAIWAN = '裡著群啟臺線衛溫峰粧'
const HONG_KONG = '裏着羣啓綫衞温峯妝説'

/** What a Han character tells; its class is the sum. */
export const HAN = 1
export const SIMPLIFIED = 2
export const TRADITIONAL = 4
export const PROPER = 8
export const OF_TAIWAN = 16
export const OF_HONG_KONG = 32
/** Classes of other scripts start here, in the order of `SCRIPTS`; then come those of `KEPT`, in its order. */
export const FIRST_SCRIPT = 64
export const FIRST_KEPT = 128
/** Han that only Japanese writes so. */
export const OF_JAPAN = FIRST_KEPT + KEPT.length
export const CLASSES = OF_JAPAN + 1

/** ISO 15924 codes of other scripts, with their ranges of the basic plane. */
const RANGES: readonly (readonly [code: string, ...ranges: number[]])[] = [
  [
    'Latn',
    0x41,
    0x5a,
    0x61,
    0x7a,
    0xc0,
    0xd6,
    0xd8,
    0xf6,
    0xf8,
    0x24f,
    0x1e00,
    0x1eff,
    0xff21,
    0xff3a,
    0xff41,
    0xff5a,
  ],
  ['Grek', 0x370, 0x3ff, 0x1f00, 0x1fff],
  ['Cyrl', 0x400, 0x52f],
  ['Armn', 0x531, 0x587],
  ['Hebr', 0x5d0, 0x5ea],
  ['Arab', 0x620, 0x6ff, 0x750, 0x77f, 0xfb50, 0xfdff, 0xfe70, 0xfefc],
  ['Syrc', 0x700, 0x74f],
  ['Deva', 0x900, 0x97f],
  ['Beng', 0x980, 0x9ff],
  ['Guru', 0xa00, 0xa7f],
  ['Gujr', 0xa80, 0xaff],
  ['Orya', 0xb00, 0xb7f],
  ['Taml', 0xb80, 0xbff],
  ['Telu', 0xc00, 0xc7f],
  ['Knda', 0xc80, 0xcff],
  ['Mlym', 0xd00, 0xd7f],
  ['Sinh', 0xd80, 0xdff],
  ['Thai', 0xe00, 0xe7f],
  ['Laoo', 0xe80, 0xeff],
  ['Tibt', 0xf00, 0xfff],
  ['Mymr', 0x1000, 0x109f],
  ['Geor', 0x10a0, 0x10ff],
  ['Ethi', 0x1200, 0x139f],
  ['Khmr', 0x1780, 0x17ff],
  ['Mong', 0x1800, 0x18af],
  ['Jpan', 0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0xff66, 0xff9f],
  ['Kore', 0x1100, 0x11ff, 0x3131, 0x318e, 0xac00, 0xd7a3],
]

export const SCRIPTS = RANGES.map(([code]) => code)

/** Han: extension A, the unified and the compatibility block, and the leads of the extensions beyond the basic plane. */
const HAN_RANGES = [0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0xd840, 0xd88c]

let alsoJapanese: ReadonlySet<number> | null = null

/** Whether a unit that tells a Chinese script is written in Japanese, too. */
export function isAlsoJapanese(unit: number): boolean {
  alsoJapanese ??= new Set(Array.from(telling, (it) => it.charCodeAt(0)))
  return alsoJapanese.has(unit)
}

let made: Uint8Array | null = null

/** The class of each UTF-16 unit, 0 for what tells nothing; made at the first call. */
export function classes(): Uint8Array {
  made ??= builtTable('classes') ?? make()
  return made
}

let foreignMade: Uint8Array | null = null

/** By unit, 1 for what only Japanese or Korean has: kana, hangul, new forms of hanzi. */
export function foreignMarks(): Uint8Array {
  if (foreignMade === null) {
    foreignMade = new Uint8Array(0x10000)
    for (const [code, ...ranges] of RANGES)
      if (code === 'Jpan' || code === 'Kore') fill(foreignMade, ranges, 1)
    mark(foreignMade, japan, 1)
  }
  return foreignMade
}

function make(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [index, [, ...ranges]] of RANGES.entries()) fill(table, ranges, FIRST_SCRIPT + index)
  fill(table, HAN_RANGES, HAN)
  mark(table, hans, SIMPLIFIED)
  mark(table, hant, TRADITIONAL)
  mark(table, KEPT_PROPERLY, PROPER)
  mark(table, TAIWAN, OF_TAIWAN)
  mark(table, HONG_KONG, OF_HONG_KONG)
  for (let at = 0; at < japan.length; at++) table[japan.charCodeAt(at)] = OF_JAPAN
  for (let index = 0; index < KEPT.length; index++) table[KEPT.charCodeAt(index)] = FIRST_KEPT + index
  return table
}

function fill(table: Uint8Array, ranges: readonly number[], id: number) {
  for (let at = 0; at < ranges.length; at += 2) table.fill(id, ranges[at], ranges[at + 1]! + 1)
}

function mark(table: Uint8Array, characters: string, trait: number) {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= trait
}
