/** Tells a header line from a line of the body by what was read of it and by what was left over. */
import { fold } from '../dates/index.ts'
import type { Form } from './form.ts'
import { CJK } from './joined.ts'
import type { LineReading } from './line.ts'
import { isPeople } from './scan.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A header line hardly ever is longer. */
const LONGEST = 260
/** Text that no rule reads may stand in a header line (a section's name, a slogan), but not much of it. */
const UNREAD_AT_MOST = 0.5
const UNREAD_WORDS = 5

/** The end of a sentence. */
export const STOP: RegExp = /[。！？!?](?:\s|$|["'”’」』)])|[。！？]\p{L}/u
/** `moved here in`. */
const CLAUSE_OF_WORDS = /(?:^| )\p{Ll}+ \p{Ll}+ \p{Ll}+/u
const SENTENCE = /\p{Ll}{3}\. \p{Lu}\p{Ll}+ \p{Ll}/u

/** Whether a line is worth reading; most paragraphs are not. */
export const mayBeHeaderLine = (raw: string): boolean => raw.length <= LONGEST && !STOP.test(raw)

/** Whether the form of a line that may be one speaks against it. */
export function isOtherLine(raw: string, form: LineReading): boolean {
  if (form.compound || form.isChartSource || form.isPeriod || CREDIT.test(raw)) return true
  if (foreignLabels(raw, form) || isCaption(raw, form)) return true
  // `Redacción | EFE` names nobody in particular, but somebody.
  const isSigned = form.isMarked || form.claims.some(({ field }) => field === 'authors')
  return !(isSigned || CJK.test(raw)) && AGENCY_BEHIND.test(raw)
}

/** Whether it opens with what only looks like a header: `据`, `图为`, `Photo`. */
export const isQuotedLine = (raw: string, form: Form, vocabulary: Vocabulary): boolean =>
  // `图/文：王明`: the picture's label is one of two.
  !(form.hasWriters && form.opensWithLabel) && isQuoted(fold(raw), vocabulary)

/** Whether what was read of a line whose form does not speak against it makes it a header line. */
export function isHeaderLine(raw: string, reading: LineReading): boolean {
  if (reading.anchors === 0) return false
  if (reading.claims.some(({ field, value }) => isPeople(field) && value.includes(':'))) return false
  const unread = reading.unread.join(' ')
  if (unread === '' || BUTTONS.test(raw)) return true
  if (reading.claims.length === 0 || SENTENCE.test(raw)) return false
  if (!reading.labelled && CLAUSE_OF_WORDS.test(unread)) return false
  const words = unread.split(/\s+/).length
  return unread.length <= Math.max(12, UNREAD_AT_MOST * raw.length) && words <= UNREAD_WORDS
}

/** `【打印本页】【隐藏答案】`, of which one is known. */
const BUTTONS = /^(?:[【[(（][^】\])）]{1,12}[】\])）]\s*){2,6}$/u

/** `Harbour Press/Getty Images` alone on its line is a picture's. */
const AGENCY_BEHIND = /\p{L} ?[/|] ?\p{Lu}/u
/** `© dpa/K. Marlow`. */
const CREDIT = /^[ ([]{0,2}©/

/** `Photo: …`, `Tanks advance (AP Photo/Ariel Marsh)`. */
const isQuoted = (line: string, { quoted }: Vocabulary): boolean =>
  quoted.test(line) || (line.includes('(') && quoted.test(line.slice(line.lastIndexOf('(') + 1)))

/** `North Pier, seen from the harbour © K. Marlow, 31.05.2013`: words, then who holds the rights of a picture. */
function isCaption(raw: string, { labelled }: Form): boolean {
  const at = raw.indexOf('©')
  const front = raw.slice(0, at)
  const isBehind = at > 0 && /\p{L}{3}/u.test(front) && /[^|·•\s] ?$/.test(front)
  return isBehind && !labelled && /^© ?\p{L}/u.test(raw.slice(at))
}

/** A word with a colon that is no label of ours: `Price:`. As many of them as labels, and it is another record: of a book, of an event. */
const WORD_AND_COLON = /(?:^|[\s;,|·)】》])[\p{L}\p{M}][\p{L}\p{M} ]{0,14}[:：](?!\/\/)/gu
const LEAST_FOREIGN = 2

function foreignLabels(raw: string, { colons }: Form): boolean {
  const foreign = (raw.match(WORD_AND_COLON)?.length ?? 0) - colons
  return foreign >= LEAST_FOREIGN && foreign >= colons
}
