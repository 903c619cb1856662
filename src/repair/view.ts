/** What a reader sees of a source, with the way back: a repair decides over the visible text, edits land in the source. */
import type { Edit, Kind } from '../types.ts'

/** A stretch of the visible text and the stretch of source it comes from. */
export interface Segment {
  at: number
  length: number
  source: number
  sourceLength: number
  /** The source is a character reference: it can only be replaced as a whole. */
  reference: boolean
}

export interface View {
  text: string
  /** In order. Null: the source is the text. */
  segments: Segment[] | null
  /** Writes visible text as source, e.g. `<` as `&lt;`. */
  escape(text: string): string
}

const plain = (text: string): View => ({ text, segments: null, escape: (it) => it })

/** The visible text of a source. */
export async function viewOf(source: string, kind: Kind, scope: 'text' | 'source'): Promise<View> {
  if (kind === 'text' || scope === 'source') return plain(source)
  const { htmlView } = await import('./view-html.ts')
  return htmlView(source)
}

/** Edits of the visible text as edits of the source: cut where a tag stands between, so that no tag is lost. */
export function toSource(view: View, edits: readonly Edit[]): Edit[] {
  if (!view.segments) return [...edits]
  const out: Edit[] = []
  let index = 0
  for (const { start, end, to } of edits) {
    while (index < view.segments.length && endOf(view.segments[index]!) <= start) index++
    let rest = view.escape(to)
    for (let at = index; at < view.segments.length && view.segments[at]!.at < end; at++) {
      const segment = view.segments[at]!
      const from = segment.reference ? 0 : Math.max(0, start - segment.at)
      const till = segment.reference ? segment.sourceLength : Math.min(segment.length, end - segment.at)
      out.push({ start: segment.source + from, end: segment.source + till, to: rest })
      rest = ''
    }
  }
  return out
}

const endOf = (segment: Segment) => segment.at + segment.length
