/** What sort of character a UTF-16 unit is, as far as the likelihood of text is concerned. */
import { isAsciiLetter } from '../../ascii.ts'

export const KIND = {
  ascii: 1,
  /** Letters of the alphabets that legacy encodings were made for. */
  letter: 2,
  /** Hanzi, kana, hangul and their punctuation. */
  wide: 3,
  halfKana: 4,
  punctuation: 5,
  symbol: 6,
  /** Letters of other scripts. */
  other: 7,
  mark: 8,
  /** Compatibility forms, radicals, format characters. */
  rare: 9,
  /** Controls, private use, surrogates, unassigned, U+FFFD. */
  impossible: 10,
} as const

/** The scripts of `letter`; a letter's script is its index here. */
export const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
]

const kinds = new Uint8Array(0x10000)
/** One more than the index of the script, and 0 for none; -1: not told yet. */
const scripts = new Int8Array(0x10000).fill(-1)

/** Told once a unit. */
export function kindOf(unit: number): number {
  let kind = kinds[unit]!
  if (kind === 0) {
    kind = unit < 128 ? KIND.ascii : isWide(unit) ? KIND.wide : tellKind(unit)
    kinds[unit] = kind
  }
  return kind
}

/** Of `wide`. */
export const WIDE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x3000, 0x3040],
  [0x3041, 0x30ff],
  [0xff01, 0xff5e],
  [0x3400, 0x4dbf],
  [0x3105, 0x3129],
  [0xffe5, 0xffe5],
]

const isWide = (unit: number) => WIDE_RANGES.some(([first, last]) => unit >= first && unit <= last)

function tellKind(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit >= 0xff61 && unit <= 0xff9f) return KIND.halfKana
  if (/[‘’“”–—…«»·•°€£©®™§\u00a0\u00ad\u2002-\u200a]/.test(character)) return KIND.punctuation
  if (/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(character)) return KIND.impossible
  // Jamo by themselves laugh (ㅋㅋㅋ) and cry (ㅠㅠ).
  if (/[\u3131-\u318e]/.test(character)) return KIND.other
  // Accents without a letter, but for the one that stands for an apostrophe.
  if (/(?!´)\p{Sk}/u.test(character)) return KIND.rare
  if (/[\uf900-\ufaff\u2e80-\u2fdf\u3130-\u33ff\u1100-\u11ff\ua960-\ud7ff\p{Cf}]/u.test(character))
    return KIND.rare
  if (/\p{M}/u.test(character)) return KIND.mark
  if (!/\p{L}/u.test(character)) return KIND.symbol
  return SCRIPTS.some((script) => script.test(character)) ? KIND.letter : KIND.other
}

/** Of the wide characters, all but kana, zhuyin and punctuation. */
export const isHanOrHangul = (unit: number) =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0x3400 && unit <= 0x4dbf)

export const isLetter = (unit: number) => (unit < 128 ? isAsciiLetter(unit) : kindOf(unit) === KIND.letter)

export const isZhuyin = (unit: number) => unit >= 0x3105 && unit <= 0x3129

/** Of the wide characters. */
export const isWidePunctuation = (unit: number) => unit < 0x3041 || unit >= 0xff00

/** The index of a letter's script in `SCRIPTS`. */
export function scriptOf(unit: number): number {
  if (scripts[unit]! < 0) scripts[unit] = 1 + SCRIPTS.findIndex((it) => it.test(String.fromCharCode(unit)))
  return scripts[unit]! - 1
}

const lowers = new Uint16Array(0x10000)

/** The small letter of a unit. */
export function lower(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit | 32 : unit
  lowers[unit] ||= String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  return lowers[unit]!
}

/** A capital behind a small letter: `aÄ` is no `aä`. */
export const isCapitalInside = (first: number, second: number) =>
  isLetter(first) && lower(first) === first && lower(second) !== second

/** A Latin letter that is not ASCII. */
export const isAccented = (unit: number) => unit > 127 && kindOf(unit) === KIND.letter && scriptOf(unit) === 0
