/** A long text with some stretches replaced, put together only when somebody asks for it. */
import type { LongText } from './long-text.ts'

/** What stands in place of a stretch, in UTF-16 units. */
export interface Change {
  start: number
  end: number
  to: string
}

/** @param changes In order, none overlapping another. */
export function changedText(
  long: LongText,
  changes: readonly Change[],
): Pick<LongText, 'length' | 'slice' | 'text' | 'utf8'> {
  const gained = changes.reduce((sum, { start, end, to }) => sum + to.length - (end - start), 0)
  return {
    length: () => long.length() + gained,
    slice(start, end) {
      let [found, at, before] = ['', 0, 0]
      const take = (length: number, slice: (from: number, till: number) => string) => {
        const [from, till] = [Math.max(0, start - before), Math.min(length, end - before)]
        if (from < till) found += slice(from, till)
        before += length
      }
      for (const change of [...changes, { start: long.length(), end: 0, to: '' }]) {
        if (before >= end) break
        const kept = at
        take(change.start - kept, (from, till) => long.slice(kept + from, kept + till))
        take(change.to.length, (from, till) => change.to.slice(from, till))
        at = change.end
      }
      return found
    },
    text() {
      const text = long.text()
      const parts: string[] = []
      let at = 0
      for (const { start, end, to } of changes) {
        parts.push(text.slice(at, start), to)
        at = end
      }
      return parts.join('') + text.slice(at)
    },
    utf8() {
      const bytes = long.utf8()
      const parts: Uint8Array[] = []
      let at = 0
      for (const { start, end, to } of changes) {
        parts.push(bytes.subarray(at, long.byteAt(start)), encoder.encode(to))
        at = long.byteAt(end)
      }
      parts.push(bytes.subarray(at))
      return joined(parts)
    },
  }
}

const encoder = new TextEncoder()

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
