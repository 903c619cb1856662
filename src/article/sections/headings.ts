/** Tells the subheadings of a body. A page that marks them in one way has no others. */
import type { PageBlock } from '../../types.ts'
import { endsSentence, isWide, width } from '../measure.ts'
import { isLabelled, type Mark, markOf, numberStyle } from './marks.ts'

/** Marks from the surest to the least sure. Two subheadings of one mark rule out those of the less sure ones. */
const ORDER: readonly Mark[] = ['tag', 'number', 'bracket', 'bold', 'plain']
const ENOUGH = 2

/** A paragraph has at least so many columns; shorter lines count as one when they end as a sentence does, or open with a label. */
const PARAGRAPH = 80

/** Makes subheadings blocks of type `heading` with a level from 2 on. */
export function markHeadings(body: readonly PageBlock[], kind: 'text' | 'html'): void {
  const texts = countTexts(body)
  const marks = body.map((block, index) => {
    const mark = markOf(block)
    if (mark === null || mark === 'tag') return mark
    return texts.get(block.text) === 1 && standsOff(body, index, mark) ? mark : null
  })
  dropOutliers(body, marks)
  dropQuestions(body, marks)
  const allowed = allowedMarks(marks, kind)
  const found = body.filter((_, index) => marks[index] && allowed.has(marks[index]))
  for (const block of body) if (block.type === 'heading') block.type = 'paragraph'
  const levels = levelsOf(found)
  for (const block of found) {
    block.type = 'heading'
    block.level = levels(block)
  }
}

/** A subheading stands before running text, and does not open the body unless it is marked. */
function standsOff(body: readonly PageBlock[], index: number, mark: Mark): boolean {
  const { text } = body[index]!
  const before = body[index - 1]
  // Below another short line stands the title of a teaser, or a name.
  if (mark === 'plain' && !isWide(text) && before && !isParagraph(before) && markOf(before) === 'plain')
    return false
  let after = index + 1
  while (body[after]?.type === 'image') after++
  const next = body[after]
  if (!next) return false
  const nextMark = markOf(next)
  if (nextMark === 'tag') return mark !== 'plain'
  if (next.type !== 'paragraph') return next.type !== 'code'
  if (isParagraph(next)) return true
  // Two subheadings may follow each other, an outer and an inner one; two plain lines are rather a teaser.
  const beyond = body[after + 1]
  return (
    nextMark !== null &&
    (mark !== 'plain' || isWide(text)) &&
    beyond?.type === 'paragraph' &&
    isParagraph(beyond)
  )
}

const isParagraph = ({ text, bold }: PageBlock): boolean =>
  !bold && (width(text) >= PARAGRAPH || endsSentence(text) || isLabelled(text))

/** A plain line far longer than the other subheadings of its page is a caption. */
const FAR = 2

function dropOutliers(body: readonly PageBlock[], marks: (Mark | null)[]): void {
  const widths = body.flatMap(({ text }, index) => (marks[index] === 'plain' ? [width(text)] : []))
  if (widths.length < 3) return
  const median = widths.sort((one, other) => one - other)[widths.length >> 1]!
  body.forEach(({ text }, index) => {
    if (marks[index] === 'plain' && width(text) > Math.max(median * FAR, 40)) marks[index] = null
  })
}

/** Questions set off one after the other, most of them longer than this, are those of an interview. */
const QUESTION = 60

function dropQuestions(body: readonly PageBlock[], marks: (Mark | null)[]): void {
  for (const mark of ['bold', 'plain']) {
    const own = body.filter((_, index) => marks[index] === mark)
    const questions = own.filter(({ text }) => ASKS.test(text))
    const long = questions.filter(({ text }) => width(text) > QUESTION)
    if (questions.length < ENOUGH || long.length * 2 <= own.length) continue
    body.forEach((_, index) => {
      if (marks[index] === mark) marks[index] = null
    })
  }
}

const ASKS = /[?？؟]["'”’»“)）」』]?$/

function countTexts(body: readonly PageBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of body) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function allowedMarks(marks: readonly (Mark | null)[], kind: 'text' | 'html'): Set<Mark> {
  const allowed = new Set<Mark>()
  for (const mark of ORDER) {
    const count = marks.filter((it) => it === mark).length
    // A page has markup to set its subheadings off: a short line that has none is one of many things.
    if (count >= (kind === 'html' && mark === 'plain' ? ENOUGH : 1)) allowed.add(mark)
    if (count >= (kind === 'html' && mark === 'tag' ? 1 : ENOUGH)) break
  }
  return allowed
}

/** Ranks of markup and styles of numbering become 2, 3, 4… in the order in which they hold each other. */
function levelsOf(found: readonly PageBlock[]): (block: PageBlock) => number {
  const rank = (block: PageBlock) => (block.level === null ? 10 + numberStyle(block.text) : block.level)
  const ranks = [...new Set(found.map(rank))].sort((one, other) => one - other)
  return (block) => Math.min(6, 2 + ranks.indexOf(rank(block)))
}
