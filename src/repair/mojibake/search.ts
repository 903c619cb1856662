/** Finds the reading of one piece of text that is likelier than the piece as it stands, by a margin. */
import { READ_LEGACY_AS, READ_UTF8_AS } from './chains.ts'
import { cutsWord, isPlain, letterShare, oddShare } from './evidence.ts'
import { isLetter } from './kinds.ts'
import { scoreOf } from './model.ts'
import { decode, encode, type Table, tableOf } from './tables.ts'
import { type Run, utf8Runs } from './utf8-runs.ts'

/** A mix-up: text of one encoding that was read as another. */
export interface Chain {
  name: string
  wrong: string
  right: string
}

/** One layer of damage undone. */
export interface Reading {
  chain: Chain
  edits: { start: number; end: number; to: string }[]
  how: string[]
  lossy: boolean
  /** Log likelihood ratio against the text as it stands. */
  gain: number
}

/** Valid UTF-8 is strong evidence by itself; that bytes mean something in a legacy encoding is little. */
const UTF8_MARGIN = 8
/** UTF-8 read as the encoding of the Web is by far the most common mix-up. */
const WEB_MARGIN = 5
const WEB = new Set(['windows-1252', 'iso-8859-1'])
const LEGACY_MARGIN = 12
/** Letters read as letters of another alphabet come out as possible words more easily. */
const FOREIGN_MARGIN = 25
/** So much evidence needs no comparison with the other mix-ups when the document had the same one before. */
const CERTAIN = 40
/** What a run must gain by itself, so that no character of clean text is drawn into the repair of its neighbours. */
const RUN_MARGIN = 4
/** The same when the other runs leave no doubt: with so much evidence. */
const WEAK_MARGIN = 0.5
const NO_DOUBT = 20
/** What speaks against a run inside a word, and against each space that it takes for a lost A0. */
const CUT = 8
const RESTORED = 4
/** The fewest characters that a legacy reading may be made of: accented, of another alphabet, hanzi or the like. */
const FEWEST = 3
const FEWEST_FOREIGN = 8
const FEWEST_WIDE = 2
/** The fewest different letters of an alphabet that count when they come out of hanzi, kana or hangul. */
const FEWEST_AMONG_WIDE = 5
/** Where hanzi are read as other hanzi, the least of a line that changes: a list of rare names has a few by chance. */
const MIN_CHANGED = 0.5
/** The fewest different letters that are read as others when there is nothing odd about them, as in `ΑΒΓΔ`. */
const FEWEST_PLAIN = 10
/** The most of a legacy reading that may look odd. */
const MAX_ODD = 0.15
/**
 * What a character of a legacy reading may cost on average, which is more than it does in any language: a wide one, a
 * letter of an alphabet of its own, an accented letter among ASCII.
 */
const POOR_WIDE = -8.8
const POOR_FOREIGN = -6.5
const POOR_LATIN = -8.5
/** What a text costs at most whose characters are as good as those of any reading. */
const FINE = -5.5
/** The least of a legacy reading that must be letters, and what each changed character of the text must gain on average. */
const MIN_LETTERS = 0.6
const GAIN_PER_CHARACTER = 1

