/** What clean text has by chance: runs that are valid UTF-8 and yet meant as they stand. */
import { isAsciiLetter } from '../../ascii.ts'
import { isCommon } from '../../text/likelihood/alphabets.ts'
import {
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  KIND,
  kindOf,
  lower,
} from '../../text/likelihood/kinds.ts'
import { CLOSING_MARKS } from '../../text/quotations.ts'
import { LANGUAGES, WEB } from './chains.ts'
import { WIDE } from './reading.ts'
import type { Run } from './utf8-runs.ts'

/** The fewest different letters of an alphabet that count when they come out of hanzi, kana or hangul. */
const FEWEST_AMONG_WIDE = 5
/** The fewest characters of a script that legacy encodings have little of, and of one that no news is written in. */
const FEWEST_LARGE = 4
const FEWEST_RARE = 10

/** Accented Latin letters and the signs of Western typography. */
const LATIN = /^[\u0080-\u024f\u1e00-\u1eff\u2010-\u2044\u20ac]+$/
const GREEK = /[\u0386-\u03ce]/
/** Accents that letters are written with when they are taken apart. */
const ACCENT = /[\u0300-\u0304\u0306-\u0308\u030a-\u030c\u0323\u0327\u0328]/
/** Letters and what joins or parts them: Arabic with its joiners, `Ä·pfel` of a dictionary. */
const JOINED = /^(?:[\u0600-\u06ff][\u060c\u061b\u061f\u200c-\u200f]|[\u00c2-\u00df]\u00b7)+$/
/** Letters that Unicode does not take apart. */
const BARE: Record<string, string> = { ð: 'd', đ: 'd', ł: 'l', ø: 'o', ı: 'i', ª: 'a', º: 'o' }

/**
 * Whether a run is easily met by chance, so that it takes others to believe it.
 *
 * @param all How many characters of its script there are in all runs.
 */
export function isChance(text: string, run: Run, wrong: string, all = 0): boolean {
  const { start, end, to, whole } = run
  if (LANGUAGES[wrong]) {
    const inLatinWord = LATIN.test(to) && /[A-Za-z]/.test(text.slice(start - 1, end + 1))
    return !WIDE.test(to) && (new Set(to).size < FEWEST_AMONG_WIDE || whole < 3) && !inLatinWord
  }
  if (JOINED.test(text.slice(start, end)) && !/\p{Ll}/u.test(text[start - 1] ?? '')) return true
  if (whole === 1 && run.lost === 0 && isChanceAlone(text, run, wrong)) return true
  if (WEB.has(wrong) || !/[\u0600-\u1dff\u2c00-\ufaff]/.test(to)) return false
  return (
    Math.max(whole, all) < (/[\u0700-\u1dff\u2c00-\u2fff\ua000-\uabff]/.test(to) ? FEWEST_RARE : FEWEST_LARGE)
  )
}

/** The same for one character by itself. */
function isChanceAlone(text: string, run: Run, wrong: string): boolean {
  const { start, end, to } = run
  const before = text.charCodeAt(start - 1)
  const unit = to.charCodeAt(0)
  const kind = kindOf(unit)
  if (endsQuotation(text, run) || isFormula(text, start, end)) return true
  if (GREEK.test(to) && WEB.has(wrong)) return isLetter(text.charCodeAt(end - 1))
  // A letter of N'Ko is `ß` and a soft hyphen.
  if (unit >= 0x370 && unit <= 0x1dff) return true
  if (kind === KIND.wide) return isLetter(before) && !isWidePunctuation(unit)
  if (end - start > 2) return false
  if (kind === KIND.mark) return isLetter(before) ? !ACCENT.test(to) : !(before > 32)
  if (kind === KIND.letter && !isCommon(unit)) return !isDamage(text, start, end)
  if (kind >= KIND.other || isOutOfCase(text, start, end, unit)) return true
  return (
    !/\S/.test(to) && !WEB.has(wrong) && text.charCodeAt(start) >= 0x370 && isLetter(text.charCodeAt(start))
  )
}

