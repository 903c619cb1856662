/** A stream of bytes -> the articles in it, in bounded memory: one piece of about a megabyte is held at a time, or one article
 * that is longer. */
import { LONG_TEXT_BYTES } from '../long-text.ts'
import type { Cut, CutState, StreamedText, StreamSettings } from '../types.ts'
import { type Buffered, createBuffer } from './buffer.ts'
import { lineOffsets } from './line-bytes.ts'

/** So much is kept where an article is given up, since the next one may begin in it. */
const KEPT_BYTES = 2 ** 13

/** How much more is looked at where the beginning is not plainly several articles: it is read anew each time. */
const GROWTH = 4

/** The work of the public `streamArticles`. */
export async function* streamArticles(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { pieceBytes = LONG_TEXT_BYTES, ...settings }: StreamSettings,
): AsyncGenerator<StreamedText, void> {
  const buffer = createBuffer(chunks)
  const all = { ...settings, pieceBytes }
  try {
    const begun = await begin(buffer, all)
    if ('used' in begun) yield* goOn(buffer, begun, all)
    else yield begun
  } finally {
    await buffer.close()
  }
}

/** The first cut, from as much of the text as it takes; or why there is none. */
async function begin(
  buffer: Buffered,
  { maxBytes, pieceBytes, cut }: Required<StreamSettings>,
): Promise<Cut | StreamedText> {
  const limit = maxBytes + pieceBytes
  let isWhole = false
  for (let target = pieceBytes; ; target = Math.min(GROWTH * target, limit)) {
    const bytes = await buffer.fill(target)
    const last = buffer.ended()
    if (last && bytes.length <= maxBytes) return { whole: bytes }
    isWhole ||= beginsWithTag(bytes)
    const made: Cut | Error | null = isWhole
      ? null
      : await cut({ bytes, last, state: null }).catch((error: Error) => error)
    if (made !== null && 'used' in made) return made
    if (last || target === limit) return { failure: 'too-large', number: null, line: 1 }
    // A text that cannot be cut may still be read as a whole, which says what is wrong.
    isWhole ||= made !== null
  }
}

async function* goOn(
  buffer: Buffered,
  begun: Cut,
  { maxBytes, pieceBytes, cut }: Required<StreamSettings>,
): AsyncGenerator<StreamedText, void> {
  const limit = maxBytes + pieceBytes
  let { articles, used, state } = begun
  let target = pieceBytes
  for (;;) {
    for (const { number, cut, content } of articles)
      if ((cut.bytes ?? 0) > maxBytes) yield { failure: 'too-large', number, line: cut.line }
      else yield { number, cut, content }
    const isDone = buffer.ended()
    const left = buffer.drop(used)
    if (isDone) return
    target = Math.min(Math.max(pieceBytes, 2 * left), limit)
    for (;;) {
      const bytes = await buffer.fill(target)
      const last = buffer.ended()
      const made: Cut | Error | null = await cut({ bytes, last, state }).catch((error: Error) => error)
      if (made !== null && 'used' in made) {
        ;({ articles, used, state } = made)
        break
      }
      if (made === null && !last && target < limit) {
        target = Math.min(2 * target, limit)
        continue
      }
      if (!state.skips) yield { failure: made ?? 'too-large', number: state.number + 1, line: state.line + 1 }
      if (last) return
      state = skip(buffer, bytes, state)
      target = pieceBytes
    }
  }
}

/** Gives up the article that the bytes begin with. */
function skip(buffer: Buffered, bytes: Uint8Array, state: CutState): CutState {
  const kept = Math.min(KEPT_BYTES, bytes.length)
  // Signs of two or four bytes stay whole.
  const dropped = bytes.length - kept - ((bytes.length - kept) % 4)
  buffer.drop(dropped)
  const lines = lineOffsets(bytes.subarray(0, dropped), state.encoding, []).count - 1
  return {
    ...state,
    number: state.number + (state.skips ? 0 : 1),
    line: state.line + lines,
    shownLine: state.shownLine + lines,
    skips: true,
  }
}

/** Such a text is one page. */
function beginsWithTag(bytes: Uint8Array): boolean {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.subarray(hasMark ? 3 : 0).find((byte) => byte > 0x20) === 0x3c
}
