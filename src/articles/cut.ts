/** A piece of a text -> the articles in it, decoded and repaired, and what the next piece has to know. One article that
 * ends with the piece may go on in the next one, so it is left for that. */
import { decode } from '../decode/index.ts'
import { createNotices } from '../notices.ts'
import { type Repaired, repairText } from '../repair/index.ts'
import type { Cut, CutArticle, CutState, Decoded, Input, Notices, Settings, TextPiece } from '../types.ts'
import { findArticles } from './find.ts'
import { lineOffsets, wholeLines } from './line-bytes.ts'
import { shareReport, startsOf } from './share.ts'

const BEGINNING: CutState = {
  number: 0,
  line: 0,
  shownLine: 0,
  allFull: null,
  encoding: null,
  encodingFrom: null,
  skips: false,
}

/** The work of the public `cutArticles`. */
export async function cutArticles(
  { bytes, last, state }: TextPiece,
  document: Omit<Input, 'content'>,
  settings: Settings,
): Promise<Cut | null> {
  const encoding = state?.encoding ?? guessUnits(bytes)
  const lines = last ? bytes : bytes.subarray(0, wholeLines(bytes, encoding))
  if (lines.length === 0) return last && state ? { articles: [], used: bytes.length, state } : null
  const { decoded, notices } = await decodeNext(lines, document, state, settings)
  if (decoded.kind !== 'text') return null
  const repaired = await repairText(decoded, settings, notices)
  return cutText({ bytes: lines, last, state }, decoded, repaired, notices, settings)
}

/** The same for a piece that is decoded and repaired. Without bytes it is the whole of a text. */
export function cutText(
  { bytes, last, state }: { bytes: Uint8Array | null; last: boolean; state: CutState | null },
  decoded: Decoded,
  repaired: Repaired,
  notices: Notices,
  settings: Settings,
): Cut | null {
  const so = state ?? BEGINNING
  const goesOn = state && so.allFull !== null ? { allFull: so.allFull } : null
  const { stretches, allFull } = findArticles(repaired.text, settings, goesOn)
  if (!state && stretches.length < 2) return null
  const starts = startsOf(decoded.text, repaired.plan, stretches)
  const known = bytes && lineOffsets(bytes, decoded.encoding, starts.lines)
  // An encoding with line ends of its own is read as a whole or not at all.
  const offsets = known?.count === starts.count ? known.offsets : null
  const end = last ? stretches.length : lastWhole(starts.columns)
  if (end === null || (!last && offsets === null)) return null
  const shares = shareReport(decoded.text, repaired, notices.list(), starts, so.line)
  const first = so.skips ? 1 : 0
  const articles = stretches.slice(first, end).map(({ start, end: until, line }, index): CutArticle => {
    const at = first + index
    const length = offsets && (offsets[at + 1] ?? bytes!.length) - offsets[at]!
    return {
      content: repaired.text.slice(start, until),
      number: so.number + index + 1,
      cut: {
        line: so.shownLine + line,
        bytes: length ?? decoded.bytes,
        encoding: decoded.encoding,
        encodingFrom: decoded.encodingFrom,
        ...shares[at]!,
      },
    }
  })
  const isTold = so.encoding !== null || /[^\0-\x7f]/.test(decoded.text)
  return {
    articles,
    used: last ? (bytes?.length ?? 0) : offsets![end]!,
    state: {
      number: so.number + articles.length,
      line: last ? so.line : so.line + starts.lines[end]! - 1,
      shownLine: last ? so.shownLine : so.shownLine + stretches[end]!.line - 1,
      allFull,
      // ASCII alone tells nothing of what comes.
      encoding: isTold ? (so.encoding ?? decoded.encoding) : null,
      encodingFrom: isTold ? (so.encodingFrom ?? decoded.encodingFrom) : null,
      skips: false,
    },
  }
}

/** The last stretch that begins a line of the file, which the next piece can begin with; null: none but the first does. */
function lastWhole(columns: readonly number[]): number | null {
  const found = columns.lastIndexOf(1)
  return found > 0 ? found : null
}

/** Several bytes a sign show by a mark, or by the zero beside the first line end. */
function guessUnits(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const end = bytes.indexOf(10)
  if (end >= 0 && end % 2 === 0 && bytes[end + 1] === 0) return 'utf-16le'
  return end % 2 === 1 && bytes[end - 1] === 0 ? 'utf-16be' : null
}

const UTF8_MARK = new TextEncoder().encode('\ufeff')

/** A later piece is decoded as the first one, as far as its bytes agree; where they do not, a notice says so. */
async function decodeNext(
  bytes: Uint8Array,
  document: Omit<Input, 'content'>,
  state: CutState | null,
  settings: Settings,
): Promise<{ decoded: Decoded; notices: Notices }> {
  const notices = createNotices()
  const { encoding = null, encodingFrom = null } = state ?? {}
  const input = { ...document, ...(state && { kind: 'text' as const }), content: bytes }
  if (encoding === null || encodingFrom === null || settings.encoding !== null)
    return { decoded: await decode(input, settings, notices), notices }
  if (/^utf-(?:16|32)/.test(encoding)) {
    const decoded = await decode(input, { ...settings, encoding }, notices)
    return { decoded: { ...decoded, encodingFrom }, notices }
  }
  if (encodingFrom === 'bom') {
    // With the mark it is held to be UTF-8, whatever its bytes are, as in a file that is read whole.
    const marked = { ...input, content: join(UTF8_MARK, bytes) }
    return { decoded: await decode(marked, settings, notices), notices }
  }
  const stated = encoding === 'utf-8' ? null : `text/plain; charset=${encoding}`
  const decoded = await decode({ ...input, contentType: document.contentType ?? stated }, settings, notices)
  const agrees = decoded.encoding === encoding
  const told = notices
    .list()
    .filter(({ code }) => document.contentType != null || code !== 'encoding-conflict')
  const kept = createNotices(told)
  if (!agrees && !told.some(({ code }) => code === 'mixed-encodings'))
    kept.add('mixed-encodings', { line: 1, count: 1, detail: `${encoding} and ${decoded.encoding}` })
  return { decoded: { ...decoded, encodingFrom: agrees ? encodingFrom : 'detected' }, notices: kept }
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}