/** Whether a run is none of any language as it stands: a control or a box beside a letter of ASCII, or a capital behind a small letter. */
const isDamage = (text: string, start: number, end: number) =>
  isCapitalInside(text.charCodeAt(start - 1), text.charCodeAt(start)) ||
  (/[\x80-\x9f\u2500-\u259f]/.test(text.slice(start, end)) &&
    (isAsciiLetter(text.charCodeAt(start - 1)) || isAsciiLetter(text.charCodeAt(end))))

/** Whether a quotation ends inside: right after its beginning (`“Ã”` speaks of the letter) or after a word (`“Zoë…”`). */
function endsQuotation(text: string, { start, end, to }: Run): boolean {
  const signs = text.slice(start + 1, end)
  const isOpen = (sign: string) => text.lastIndexOf(sign, start) === start - 1 || !isSign(to)
  return QUOTATIONS.some(
    ([opening, closing]) =>
      closing.some((it) => signs.includes(it)) && text.lastIndexOf(opening, start) >= 0 && isOpen(opening),
  )
}

const QUOTATIONS = Object.entries(CLOSING_MARKS).map(
  ([opening, closing]) => [opening, Array.from(closing)] as const,
)

const isSign = (text: string) => /^[^\p{L}\p{M}]/u.test(text)

/** An operator and a letter by themselves: `√π`. */
const isFormula = (text: string, start: number, end: number) =>
  /^\p{Sm}\p{L}$/u.test(text.slice(start, end)) &&
  !isLetter(text.charCodeAt(start - 1)) &&
  !isLetter(text.charCodeAt(end))

/** What is no capital between capitals, or a small letter at the end of a word of capitals; there is no capital `ß`. */
function isOutOfCase(text: string, start: number, end: number, unit: number): boolean {
  if (isCapital(unit) || unit === 0xdf || !isCapital(text.charCodeAt(start - 1))) return false
  const after = text.charCodeAt(end)
  return isCapital(after) || (isLetter(unit) && isCapital(text.charCodeAt(start - 2)) && !isLetter(after))
}

const isCapital = (unit: number) => isLetter(unit) && lower(unit) !== unit

/** Whether most accented letters of a text are listed and no words: `ÄÖÜß` goes by the alphabet, no letter comes twice. */
export function isLetterList(text: string): boolean {
  const count = text.replace(/[\0-\x7f]+/g, '').length
  const lists = text.match(/[^\P{L}a-z\u2e80-\uffff]{4,}/giu)?.filter(isInOrder) ?? []
  return lists.join('').length * 2 > count
}

/** Some letters have another place than their bases, as `Å` in Danish. */
function isInOrder(word: string): boolean {
  const bases = Array.from(word.toLowerCase(), (it) => BARE[it] ?? it.normalize('NFD').charAt(0))
  const rest = word.slice(1)
  const isOneCase = rest === rest.toLowerCase() || word === word.toUpperCase()
  const steps = bases.filter((it, at) => at > 0 && it < bases[at - 1]!)
  return isOneCase && new Set(word).size === word.length && steps.length <= word.length / 4
}

/** What stands behind words, as in `amanhã®`, `kunnanså²`, and what a price or a question begins with. */
const BEHIND_WORDS = /^[®°ªº±¹²³¼½¾¥]$/
const BEFORE_WORDS = /^[§¶£¤¡¿]$/
/** Of these a text may have several. */
const OFTEN_BEHIND_WORDS = /[®°]$/

/**
 * Whether what is UTF-8 in a text of small letters are the ends of words with signs that belong to them or to what follows: small letters
 * have no lead that tells. Two of them are evidence.
 */
export const areSignsBehindWords = (text: string, runs: readonly Run[]): boolean =>
  runs.every(
    (run) =>
      isSignBehindWord(text, run) &&
      (runs.length === 1 || OFTEN_BEHIND_WORDS.test(text.slice(run.start, run.end))),
  )

function isSignBehindWord(text: string, { start, end, to }: Run): boolean {
  const sign = text[end - 1]!
  return (
    end - start === 2 &&
    isLetter(text.charCodeAt(start - 1)) &&
    !isLetter(text.charCodeAt(end)) &&
    (BEHIND_WORDS.test(sign) || (BEFORE_WORDS.test(sign) && !/\p{Script=Latin}/u.test(to)))
  )
}
