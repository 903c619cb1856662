/** Tells the subheadings of a body. A page that marks them in one way has no others. */
import { columnsOf, isAsWideAs, isWide, isWiderThan } from '../../text/columns.ts'
import { asks, endsSentence } from '../../text/sentence.ts'
import type { Kind, PageBlock } from '../../types.ts'
import type { Numbering } from '../numbering.ts'
import { W } from '../weights.ts'
import { findEntries } from './entries.ts'
import { isLabelled, type Mark, markOf } from './marks.ts'
import { takenUp } from './taken-up.ts'

/** Marks from the surest to the least sure. Two subheadings of one mark rule out those of the less sure ones. */
const ORDER: readonly Mark[] = ['tag', 'number', 'bracket', 'entry', 'bold', 'plain']

/** A subheading: its level from 2 on, and what sets it off. */
export interface Subheading {
  level: number
  mark: Mark
}

/** What the subheadings ask of others. */
export interface SubheadingHelp {
  numbering: Numbering
  /** Whether a line reads as one of the header. */
  isHeader(text: string): boolean
  /** Whether a line announces what somebody has paid for. */
  isSponsored(text: string): boolean
}

/** @param blocks All of the page, among them the body: what stands around a line tells what it is. */
export function findSubheadings(
  body: readonly PageBlock[],
  kind: Kind,
  blocks: readonly PageBlock[],
  help: SubheadingHelp,
): Map<PageBlock, Subheading> {
  const { numbering, isHeader } = help
  const counts = countTexts(blocks)
  const own = countTexts(body)
  const places = new Map(blocks.map((block, at) => [block, at]))
  const first = body.findIndex(isParagraph)
  const series = kind === 'text' ? findSeries(body, numbering) : new Set<number>()
  /** Plain lines right below another one. */
  const doubtful = new Set<number>()
  const isPlain = (block: PageBlock, index: number): boolean => {
    const at = places.get(block)!
    if (index < first || series.has(index - 1) || isTeaser(blocks, at, counts, help)) return false
    const isBelow = isBelowLine(blocks, at, numbering)
    if (isBelow && kind === 'html') return false
    if (isBelow) doubtful.add(index)
    return isWide(block.text) || !isHeader(block.text)
  }
  const entries = kind === 'text' ? findEntries(blocks) : new Set<PageBlock>()
  const marks = body.map((block, index) => {
    if (entries.has(block)) return 'entry'
    const mark = markOf(block, numbering)
    if (mark === null && kind === 'text' && isDayOfEntries(block, body[index + 1], isHeader, numbering))
      return 'number'
    if (mark === null || mark === 'tag') return mark
    if (own.get(block.text) !== 1 || (mark === 'plain' && !isPlain(block, index))) return null
    return series.has(index) || series.has(index + 1) || standsOff(body, index, mark, numbering) ? mark : null
  })
  if (kind === 'text') weighByText(body, marks, doubtful)
  dropOutliers(body, marks)
  dropQuestions(body, marks)
  const allowed = allowedMarks(marks, kind, series)
  const found = body.filter((_, index) => marks[index] && allowed.has(marks[index]))
  const levels = levelsOf(found, numbering)
  const markAt = new Map(body.map((block, index) => [block, marks[index]!]))
  return new Map(found.map((block) => [block, { level: levels(block), mark: markAt.get(block)! }]))
}

/** Numbered lines that go on from 1 (`1. …`, `2. …`, `3. …`) and hold something each, whatever that is. */
function findSeries(body: readonly PageBlock[], numbering: Numbering): Set<number> {
  const found: number[] = []
  body.forEach((block, index) => {
    const number =
      markOf(block, numbering) === 'number' ? /^\d{1,2}(?=[.)])/.exec(block.text)?.[0] : undefined
    const isNext = Number(number) === found.length + 1 && found.at(-1) !== index - 1
    if (isNext) found.push(index)
  })
  return new Set(found.length >= W.MIN_SERIES ? found : [])
}

