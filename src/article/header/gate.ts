/** Tells a header line from a line of the body by what was read of it and by what was left over. */
import type { LineReading } from './line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A header line hardly ever is longer. */
const LONGEST = 260
/** Text that no rule reads may stand in a header line (a section's name, a slogan), but not much of it. */
const UNREAD_AT_MOST = 0.5
const UNREAD_WORDS = 5

const STOP = /[。！？!?](?:\s|$|["'”’」』)])|[。！？]\p{L}/u
const SENTENCE = /\p{Ll}{3}\. \p{Lu}\p{Ll}+ \p{Ll}/u

export function isHeaderLine(
  raw: string,
  folded: string,
  reading: LineReading,
  vocabulary: Vocabulary,
): boolean {
  if (raw.length > LONGEST || reading.compound || reading.anchors === 0) return false
  if (STOP.test(raw) || vocabulary.quoted.test(folded)) return false
  const unread = reading.unread.join(' ')
  if (unread === '') return true
  if (reading.claims.length === 0 || SENTENCE.test(raw)) return false
  const words = unread.split(/\s+/).length
  return unread.length <= Math.max(12, UNREAD_AT_MOST * raw.length) && words <= UNREAD_WORDS
}
