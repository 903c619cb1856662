/** Pages made of printed ones: each line of the print is a box of its own. Lines that go on in the next box are put together again. */
import { columnsOf } from '../../text/columns.ts'
import { growing } from '../../text/marked.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { Box, Leaf } from '../../types.ts'
import type { Outline } from './state.ts'

/** Lines of a print, in columns; narrower ones are verses and cells, wider ones paragraphs. */
const NARROWEST = 36
const WIDEST = 130
/** Lines that go on in small letters in the next box, and their share of all. */
const MIN_OPEN = 4
const MIN_OPEN_SHARE = 0.4
/** Of the widest line; a line that the print has broken is nearly as wide. */
const FULL_SHARE = 0.75

const LINE_BOX = /^(?:div|p)$/
const OPEN_END = /[\p{Ll}\p{Lu}\p{N},-]$/u

export function joinWrapped(outline: Outline): void {
  const { boxes, leaves, facts } = outline
  /** Leaves that are joined to the one before. */
  const joined = new Set<number>()
  for (let start = 0; start < leaves.length; ) {
    let end = start + 1
    while (end < leaves.length && isNext(leaves[end]!, leaves[end - 1]!, boxes)) end++
    if (end - start > MIN_OPEN) for (const at of joinsIn(leaves, start, end)) joined.add(at)
    start = end
  }
  if (joined.size === 0) return
  const places = [0]
  leaves.forEach((_, at) => {
    places.push(places[at]! + (joined.has(at) ? 0 : 1))
  })
  // A leaf that is joined stands where the one before it does, and its own box is empty.
  const placeOf = (at: number) => places[at]! - (joined.has(at) ? 1 : 0)
  for (const box of boxes) {
    box.start = places[box.start]!
    box.end = places[box.end]!
  }
  for (const mark of [...facts.marks, ...facts.bylines]) mark.leaf = placeOf(mark.leaf)
  outline.leaves = together(leaves, joined)
}

/** A single line in a box beside that of the line before. */
function isNext(leaf: Leaf, before: Leaf, boxes: readonly Box[]): boolean {
  const box = boxes[leaf.box]
  const above = boxes[before.box]
  return (
    isLine(leaf, box) &&
    isLine(before, above) &&
    box !== above &&
    box!.parent === above!.parent &&
    box!.tag === above!.tag
  )
}

const isLine = ({ kind, level, aside, links }: Leaf, box: Box | undefined): boolean =>
  box !== undefined &&
  LINE_BOX.test(box.tag) &&
  box.end === box.start + 1 &&
  kind === 'text' &&
  level === null &&
  aside === null &&
  links < 1

/** The lines of a run that go on the one before; none where the run is no wrapped text. */
function joinsIn(leaves: readonly Leaf[], start: number, end: number): number[] {
  const columns = leaves.slice(start, end).map(({ text }) => columnsOf(text))
  const widest = columns.reduce((most, it) => Math.max(most, it), 0)
  if (widest < NARROWEST || widest > WIDEST) return []
  const isFull = (at: number) => columns[at - start]! >= widest * FULL_SHARE
  const isOpen = (at: number) =>
    isFull(at - 1) && OPEN_END.test(leaves[at - 1]!.text) && /^\p{Ll}/u.test(leaves[at]!.text)
  const all = leaves.slice(start + 1, end).map((_, at) => start + 1 + at)
  const open = all.filter(isOpen)
  if (open.length < MIN_OPEN || open.length < all.length * MIN_OPEN_SHARE) return []
  return all.filter((at) => isOpen(at) || (isFull(at - 1) && goesOn(leaves[at - 1]!, leaves[at]!, widest)))
}

/** Nothing ends with the line, or the first word of the next would not have fitted in. */
function goesOn({ text }: Leaf, next: Leaf, widest: number): boolean {
  if (!endsSentence(text)) return true
  return columnsOf(text) + 1 + columnsOf(/^\S{1,40}/.exec(next.text)?.[0] ?? '') > widest
}

function together(leaves: readonly Leaf[], joined: ReadonlySet<number>): Leaf[] {
  const made: Leaf[] = []
  for (let start = 0; start < leaves.length; ) {
    let end = start + 1
    while (joined.has(end)) end++
    made.push(end > start + 1 ? asOne(leaves.slice(start, end)) : leaves[start]!)
    start = end
  }
  return made
}

function asOne(lines: readonly Leaf[]): Leaf {
  const [first] = lines as [Leaf]
  const { text, marks } = lines.slice(1).reduce((all, line, at) => {
    all.append(line, jointOf(lines[at]!.text), true)
    return all
  }, growing(first))
  const linked = lines.reduce((sum, it) => sum + it.links * it.text.length, 0)
  return {
    ...first,
    text,
    marks,
    links: Math.min(1, linked / text.length),
    bold: lines.every(({ bold }) => bold),
  }
}

/** Which hyphen only divides a word is not told: it stays. */
const jointOf = (text: string): string => (/\p{L}-$/u.test(text) ? '' : ' ')
