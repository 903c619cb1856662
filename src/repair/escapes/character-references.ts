/** Character references that a reader gets to see, in text or escaped twice in a page: `&#26032;&#38395;` → `新闻`,
 * `&amp;nbsp;` → a space that does not break. References to the bytes of GBK or UTF-8 are read as such. */
import { isAsciiLetter } from '../../ascii.ts'
import type { Edit, Repair, RepairContext } from '../../types.ts'
import { LINE, type Run, standForThemselves } from './runs.ts'

/** Escaped once or more: `&amp;amp;nbsp;`, `&#38;nbsp;`. */
const REFERENCE =
  /&(?:(?:amp|#38|#x26);)*(?:#\d{1,7};?|#x[\da-f]{1,6};?|[a-z][a-z\d]{1,31};|nbsp(?![a-z\d;]))/gi
const OUTER = /^&(?:(?:amp|#38|#x26);)+(?=[#a-z])/i
/** Bytes that were taken for characters of ISO-8859-1. */
const MIN_BYTES = 6
/** Markup that is shown, e.g. in a lesson: there references are part of what is taught. */
const SHOWN_MARKUP = /<\/?[a-z][^<>]{0,200}>|&lt;\/?[a-z]/i
const SENSELESS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/
const QUOTED = /^["'`‘’“”「」『』]$/

/** The most signs and letters of a reference before its end. */
const LONGEST = 40
const NBSP = 'nbsp'

/** Whether letters, digits and `#` follow up to a semicolon, or what needs none. */
function isReference(units: Uint16Array, at: number): boolean {
  let end = at + 1
  while (end < at + LONGEST && isOfReference(units[end])) end++
  if (units[end] === SEMICOLON || units[at + 1] === NUMBER_SIGN) return true
  return Array.from(NBSP).every((it, index) => ((units[at + 1 + index] ?? 0) | 0x20) === it.charCodeAt(0))
}

const [NUMBER_SIGN, SEMICOLON] = [0x23, 0x3b]
const isOfReference = (unit = 0) =>
  isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === NUMBER_SIGN

export const characterReferences: Repair = {
  kind: 'character-reference',
  scope: 'text',
  reach: 'line',
  description: 'Character references that a reader gets to see are replaced: `&#26032;&#38395;` → `新闻`.',
  signs: ['&'],
  isSign: isReference,
  async find(text, context) {
    if (text.search(REFERENCE) < 0) return null
    const [{ decodeHTML }, { readEscapes }] = await Promise.all([
      import('entities'),
      import('./byte-escapes.ts'),
    ])
    const found = new Map<string, Edit[]>()
    for (const { 0: line, index } of text.matchAll(LINE)) {
      const references = line.includes('&') ? referencesOf(line, decodeHTML) : []
      if (isSpokenOf(line, references, context)) continue
      const bytes = references.filter(({ byte }) => byte !== null)
      const read = bytes.length >= MIN_BYTES ? readEscapes(line, bytes) : []
      const rest = read.length > 0 ? references.filter(({ byte }) => byte === null) : references
      for (const { start, end, to, how } of [...read, ...rest]) {
        const edits = found.get(how) ?? []
        found.set(how, edits)
        edits.push({ start: start + index, end: end + index, to })
      }
    }
    return [...found].map(([how, edits]) => ({
      how: how === '' ? ['unescape'] : ['unescape', 'encode iso-8859-1', how],
      edits,
    }))
  },
}

interface Reference extends Run {
  /** The byte, when it was one that somebody took for a character of ISO-8859-1. */
  byte: number | null
}

function referencesOf(line: string, decode: (reference: string) => string): Reference[] {
  const references: Reference[] = []
  for (const { 0: reference, index } of line.matchAll(REFERENCE)) {
    const inner = reference.replace(OUTER, '&')
    const to = decodeWholly(inner, decode)
    if (to === inner || SENSELESS.test(to)) continue
    // The standard reads &#150; as windows-1252; as a byte it is 150.
    const value = /^&#\d/.test(inner) ? Number.parseInt(inner.slice(2), 10) : to.charCodeAt(0)
    const byte = value > 0x7f && value < 0x100 ? value : null
    references.push({ start: index, end: index + reference.length, to, how: '', byte })
  }
  return references
}

/** `&ampamplt;` is `&amplt;`, that is `&lt;`, and that is `<`: a reference without its semicolon begins the next one. Any other
 * one without it begins a word: `&copyright;` is no `©right;`. */
function decodeWholly(reference: string, decode: (reference: string) => string): string {
  let text = reference
  for (let to = decode(text); to !== text; to = decode(text)) {
    if (to.length > 1 && to.endsWith(';') && !to.startsWith('&')) return text
    text = to
    if (!text.startsWith('&')) break
  }
  return text
}

function isSpokenOf(line: string, references: readonly Reference[], context: RepairContext): boolean {
  const isQuoted = references.some(
    ({ start, end }) => QUOTED.test(line[start - 1] ?? '') && QUOTED.test(line[end] ?? ''),
  )
  return (
    isQuoted ||
    SHOWN_MARKUP.test(line) ||
    isTable(line, references) ||
    standForThemselves(line, references, context)
  )
}

/** What parts a character from its reference in a table of them. */
const BETWEEN = /^[\s=|(),:;–—-]*$/
const LONGEST_BETWEEN = 6
const LETTER = /\p{L}/u

/** Whether each character stands beside its reference, as in `é &eacute; U+00E9`. */
function isTable(line: string, references: readonly Reference[]): boolean {
  const letters = references.filter(({ to }) => /^[^\0-\x7f\s]$/u.test(to))
  const shown = new Set(letters.filter((it) => isShown(line, it)).map(({ to }) => to))
  return letters.length > 0 && letters.every(({ to }) => shown.has(to))
}

/** Whether the character of a reference stands before or behind it, and is no part of a word. */
function isShown(line: string, { start, end, to }: Reference): boolean {
  const [before, after] = [line.lastIndexOf(to, start), line.indexOf(to, end)]
  const isAlone = (at: number) => !LETTER.test(line[at - 1] ?? '') && !LETTER.test(line[at + to.length] ?? '')
  const isNear = (at: number, from: number, till: number) =>
    at >= 0 && till - from <= LONGEST_BETWEEN && isAlone(at) && BETWEEN.test(line.slice(from, till))
  return isNear(before, before + to.length, start) || isNear(after, end, after)
}
