/** Plain text: lines that belong together become one block: items of a list, rows of a table. */
import { joinMarked } from '../text/marked.ts'
import type { Marked, PageBlock } from '../types.ts'

const BULLET = /^[-*•·▪◦‣]\s+(?=\S)/
const NUMBER = /^(?:\d{1,2}[.)]|[（(]\d{1,2}[）)])\s*(?=\S)/

type Kind = 'bullets' | 'numbers' | 'rows'

/** Merges runs of two lines and more. The text of a list keeps its marks, its items do not. */
export function gatherRuns(body: readonly PageBlock[]): PageBlock[] {
  const gathered: PageBlock[] = []
  for (let start = 0; start < body.length; ) {
    const kind = kindOf(body[start]!)
    let end = start + 1
    while (kind && end < body.length && kindOf(body[end]!) === kind) end++
    if (kind && end - start > 1) gathered.push(merge(body.slice(start, end), kind))
    else gathered.push(...body.slice(start, end))
    start = end
  }
  return gathered
}

function kindOf({ type, text }: PageBlock): Kind | null {
  if (type !== 'paragraph') return null
  if (BULLET.test(text)) return 'bullets'
  if (NUMBER.test(text)) return 'numbers'
  return text.includes('\t') ? 'rows' : null
}

function merge(run: readonly PageBlock[], kind: Kind): PageBlock {
  const first = run[0]!
  const texts = run.map(({ text }) => text)
  const joined = joinMarked(run, '\n')
  if (kind === 'rows')
    return {
      ...first,
      ...joined,
      type: 'table',
      rows: texts.map((row) => row.split('\t').map((cell) => cell.trim())),
      headers: 0,
      caption: null,
    }
  const mark = kind === 'bullets' ? BULLET : NUMBER
  return {
    ...first,
    ...joined,
    type: 'list',
    ordered: kind === 'numbers',
    items: run.map((it) => ({ ...without(it, mark.exec(it.text)![0].length), blocks: [] })),
    first: kind === 'numbers' ? Number(/\d+/.exec(texts[0]!)![0]) : null,
  }
}

/** Without the sign of an item. */
const without = ({ text, marks }: Marked, units: number): Marked => ({
  text: text.slice(units),
  marks: marks.map((it) => ({ ...it, start: Math.max(0, it.start - units), end: it.end - units })),
})