const UTF8 = 'utf-8'
/** What is written in the multi-byte encodings. */
const LANGUAGES: Record<string, readonly string[]> = {
  gbk: ['hans', 'hant'],
  big5: ['hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
}
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/
/** Accented Latin letters and the signs of Western typography. */
const LATIN = /^[\u0080-\u024f\u1e00-\u1eff\u2010-\u2044\u20ac]+$/
/** Letters that are not Latin. */
const FOREIGN = /[\u0370-\u06ff\u3000-\ud7a3]/
/** What may stand for a lost byte. */
const GAP = /[\ufffd?]/

const chainOf = (wrong: string, right: string): Chain => ({ name: `${wrong} ${right}`, wrong, right })
const UTF8_CHAINS = READ_UTF8_AS.map((wrong) => chainOf(wrong, UTF8))
const LEGACY_CHAINS = READ_LEGACY_AS.map(([wrong, rights]) =>
  rights.filter((right) => right !== wrong).map((right) => chainOf(wrong, right)),
)

/**
 * The best reading that is good enough.
 *
 * @param usual The mix-up that the document had before, tried first.
 */
export function bestReading(text: string, usual: Chain | null): Reading | null {
  let best = usual && readAs(text, usual)
  if (best && best.gain >= CERTAIN) return best
  for (const chain of UTF8_CHAINS) best = better(best, readAs(text, chain))
  if (best && best.gain < (WEB.has(best.chain.wrong) ? WEB_MARGIN : UTF8_MARGIN)) best = null
  for (const chains of LEGACY_CHAINS) {
    const parts = stretches(text, tableOf(chains[0]!.wrong))
    if (parts.length > 0) for (const chain of chains) best = better(best, legacyReading(text, chain, parts))
  }
  return best
}

/** The reading of a text by one mix-up, whatever it gains. */
export function readAs(text: string, chain: Chain): Reading | null {
  if (chain.right !== UTF8) return legacyReading(text, chain, stretches(text, tableOf(chain.wrong)))
  const strict = utf8Reading(text, chain, false)
  return GAP.test(text) ? better(strict, utf8Reading(text, chain, true)) : strict
}

const better = (one: Reading | null, other: Reading | null) =>
  other && (!one || other.gain > one.gain + 0.01) ? other : one

function utf8Reading(text: string, chain: Chain, lossy: boolean): Reading | null {
  const reading: Reading = {
    chain,
    edits: [],
    how: [`encode ${chain.wrong}`, `decode ${UTF8}`],
    lossy,
    gain: 0,
  }
  const counted = new Set<string>()
  const doubtful: Run[] = []
  let [broken, sound] = [0, 0]
  const keep = (run: Run, margin: number): boolean => {
    const { start, end, to } = run
    const lone = to === 'à'
    if (run.restored >= run.whole && !lone && reading.edits.length === 0) return false
    const against = (lone ? 0 : run.restored * RESTORED) + (cutsWord(text, start, end) ? CUT : 0)
    const gain = gainOf(text, start, end, to) - against
    if (gain < margin) return false
    reading.edits.push({ start, end, to })
    broken += run.lost + run.likely
    sound += run.whole
    if (run.restored && reading.how.length === 2) reading.how.unshift('restore a0')
    // The same run again is no new evidence.
    if (!counted.has(to)) reading.gain += gain
    counted.add(to)
    return true
  }
  for (const run of utf8Runs(text, tableOf(chain.wrong), lossy)) {
    const chance =
      run.whole < FEWEST_PLAIN && (isPlain(text, run.start, run.end) || isChance(text, run, chain))
    if (chance || !keep(run, RUN_MARGIN)) doubtful.push(run)
  }
  if (reading.gain >= NO_DOUBT) for (const run of doubtful) keep(run, WEAK_MARGIN)
  reading.edits.sort((one, other) => one.start - other.start)
  return sound > broken ? reading : null
}

/** A few characters are easily met by chance: of a large script in rare encodings, of an alphabet among hanzi. */
function isChance(text: string, { start, end, to, whole }: Run, { wrong }: Chain): boolean {
  if (LANGUAGES[wrong]) {
    const inLatinWord = LATIN.test(to) && /[A-Za-z]/.test(text.slice(start - 1, end + 1))
    return !WIDE.test(to) && (new Set(to).size < FEWEST_AMONG_WIDE || whole < 3) && !inLatinWord
  }
  // One letter by itself: `ß` and a soft hyphen are a letter of N'Ko, `В` and a no-break space are a space.
  if (whole === 1 && /[\u0370-\u1dff]/.test(to)) return true
  if (WEB.has(wrong)) return false
  if (whole === 1 && !/\S/.test(to) && isForeignLetter(text.charCodeAt(start))) return true
  return (
    whole < (/[\u0700-\u1dff\u2c00-\u2fff\ua000-\uabff]/.test(to) ? 10 : 4) &&
    /[\u0600-\u1dff\u2c00-\ufaff]/.test(to)
  )
}

const isForeignLetter = (unit: number) => unit >= 0x370 && isLetter(unit)

function gainOf(text: string, start: number, end: number, to: string, languages?: readonly string[]): number {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  return scoreOf(to, before, after, languages) - scoreOf(text.slice(start, end), before, after)
}

function legacyReading(text: string, chain: Chain, parts: readonly Part[]): Reading | null {
  const reading: Reading = {
    chain,
    edits: [],
    how: [`encode ${chain.wrong}`, `decode ${chain.right}`],
    lossy: false,
    gain: 0,
  }
  const counted = new Set<string>()
  let changed = 0
  for (const part of parts) {
    const to = decode(part.bytes, tableOf(chain.right))
    if (to === null || !isGoodText(to, chain)) continue
    const [before, after] = [text[part.start - 1] ?? ' ', text[part.end] ?? ' ']
    const gain = scoreOf(to, before, after, LANGUAGES[chain.right]) - part.score
    if (gain <= countChanged(part.from, to) * GAIN_PER_CHARACTER) continue
    if (part.distinct < FEWEST_PLAIN && FOREIGN.test(to) && isOrdinary(part.from, to)) continue
    if (part.distinct === 1 || isSpelling(part.from, to)) continue
    reading.edits.push({ start: part.start, end: part.end, to })
    // The same stretch again is no new evidence.
    if (!counted.has(part.from)) reading.gain += gain
    counted.add(part.from)
    changed += part.wide
  }
  if (LANGUAGES[chain.wrong] && changed < parts.reduce((sum, { wide }) => sum + wide, 0) * MIN_CHANGED)
    return null
  const foreign = !LANGUAGES[chain.right] && reading.edits.some(({ to }) => FOREIGN.test(to))
  return reading.gain >= (foreign ? FOREIGN_MARGIN : LEGACY_MARGIN) ? reading : null
}

/** Letters of one alphabet with nothing odd about them; any letters that are no Latin ones are too few to be hanzi. */
const isOrdinary = (from: string, to: string) =>
  isPlain(from, 0, from.length) || (WIDE.test(to) && /^[\u0000-\u007f\u0370-\u06ff]+$/.test(from))

/** The same letters with other accents: `fõút` for `főút` is how pages were written that had no `ő`. */
const isSpelling = (from: string, to: string) => bare(from) === bare(to)

const bare = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

function isGoodText(text: string, { right }: Chain): boolean {
  const wide = LANGUAGES[right] !== undefined
  const foreign = FOREIGN.test(text)
  const characters = countWide(text)
  if (
    (foreign && !wide ? countDistinct(text) : characters) <
    (wide ? FEWEST_WIDE : foreign ? FEWEST_FOREIGN : FEWEST)
  )
    return false
  if (letterShare(text) < MIN_LETTERS || oddShare(text) > MAX_ODD) return false
  const poor = wide ? POOR_WIDE : foreign ? POOR_FOREIGN : POOR_LATIN
  return scoreOf(text) / characters >= poor
}

const countWide = (text: string) => text.replace(/[\u0000-\u007f]+/g, '').length

/** How many characters of a text its reading does not have. */
function countChanged(from: string, to: string): number {
  const kept = new Set(to)
  return Array.from(from).filter((it) => !kept.has(it)).length
}

/** A stretch of a text that an encoding could have written, and its bytes. */
interface Part {
  start: number
  end: number
  from: string
  bytes: Uint8Array
  score: number
  /** Characters that are not ASCII, and how many different ones. */
  wide: number
  distinct: number
}

function stretches(text: string, table: Table): Part[] {
  const found: Part[] = []
  let start = -1
  let wide = 0
  const end = (at: number) => {
    if (wide > 1) {
      const from = text.slice(start, at)
      const score = scoreOf(from, text[start - 1] ?? ' ', text[at] ?? ' ')
      const bytes = score < wide * FINE ? encode(from, table) : null
      if (bytes) found.push({ start, end: at, from, bytes, score, wide, distinct: countDistinct(from) })
    }
    start = -1
    wide = 0
  }
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    if ((table.bytes[point] ?? 0) === 0) end(at)
    else {
      if (start < 0) start = at
      if (point > 127) wide++
    }
    if (point > 0xffff) at++
  }
  end(text.length)
  return found
}

const countDistinct = (text: string) => new Set(text.replace(/[\u0000-\u007f]+/g, '')).size
