/** The byline of an account on a platform: `原创 林小满 东湾旧事 2023-06-18`. Nothing but the order tells the writer from the account. */
import type { LabelMark, Mark } from './mark.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The word is a label for the writer, the gap before the account one for the source. */
export function marksOfAccount(line: string, marks: readonly Mark[], { ownWork }: Vocabulary): Mark[] {
  const word = ownWork.exec(line)?.[0]
  const date = marks.find((mark) => mark.kind === 'date')
  if (word === undefined || !date || marks.some((mark) => mark.kind === 'label' && mark.start < date.start))
    return [...marks]
  const isLast = line.slice(word.length, date.start).trim() === ''
  const from = isLast ? date.end : word.length
  const to = isLast ? (marks.find(({ start }) => start > date.start)?.start ?? line.length) : date.start
  const text = line.slice(from, to)
  const parts = [...text.matchAll(TOKEN)].filter(
    ({ index }) =>
      !WIDE.test(text.trim()) || index === 0 || BORDER.test(text.slice(Math.max(0, index - 2), index)),
  )
  if (parts.length === 0 || parts.length > 2) return [...marks]
  const labelAt = (end: number, start: number, field: 'authors' | 'source'): LabelMark => ({
    kind: 'label',
    start,
    end,
    field,
    lang: 'und',
    colon: true,
  })
  const starts = parts.map(({ index }) => from + index)
  const source = starts.at(-1)!
  const open = isLast ? starts[0]! - 1 : 0
  const labels = [
    labelAt(starts[0]!, open, parts.length === 2 ? 'authors' : 'source'),
    ...(parts.length === 2 ? [labelAt(source, source - 1, 'source')] : []),
  ]
  const dates = marks.map((mark) =>
    mark === date && isLast ? { ...mark, end: Math.min(mark.end, open) } : mark,
  )
  return [...dates, ...labels].sort((a, b) => a.start - b.start)
}

/** Where wide gaps part the pieces, a piece may have spaces. */
const WIDE = /\S(?: {2}|;)/
const BORDER = /^(?: {2}|.?;|^ ?)$/
const TOKEN = /[^ ;]+/g
