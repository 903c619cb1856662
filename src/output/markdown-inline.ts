/** A text and its marks -> phrasing content of mdast. Marks that cross are cut, since elements nest. */
import type { PhrasingContent } from 'mdast'
import type { Mark } from '../types.ts'

/** A text with its marks, of an article or cut out of one. */
export interface Text {
  readonly text: string
  readonly marks?: readonly Mark[] | undefined
}

/** What a text becomes. A line end is a hard break. */
export const toPhrasing = ({ text, marks = [] }: Text): PhrasingContent[] =>
  nest(text, inOrder(marks), 0, text.length)

/** Parts of a text, so many units long and one unit apart, each with its marks. */
export function cut({ text, marks = [] }: Text, lengths: readonly number[]): Text[] {
  const waiting = inOrder(marks)
  let next = 0
  let open: Mark[] = []
  let start = 0
  return lengths.map((length) => {
    const end = start + length
    while (next < waiting.length && waiting[next]!.start < end) open.push(waiting[next++]!)
    open = open.filter((mark) => mark.end > start)
    const own = open.map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, length),
    }))
    const part = { text: text.slice(start, end), marks: own.filter((mark) => mark.start < mark.end) }
    start = end + 1
    return part
  })
}

export const cutLines = (text: Text): Text[] =>
  cut(
    text,
    text.text.split('\n').map(({ length }) => length),
  )

const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((one, other) => one.start - other.start || other.end - one.end)

/** @param marks In order; those that go on behind an outer one are cut in place. */
function nest(text: string, marks: Mark[], start: number, end: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = start
  for (let index = 0; index < marks.length; ) {
    const outer = marks[index++]!
    const inner: Mark[] = []
    const crossing: Mark[] = []
    for (; index < marks.length && marks[index]!.start < outer.end; index++) {
      const mark = marks[index]!
      inner.push({ ...mark, end: Math.min(mark.end, outer.end) })
      if (mark.end > outer.end) crossing.push({ ...mark, start: outer.end })
    }
    index -= crossing.length
    inOrder(crossing).forEach((mark, more) => {
      marks[index + more] = mark
    })
    nodes.push(...plain(text.slice(at, outer.start)))
    const inside = () => nest(text, inner, outer.start, outer.end)
    nodes.push(...wrap(outer, text.slice(outer.start, outer.end), inside))
    at = outer.end
  }
  nodes.push(...plain(text.slice(at, end)))
  return nodes
}

const plain = (text: string): PhrasingContent[] =>
  byLine(text, (line) => (line === '' ? [] : [{ type: 'text', value: line }]))

/** What stands for each line, and a hard break between two. */
const byLine = (text: string, toNodes: (line: string) => PhrasingContent[]): PhrasingContent[] =>
  text
    .split('\n')
    .flatMap((line, index) => (index > 0 ? [{ type: 'break' }, ...toNodes(line)] : toNodes(line)))

/** What Markdown has no sign for is HTML. */
function wrap({ type, href }: Mark, text: string, inside: () => PhrasingContent[]): PhrasingContent[] {
  switch (type) {
    case 'link':
      return href === undefined ? inside() : [{ type: 'link', url: href, children: inside() }]
    case 'code':
      return byLine(text, (value) => [{ type: 'inlineCode', value }])
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type, children: inside() }]
    case 'sub':
    case 'sup':
      return element(type, inside())
    case 'insert':
      return element('ins', inside())
    case 'note':
      return element('sup', href === undefined ? inside() : [{ type: 'link', url: href, children: inside() }])
  }
}

const element = (name: string, children: PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${name}>` },
  ...children,
  { type: 'html', value: `</${name}>` },
]
