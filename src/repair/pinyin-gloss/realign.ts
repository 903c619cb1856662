/**
 * Puts the bytes of a torn run together again. The fault worked on the bytes of GBK, so that it also hit pairs across
 * two characters: 因為 is D2 F2 9E E9, in which F2 9E is 驗; `(yàn)` was put behind it, `9E (` became `?`, and every
 * character up to the next ASCII trail byte was read one byte off.
 */
import { bytesOf, charOf, createDecoder, LOST } from './gbk.ts'
import { LETTERS } from './letters.ts'
import { implausibility, isCommon } from './plausibility.ts'
import { charsReadAs, isReading, isReadingInSomeTone, simplifiedOf } from './readings.ts'
import type { Gloss } from './scan.ts'
import { tornCharacter } from './torn-mark.ts'

const GLOSS = new RegExp(`[(（]([${LETTERS}]{1,7})[)）]`, 'y')
const TORN = new RegExp(`[?\ufffd]\\(?([${LETTERS}]{1,7})\\)`, 'y')
/** A full-width mark that is really the second byte of one character, A3, and the first of the next. */
const MARK = /[?\ufffd]([；？，！?!])/y
/** Pages narrowed some of these marks afterwards: `。可` shows as `?？` or as `??`. */
const NARROWED: Record<string, string> = { '?': '？', '!': '！' }
/** What may follow when the line end in front of it was swallowed. */
const STARTS_LINE = /[\p{L}\p{N}\u3000“「『《【（]/u
/** Only a byte that can be the first of a character took the parenthesis with it. */
const FIRST_LEAD = 0x81

export interface Run {
  end: number
  to: string
  lossy: boolean
}

interface Reading extends Run {
  /** Glosses met on the way that do not belong to the character shown in front of them. */
  torn: number
}

/** Reads the run that starts with the `?` at an offset; `before` is the character in front of it. */
export type Realigner = (at: number, before: string) => Run | null

export function createRealigner(text: string, glosses: readonly Gloss[]): Realigner {
  let cleaned: string | undefined
  const clean = () => (cleaned ??= withoutGlosses(text))
  const glossed = new Set(glosses.map(({ char, reading }) => char + reading))

  /** A torn gloss and the bytes that its `?` may hide: after the byte before, each makes a character that is read so. */
  function tearAt(at: number, before: number | undefined): { end: number; hidden: number[] } | null {
    const tear = matchAt(TORN, text, at)
    if (!tear || before === undefined) return null
    const reading = tear[1]!
    const fits = Array.from(charsReadAs(reading)).filter((char) => {
      const [lead, trail = 0] = simplifiedOf(char) ? (bytesOf(char) ?? []) : []
      return lead === before && trail >= FIRST_LEAD
    })
    const best = [
      fits.filter((char) => glossed.has(char + reading)),
      fits.filter((char) => isReading(char, reading) && isCommon(char)),
      fits,
    ].find(({ length }) => length > 0)
    return best
      ? { end: at + tear[0].length, hidden: [...new Set(best.map((char) => bytesOf(char)![1]!))] }
      : null
  }

  /** A gloss whose reading is that of two bytes, in step or not, when they make a Traditional character. */
  function glossAt(
    at: number,
    [lead, trail]: readonly [number, number],
  ): { end: number; char: string } | null {
    const gloss = matchAt(GLOSS, text, at)
    const char = gloss && charOf(lead, trail)
    const fits = char && simplifiedOf(char) && isReadingInSomeTone(char, gloss[1]!)
    return fits ? { end: at + gloss[0].length, char } : null
  }

  /** Reads on from the first byte of a character, until the bytes of the text and of the truth are in step again. */
  function readOn(from: number, before: number, lead: number): Reading {
    const truth = createDecoder(before, lead)
    let at = from
    let torn = 0
    for (;;) {
      const gloss = glossAt(at, truth.lastPair())
      if (gloss) {
        torn += Number(text[at - 1] !== gloss.char)
        at = gloss.end
        continue
      }
      if (truth.complete()) return { end: at, to: truth.text(), lossy: truth.text().includes(LOST), torn }
      const tear = tearAt(at, truth.lastByte())
      if (tear) {
        truth.takeOne(tear.hidden)
        at = tear.end
        torn++
        continue
      }
      // A half character took the ASCII character behind it along, or a character was dropped when copied.
      const swallowed = text[at] === '?' || text[at] === LOST
      const bytes = swallowed ? null : bytesOf(text[at] ?? '')
      if (!bytes?.length || !bytes.every(truth.take))
        return { end: swallowed ? at + 1 : at, to: truth.text() + LOST, lossy: true, torn }
      at++
    }
  }

  function readTorn(at: number, before: string): Run | null {
    const last = bytesOf(before)?.at(-1)
    const tear = tearAt(at, last)
    if (!tear) return null
    const runs = tear.hidden.map((hidden) => readOn(tear.end, last!, hidden))
    return runs.reduce((best, run) => (implausibility(run.to) < implausibility(best.to) ? run : best))
  }

  function readMark(at: number, before: string): Run | null {
    const mark = matchAt(MARK, text, at)
    if (!mark) return null
    const wide = NARROWED[mark[1]!]
    const [trail, lead] = bytesOf(wide ?? mark[1]!)!
    const run = readOn(at + mark[0].length, trail!, lead!)
    if (wide && run.lossy) return null
    if (!isMisread(run, text.slice(at + mark[0].length, run.end))) return null
    const lost = tornCharacter(clean(), before, run.to[0]!)
    return { end: run.end, to: (lost ?? LOST) + run.to, lossy: run.lossy || lost === null }
  }

  /** A `?` in front of a full-width mark may be meant; the characters behind it tell. */
  function isMisread({ to, end, torn }: Reading, shown: string): boolean {
    if (to === LOST) return end === text.length || (shown !== '' && STARTS_LINE.test(text[end]!))
    return torn > 0 || implausibility(withoutGlosses(shown)) - implausibility(to) >= 1
  }

  return (at, before) => readTorn(at, before) ?? readMark(at, before)
}

const withoutGlosses = (text: string): string => text.replace(new RegExp(GLOSS.source, 'g'), '')

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(text)
}
