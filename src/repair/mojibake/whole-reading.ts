/**
 * Reads text that is UTF-8 through and through: all that is not ASCII stands in valid sequences of one encoding, and reads as text.
 * By far most damaged text is, so that it is told before anything is weighed run by run.
 */
import { isAsciiLetter } from '../../ascii.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { CERTAIN } from './better.ts'
import { WEB } from './chains.ts'
import { isChance } from './chance.ts'
import { sequenceLength, textOf } from './codes.ts'
import { isOfOneLanguage } from './evidence.ts'
import { nextOdd } from './gate.ts'
import { type Chain, emptyReading, type Reading } from './reading.ts'
import { type Table, tableOf } from './tables.ts'

/**
 * What a text must gain as a whole, so that no run of it has to be weighed, when it was read as the encoding of the Web, and as
 * another one where it comes out as Latin letters that are none by chance, as in `√π`; else it takes `CERTAIN`.
 */
const MIN_GAIN_WEB = 20
const MIN_GAIN_LATIN = 24

/** A text without its mix-up. */
interface Whole {
  chain: Chain
  edits: Reading['edits']
  text: string
}

/**
 * The reading by one of some mix-ups as UTF-8 when it leaves nothing and no doubt; null: none is so plain.
 *
 * @param chains Likelier ones first.
 */
export function wholeReading(text: string, chains: Iterable<Chain>): Reading | null {
  let found: Whole | null = null
  let gain: number | null = null
  for (const chain of chains) {
    const whole = readWhole(text, chain)
    if (whole === null) continue
    // Two encodings in which it is different text are a doubt, but for the usual one, which leaves none.
    if (found) {
      if (found.text !== whole.text) return null
      continue
    }
    found = whole
    gain = gainOf(text, found)
    if (gain === null) return null
    if (gain >= CERTAIN && WEB.has(chain.wrong)) break
  }
  return found && gain !== null ? { ...emptyReading(found.chain), edits: found.edits, gain } : null
}

/** What a text gains by a reading that leaves no doubt; else null. */
function gainOf(text: string, whole: Whole): number | null {
  const { chain, edits } = whole
  if (edits.some((it) => touchesOther(text, it)) || isInOneCase(text, whole)) return null
  const gain = scoreOf(whole.text) - scoreOf(text)
  const isWeb = WEB.has(chain.wrong)
  const least = isWeb ? MIN_GAIN_WEB : isLatin(text, whole) ? MIN_GAIN_LATIN : CERTAIN
  if (gain - chain.against < least) return null
  if (gain < CERTAIN && !isOfOneLanguage(whole.text)) return null
  // What was misread twice is the same again.
  return nextOdd(whole.text, 0) === null || (isWeb && isAgain(whole.text, chain)) ? gain : null
}

const FEWEST_DIFFERENT = 2
/** Latin letters and the signs of Western typography. */
const LATIN = /^[\u00a0-\u024f\u1e00-\u1eff\u2010-\u203a€™]+$/

/** Whether several different runs come out as Latin letters, none of which clean text has by chance. */
const isLatin = (text: string, { chain, edits }: Whole) =>
  new Set(edits.map(({ to }) => to)).size >= FEWEST_DIFFERENT &&
  edits.every(
    (it) =>
      LATIN.test(it.to) &&
      !isChance(text, { ...it, whole: it.to.length, lost: 0, same: 0, likely: 0, restored: 0 }, chain.wrong),
  )

const isAgain = (text: string, chain: Chain) => {
  const again = readWhole(text, chain)
  return again !== null && gainOf(text, again) !== null
}

/** All that is not ASCII read as UTF-8, null when something of it is no part of a sequence. */
function readWhole(text: string, chain: Chain): Whole | null {
  const table = tableOf(chain.wrong)
  const edits: Reading['edits'] = []
  let whole = ''
  let done = 0
  for (let at = nextHigh(text, 0); at < text.length; at = nextHigh(text, done)) {
    const edit = readRun(text, at, table)
    if (edit === null) return null
    edits.push(edit)
    whole += text.slice(done, at) + edit.to
    done = edit.end
  }
  return { chain, edits, text: whole + text.slice(done) }
}

function nextHigh(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) < 0x80) at++
  return at
}

/** The characters from one that is not ASCII to the next one that is, which may have no byte left over. */
function readRun(text: string, start: number, { bytes }: Table): Reading['edits'][number] | null {
  let to = ''
  let at = start
  sequence.left = 0
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) break
    const code = bytes[unit]!
    if (code === 0 || code > 0xffff) return null
    const first = code > 0xff ? read(code >> 8) : ''
    const second = first === null ? null : isBeside(code, to + first) ? ascii(code) : read(code & 0xff)
    if (second === null) return null
    to += first + second
  }
  return sequence.left === 0 ? { start, end: at, to } : null
}

/** The sequence that is being read: of how many bytes, and how many are to come. */
const sequence = { point: 0, length: 0, left: 0 }

/** The character that ends with a byte; empty: it goes on; null: the byte means nothing here. */
function read(byte: number): string | null {
  if (sequence.left === 0) {
    sequence.length = sequenceLength(byte)
    sequence.left = sequence.length - 1
    sequence.point = byte & (0xff >> (sequence.length + 1))
    return sequence.length === 0 ? null : ''
  }
  if (byte < 0x80 || byte > 0xbf) return null
  sequence.point = sequence.point * 64 + (byte & 0x3f)
  if (--sequence.left > 0) return ''
  const { point, length } = sequence
  return point >= 0xd800 && point <= 0xdfff ? null : textOf(point, length)
}

/** What stands beside ASCII in words: Latin letters and the signs of Western typography. */
const BESIDE_ASCII = /[\u00c0-\u02af\u1e00-\u1eff\u2010-\u203a]$/

/** Whether a wide character took a letter of ASCII along: `鈥檚` is `’s`. */
const isBeside = (code: number, before: string) =>
  code > 0xff && (code & 0xff) < 0x80 && sequence.left === 0 && BESIDE_ASCII.test(before)

const ascii = (code: number) => String.fromCharCode(code & 0xff)

/** Whether a letter of another script than Latin touches a letter of ASCII, where only chance puts it: `APLICACIขN`. */
const touchesOther = (text: string, { start, end, to }: Reading['edits'][number]) =>
  (isAsciiLetter(text.charCodeAt(start - 1)) && isOfOther(to.charCodeAt(0))) ||
  (isAsciiLetter(text.charCodeAt(end)) && isOfOther(to.charCodeAt(to.length - 1)))

const isOfOther = (unit: number) => unit >= 0x370 && unit < 0x1e00

/** Whether a text is in one case and what was read is not: then the case was changed after it was misread. */
const isInOneCase = (text: string, { edits }: Whole) =>
  (text === text.toUpperCase() && edits.some(({ to }) => to !== to.toUpperCase())) ||
  (text === text.toLowerCase() && edits.some(({ to }) => to !== to.toLowerCase()))
