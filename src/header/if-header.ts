/** Reads a line if it is one of the header. Several stages of a page ask for the same line, which is read once. */
import { oncePerSet } from '../languages/merge.ts'
import type { Settings } from '../types.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { isHeaderLine, isOtherLine, isQuotedLine, mayBeHeaderLine } from './gate.ts'
import type { LineReading } from './line.ts'
import { readUpdate } from './loose.ts'
import { type HalfRead, halfRead } from './read.ts'
import { vocabularyOf } from './vocabulary.ts'

/** @param isWanted Tells by the dates, the counts and the form of a line whether it is of use: the arbiter need not read it then. */
export function readIfHeader(
  text: string,
  { languages }: Settings,
  lang: string | null,
  isWanted: (ruled: LineReading) => boolean = () => true,
): LineReading | null {
  if (!mayBeHeaderLine(text)) return readUpdate(text, languages, lang)
  const half = remembered(halvesIn(halves(languages), lang), text, () => {
    const read = halfRead(text, languages, lang)
    if (!read || isOtherLine(text, read.ruled)) return null
    return isQuotedLine(text, read.ruled, vocabularyOf(languages)) ? null : read
  })
  const reading = half && isWanted(half.ruled) ? half.whole() : null
  return reading && isHeaderLine(text, reading) ? reading : null
}

export const datelineOf = (text: string, { languages }: Settings): Dateline | null =>
  remembered(datelines(languages), text, () => readDateline(text, vocabularyOf(languages), languages))

/** A line is asked by several stages; it reads the same each time. */
const halves = oncePerSet(() => new Map<string, Map<string, HalfRead | null>>())
const datelines = oncePerSet(() => new Map<string, Dateline | null>())
/** A page is asked in its language and in none. */
const MOST_LANGUAGES = 2

function halvesIn(all: ReturnType<typeof halves>, lang: string | null): Map<string, HalfRead | null> {
  const known = all.get(lang ?? '')
  if (known) return known
  const made = new Map<string, HalfRead | null>()
  if (all.size >= MOST_LANGUAGES) all.clear()
  all.set(lang ?? '', made)
  return made
}

/** More than the lines of a page that may be its header. */
const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 2000

function remembered<T>(known: Map<string, T>, key: string, read: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = read()
  if (key.length > LONGEST_REMEMBERED) return made
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(key, made)
  return made
}
