/** What a reader sees of a source, with the way back: a repair decides over the visible text, edits land in the source. */
import { lazily } from '../lazily.ts'
import type { Edit, Kind, Repair } from '../types.ts'
import type { Segment, View } from './segments.ts'

/** The text of a source that a scope shows. */
export async function viewOf(source: string, kind: Kind, scope: Repair['scope']): Promise<View> {
  if (kind === 'text' || scope === 'source') return { text: source, segments: null }
  const { htmlView } = await views()
  return htmlView(source, scope === 'values')
}

const views = lazily(() => import('./view-html.ts'))

/** The units of what a reader sees of a page, to be read at once. */
export const shownIn = async (page: string): Promise<Uint16Array> => (await views()).shownUnits(page)

/** Edits of the visible text as edits of the source: cut where a tag stands between, so that no tag is lost. */
export function toSource(view: View, edits: readonly Edit[]): Edit[] {
  if (!view.segments) return [...edits]
  const out: Edit[] = []
  let index = 0
  for (const { start, end, to } of edits) {
    while (index < view.segments.length && endOf(view.segments[index]!) <= start) index++
    let rest = to
    for (let at = index; at < view.segments.length && view.segments[at]!.at < end; at++) {
      const segment = view.segments[at]!
      const from = segment.reference ? 0 : Math.max(0, start - segment.at)
      const till = segment.reference ? segment.sourceLength : Math.min(segment.length, end - segment.at)
      out.push({ start: segment.source + from, end: segment.source + till, to: segment.escape(rest) })
      rest = ''
    }
  }
  return out
}

const endOf = (segment: Segment) => segment.at + segment.length