/** What stands right above it or right below it on the page tells that a line is the title of a teaser, or a name. */
function isTeaser(
  blocks: readonly PageBlock[],
  at: number,
  counts: ReadonlyMap<string, number>,
  { isSponsored }: SubheadingHelp,
): boolean {
  const above = blocks[at - 1]
  const below = blocks[at + 1]
  if (below?.out === 'related' || saysTheSame(blocks[at]!, above) || saysTheSame(blocks[at]!, below))
    return true
  if (!above || above.type === 'image' || isParagraph(above)) return false
  if (isDay(above)) return !isBelowTitle(blocks, at - 1)
  if (isSponsored(above.text)) return true
  if (above.out === 'advertisement' || above.out === 'control') return false
  return counts.get(above.text)! >= W.MIN_LABELS
}

/** Two short lines of one title: a teaser as a picture and as a link, or with its kicker and without. */
const saysTheSame = (block: PageBlock, other: PageBlock | undefined): boolean =>
  other !== undefined &&
  other.type === 'paragraph' &&
  !isWiderThan(other.text, W.MAX_PLAIN_HEADING_COLUMNS) &&
  (asks(other.text) || !endsSentence(other.text)) &&
  (isWithin(block, other) || isWithin(other, block))

function isWithin(block: PageBlock, other: PageBlock): boolean {
  const { words, share } = takenUp(block.text, [other])
  return words >= W.MIN_OWN_WORDS && share >= W.MIN_SAME_SHARE
}

/** Of two plain lines the lower one may be the subheading, below a caption or a teaser, or what belongs to the upper one. */
function isBelowLine(blocks: readonly PageBlock[], at: number, numbering: Numbering): boolean {
  const above = blocks[at - 1]
  if (!above || isWide(blocks[at]!.text)) return false
  return above.out === null && !isParagraph(above) && markOf(above, numbering) === 'plain' && !isDay(above)
}

/** What the text below takes up of a plain line tells a subheading from the title of a teaser and from a caption. */
function weighByText(
  body: readonly PageBlock[],
  marks: (Mark | null)[],
  doubtful: ReadonlySet<number>,
): void {
  let end = body.length
  for (let index = body.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (!mark) continue
    const { text } = body[index]!
    if (mark === 'plain' && !isWide(text)) {
      const { words, share } = takenUp(text, body.slice(index + 1, end))
      const isForeign = words >= W.MIN_FOREIGN_WORDS && share <= W.MAX_FOREIGN_SHARE
      const isOwn = words >= W.MIN_OWN_WORDS && share >= W.MIN_OWN_SHARE
      if (isForeign || (doubtful.has(index) && !isOwn)) marks[index] = null
    }
    end = index
  }
}

const isDay = ({ text }: PageBlock): boolean => !isWiderThan(text, W.MAX_DAY_COLUMNS) && DAY.test(text)

/** Whether the day belongs to the title above it: of lines that take turns between two paragraphs, a title comes first. */
function isBelowTitle(blocks: readonly PageBlock[], day: number): boolean {
  let first = day
  while (
    first > Math.max(0, day - MAX_TURNS) &&
    !isParagraph(blocks[first - 1]!) &&
    isDay(blocks[first - 1]!) !== isDay(blocks[first]!)
  )
    first--
  return !isDay(blocks[first]!)
}

/** So many lines that take turns are looked at. */
const MAX_TURNS = 20

/** In a live report: a day above the first of its entries. */
const isDayOfEntries = (
  { type, text }: PageBlock,
  next: PageBlock | undefined,
  isHeader: SubheadingHelp['isHeader'],
  numbering: Numbering,
): boolean =>
  type === 'paragraph' &&
  !isWiderThan(text, W.MAX_DAY_COLUMNS) &&
  next !== undefined &&
  numbering.isEntry(next.text) &&
  markOf(next, numbering) === 'number' &&
  isHeader(text)

