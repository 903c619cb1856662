/** What a wrong reading has and no text: words of two alphabets, signs inside words, quotations that were never opened. */
import { isAsciiLetter } from '../ascii.ts'
import { isKnownPair, pairKey } from '../text/likelihood/alphabets.ts'
import { isLetter, lower } from '../text/likelihood/kinds.ts'
import { CLOSING_MARKS } from '../text/quotations.ts'

/** A letter of another script that touches a plain one, and a single one as a word of its own among plain words. */
const HYBRID = -12
const LONE = -8
/** A sign between two letters, on one side of a letter where it never stands, and one that closes what was not opened. */
const INSIDE = -8
const MISPLACED = -7
const UNOPENED = -6
/** A dash or an apostrophe that touches a word on one side alone, and a bullet without a space. */
const UNUSUAL = -3.5
/** A capital behind a letter and before a small one: `RŁssneska`. */
const CAPITAL = -4
/** Beside what the model takes for a character that is none: nearly all files decode without one. */
const NO_CHARACTER = -12
/** Two letters of one script that no language puts side by side. */
const UNKNOWN_PAIR = -2

const OTHER_WORD = /[\u0370-\u06ff\u0e00-\u0e7f\uff61-\uff9f]+/g
const WIDE_WORD = /[\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]+/g
const CAPITALS = /(?![\u0000-\u007f])\p{Lu}/gu
const SIGN = /[\u0080-\u00bf\u00d7\u00f7\u02c6-\u02dd\u2010-\u2bff]/g
/** Between letters as well: apostrophes, hyphens and dashes, the dot of Catalan, the soft hyphen. */
const JOINS = new Set('’·‐‑–—')
const HALF_FREE = new Set('–—’•·©°')
/** Behind a letter as well: what ends a word, a quotation or a sentence, marks of trade and of notes. */
const FOLLOWS = new Set('’…–—®™©¹²³†‡”»“«‘›‹\u00a0ªº·')
/** Before a letter as well. */
const LEADS = new Set('“„‘‚’«»‹›¡¿–—…·•\u00a0©§°')
/** What a sign that closes must find before it. */
const OPENING: Readonly<Record<string, string>> = {
  '“': '„“',
  '”': '“„”',
  '‘': '‚‘',
  '»': '«»',
  '«': '»«',
  '›': '‹›',
  '‹': '›‹',
}

/**
 * What the oddities of a reading cost, in nats.
 *
 * @param isLatin Most letters are plain ones, the same in every reading.
 */
export function oddityCost(text: string, isLatin: boolean): number {
  let cost = wordCost(text, OTHER_WORD, isLatin)
  if (isLatin) cost += wordCost(text, WIDE_WORD, true)
  for (const { 0: sign, index } of text.matchAll(SIGN)) cost += signCost(text, sign, index)
  for (const { index } of text.matchAll(CAPITALS)) if (isOutOfPlace(text, index)) cost += CAPITAL
  cost += pairCost(text)
  return cost + (text.match(/\ufffd/g)?.length ?? 0) * NO_CHARACTER
}

function wordCost(text: string, words: RegExp, isLatin: boolean): number {
  let cost = 0
  for (const { 0: word, index } of text.matchAll(words)) {
    const [before, after] = [text.charCodeAt(index - 1), text.charCodeAt(index + word.length)]
    if (isAsciiLetter(before) || isAsciiLetter(after)) cost += HYBRID
    else if (isLatin && word.length === 1) cost += LONE
  }
  return cost
}

function signCost(text: string, sign: string, at: number): number {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)]
  if (isLetter(before) && isLetter(after)) {
    return JOINS.has(sign) ? 0 : sign === '…' || sign === '\u00ad' ? UNUSUAL : INSIDE
  }
  if (isLetter(before)) {
    if (!FOLLOWS.has(sign)) return MISPLACED
    const opening = OPENING[sign]
    if (HALF_FREE.has(sign) && !opening) return UNUSUAL
    return opening && !Array.from(opening).some((it) => text.lastIndexOf(it, at - 1) >= 0) ? UNOPENED : 0
  }
  if (!isLetter(after)) return 0
  if (!LEADS.has(sign)) return MISPLACED
  const closing = CLOSING_MARKS[sign]
  if (closing) return Array.from(closing).some((it) => text.indexOf(it, at + 1) >= 0) ? 0 : UNUSUAL
  return HALF_FREE.has(sign) ? UNUSUAL : 0
}

/** Letters of one script that no language puts side by side. */
function pairCost(text: string): number {
  let cost = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (
      unit >= 0x370 &&
      before >= 0x370 &&
      isLetter(unit) &&
      isLetter(before) &&
      !isKnownPair(pairKey(lower(before), lower(unit)))
    )
      cost += UNKNOWN_PAIR
    before = unit
  }
  return cost
}

const isOutOfPlace = (text: string, at: number): boolean => {
  const after = text.charCodeAt(at + 1)
  return isLetter(text.charCodeAt(at - 1)) && isLetter(after) && !isCapital(after)
}

const isCapital = (unit: number) => lower(unit) !== unit
