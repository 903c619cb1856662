/** Finds dates in a line and reads them into parts. Nothing here asks the clock: what is not stated stays open. */
import type { Expression } from '../languages/expression.ts'
import type { Language } from '../types.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { orderOf } from './order.ts'
import { type FoundDate, isPossible } from './parts.ts'

export { fold } from './fold.ts'
export { grammarOf } from './grammar.ts'
export { readMachineDate } from './machine.ts'
export { dayFirstAt, dayFirstOf, orderOf } from './order.ts'
export type { FoundDate } from './parts.ts'

/** Every time has one. */
const DIGIT = /\d/
/** What a right margin is that says nothing. */
const SPACES = / {0,3}/y
/** Longer than the spaces before a word of a right margin, and the word. */
const RIGHT_REACH = 60

/**
 * The dates that a line states, in order, none overlapping. The line must be folded (`fold`).
 *
 * @param lang BCP 47 tag of the line's language, if known: it decides `03/05/2024` (else the parts are `isUnordered`) and `18-03-08`.
 */
export function findDates(line: string, languages: readonly Language[], lang: string | null): FoundDate[] {
  const grammar = grammarOf(languages)
  if (!grammar.mayState(line)) return []
  const order = orderOf(languages, lang)
  const found: FoundDate[] = []
  const met = new Map<Expression, boolean>()
  // Forms share what they need.
  const meets = (needs: Expression) => {
    const known = met.get(needs) ?? needs.test(line)
    met.set(needs, known)
    return known
  }
  for (const { needs, pattern, read } of grammar.forms) {
    if (needs && !meets(needs)) continue
    for (const match of matchesOf(line, pattern())) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const parts = read(match.groups ?? {}, order)
      if (
        parts &&
        isPossible(parts) &&
        !(parts.shift !== undefined && isForeign(match.groups!.word!, languages, lang))
      )
        found.push({ start, end, parts })
    }
  }
  const stated = withoutWords(line, found).sort((a, b) => a.start - b.start)
  return stated.map((date, index) =>
    withTime(line, date, stated[index - 1]?.end ?? 0, stated[index + 1]?.start, grammar),
  )
}

/** What `matchAll` gives. That copies the expression at each call, and copies of so long ones are compiled anew. */
function* matchesOf(line: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const next = Math.max(pattern.lastIndex, match.index + 1)
    yield match
    pattern.lastIndex = next
  }
}

/** Words of days that a page in any language may hold. */
const EVERYWHERE = 'en'

/** `hier` is yesterday in French, and here in German. */
function isForeign(word: string, languages: readonly Language[], lang: string | null): boolean {
  const tag = lang?.toLowerCase().split(/[-_]/)[0]
  if (!languages.some((it) => it.tag === tag)) return false
  const own = languages.filter((it) => it.tag === tag || it.tag === EVERYWHERE)
  return !own.some(({ dates }) =>
    Object.keys(dates?.days ?? {}).some((it) => it.toLowerCase() === word.toLowerCase()),
  )
}

/** `Today, 5 May`, `今日（12月20日）`: the day that stands behind says it; the word belongs to it. */
const BETWEEN = /^[ ,(·|–-]{0,3}$/

function withoutWords(line: string, found: readonly FoundDate[]): FoundDate[] {
  const words = found.filter(({ parts }) => parts.shift !== undefined)
  const merged = new Set<FoundDate>()
  const dates = found.map((date) => {
    if (date.parts.month === undefined) return date
    const word = words.find(({ end }) => end <= date.start && BETWEEN.test(line.slice(end, date.start)))
    if (!word) return date
    merged.add(word)
    return { ...date, start: word.start }
  })
  return dates.filter((date) => !merged.has(date) && !isMereWord(date, found))
}

/** Beside a date with its year, and apart from it, `today` is part of a name (`USA TODAY`). */
const isMereWord = ({ parts, start, end }: FoundDate, all: readonly FoundDate[]): boolean =>
  parts.shift !== undefined &&
  all.some(
    (other) => other.parts.year !== undefined && (other.start > end + APART || other.end + APART < start),
  )

const APART = 3

/** A time that stands alone (`à 11h07`), or null. */
export function findTime(line: string, languages: readonly Language[]): FoundDate | null {
  const grammar = grammarOf(languages)
  const match = DIGIT.test(line) ? grammar.timeAlone().exec(line) : null
  const parts = match && grammar.readTime(match.groups ?? {})
  return parts && isPossible(parts) ? { start: match.index, end: match.index + match[0].length, parts } : null
}

function withTime(
  line: string,
  date: FoundDate,
  from: number,
  next: number | undefined,
  grammar: Grammar,
): FoundDate {
  const timed = date.parts.ago
    ? date
    : (timeAfter(line, date, next, grammar) ?? timeBefore(line, date, from, grammar) ?? date)
  return withMargins(line, timed, from, next, grammar)
}

function timeAfter(
  line: string,
  date: FoundDate,
  next: number | undefined,
  { timeAfter, readTime, zoneIn, words }: Grammar,
): FoundDate | null {
  if (!DIGIT.test(line.slice(date.end))) return null
  const pattern = timeAfter()
  pattern.lastIndex = date.end
  const match = pattern.exec(line)
  const time = match && readTime(match.groups ?? {})
  if (!match || !time || !isPossible(time)) return null
  const end = date.end + match[0].length
  if (next !== undefined && end > next) return null
  const early = time.offset === undefined ? zoneIn.exec(match[0])?.groups?.zone : undefined
  const offset = early === undefined ? time.offset : words.zoneOf(early)
  const hour = date.parts.pm && time.hour! < 12 ? time.hour! + 12 : time.hour
  return { ...date, end, parts: { ...date.parts, ...time, hour, ...(offset && { offset }) } }
}

function timeBefore(line: string, date: FoundDate, from: number, grammar: Grammar): FoundDate | null {
  const { timeBefore, zoneAfter, readTime, words } = grammar
  const before = line.slice(from, date.start)
  const match = DIGIT.test(before) ? timeBefore().exec(before) : null
  const time = match && readTime(match.groups ?? {})
  if (!match || !time || !isPossible(time)) return null
  const behind = zoneAfter()
  behind.lastIndex = date.end
  const zone = behind.exec(line)
  const offset = zone ? words.zoneOf(zone.groups!.zone!) : time.offset
  const end = date.end + (zone?.[0].length ?? 0)
  return { start: from + match.index, end, parts: { ...date.parts, ...time, ...(offset && { offset }) } }
}

function withMargins(
  line: string,
  date: FoundDate,
  from: number,
  next: number | undefined,
  grammar: Grammar,
): FoundDate {
  const before = line.slice(from, date.start)
  const left = grammar.inLeftMargin.test(before) ? grammar.leftMargin().exec(before) : null
  const end = Math.min(date.end + rightMargin(line, date.end, grammar), next ?? line.length)
  return { ...date, start: left ? from + left.index : date.start, end }
}

function rightMargin(line: string, at: number, { rightMargin, inRightMargin }: Grammar): number {
  const near = line.slice(at, at + RIGHT_REACH)
  const pattern = inRightMargin.test(near) ? rightMargin() : SPACES
  pattern.lastIndex = at
  return pattern.exec(line)?.[0].length ?? 0
}