/** A day in figures: a line that is little more announces something else. */
const DAY = /\b\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b/

/** A subheading stands before running text, and does not open the body unless it is marked. */
function standsOff(body: readonly PageBlock[], index: number, mark: Mark, numbering: Numbering): boolean {
  let after = index + 1
  while (body[after]?.type === 'image') after++
  const next = body[after]
  if (!next) return false
  const nextMark = markOf(next, numbering)
  if (nextMark === 'tag') return mark !== 'plain'
  if (next.type !== 'paragraph') return next.type !== 'code'
  if (isParagraph(next)) return true
  // The first row of a table.
  if (next.text.includes('\t')) return true
  // Two subheadings may follow each other, an outer and an inner one; two plain lines are rather a teaser.
  const beyond = body[after + 1]
  return (
    nextMark !== null &&
    (mark !== 'plain' || isWide(body[index]!.text) || nextMark !== 'plain') &&
    beyond?.type === 'paragraph' &&
    isParagraph(beyond)
  )
}

const isParagraph = ({ text, bold }: PageBlock): boolean =>
  !bold && (isAsWideAs(text, W.MIN_PARAGRAPH_COLUMNS) || endsSentence(text) || isLabelled(text))

/** A plain line far longer than the other subheadings of its page is a caption. */
function dropOutliers(body: readonly PageBlock[], marks: (Mark | null)[]): void {
  const widths = body.flatMap(({ text }, index) => (marks[index] === 'plain' ? [columnsOf(text)] : []))
  if (widths.length < 3) return
  const median = widths.sort((one, other) => one - other)[widths.length >> 1]!
  body.forEach(({ text }, index) => {
    if (marks[index] === 'plain' && columnsOf(text) > Math.max(median * W.FAR_RATIO, W.MIN_FAR_COLUMNS))
      marks[index] = null
  })
}

/** Questions set off one after the other, most of them of some length, are those of an interview. */
function dropQuestions(body: readonly PageBlock[], marks: (Mark | null)[]): void {
  for (const mark of ['bold', 'plain']) {
    const own = body.filter((_, index) => marks[index] === mark)
    const questions = own.filter(({ text }) => asks(text))
    const long = questions.filter(({ text }) => isWiderThan(text, W.MIN_INTERVIEW_COLUMNS))
    if (questions.length < W.ENOUGH_SUBHEADINGS || long.length * 2 <= own.length) continue
    body.forEach((_, index) => {
      if (marks[index] === mark) marks[index] = null
    })
  }
}

function countTexts(body: readonly PageBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of body) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function allowedMarks(
  marks: readonly (Mark | null)[],
  kind: 'text' | 'html',
  series: ReadonlySet<number>,
): Set<Mark> {
  const allowed = new Set<Mark>()
  for (const mark of ORDER) {
    const count = marks.filter((it) => it === mark).length
    // A page has markup to set its subheadings off: a short line that has none is one of many things.
    if (count >= (kind === 'html' && mark === 'plain' ? W.ENOUGH_SUBHEADINGS : 1)) allowed.add(mark)
    const isEnough = count >= (kind === 'html' && mark === 'tag' ? 1 : W.ENOUGH_SUBHEADINGS)
    if (isEnough && !(mark === 'number' && series.size > 0)) break
  }
  return allowed
}

/** Ranks of markup and styles of numbering become 2, 3, 4… in the order in which they hold each other. */
function levelsOf(found: readonly PageBlock[], numbering: Numbering): (block: PageBlock) => number {
  const rank = (block: PageBlock) => (block.level === null ? 10 + numbering.styleOf(block.text) : block.level)
  const ranks = [...new Set(found.map(rank))].sort((one, other) => one - other)
  return (block) => Math.min(6, 2 + ranks.indexOf(rank(block)))
}
