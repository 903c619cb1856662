/** Texts with the stretches of them that are set off: cut, folded and joined, the offsets with them. */
import type { Mark, Marked } from '../types.ts'
import { isSpaceUnit, singleSpaced } from './spaces.ts'

export const NO_MARKS: readonly Mark[] = []

/** The text with each run of white space as one space and none at its ends. */
export function foldSpaces(text: string, marks: readonly Mark[]): Marked {
  const folded = singleSpaced(text)
  if (marks.length === 0) return { text: folded, marks: NO_MARKS }
  if (folded === text) return { text, marks: tidy(text, marks) }
  const placeOf = placesIn(text, folded)
  return {
    text: folded,
    marks: tidy(
      folded,
      marks.map((mark) => moved(mark, placeOf(mark.start), placeOf(mark.end))),
    ),
  }
}

const moved = ({ type, href }: Mark, start: number, end: number): Mark =>
  href === undefined ? { type, start, end } : { type, start, end, href }

/** Tells where each offset of a text stands once its white space is folded. */
function placesIn(text: string, folded: string): (at: number) => number {
  const { length } = folded
  const from = text.indexOf(folded)
  // Most lines have white space at their ends alone.
  if (from >= 0) return (at) => Math.max(0, Math.min(at - from, length))
  const places = foldedPlaces(text, length)
  return (at) => places[at]!
}

/** Where each offset of a text stands once its white space is folded. */
function foldedPlaces(text: string, length: number): Uint32Array {
  const places = new Uint32Array(text.length + 1)
  let to = 0
  let isBehindSpace = true
  for (let at = 0; at < text.length; at++) {
    const isBlank = isSpaceUnit(text.charCodeAt(at))
    if (isBlank && !isBehindSpace) to++
    places[at] = Math.min(to, length)
    if (!isBlank) to++
    isBehindSpace = isBlank
  }
  places[text.length] = Math.min(to, length)
  return places
}

/** A text that grows by parts. */
export interface Growing extends Marked {
  /** @param goesOn Whether a mark that ends before the joint and begins behind it is one mark. */
  append(part: Marked, by: string, goesOn?: boolean): void
}

export function growing(first: Marked): Growing {
  const marks = [...first.marks]
  const last = new Map(marks.map((mark, index) => [mark.type, index]))
  const grown: Growing = {
    text: first.text,
    marks,
    append(part, by, goesOn = false) {
      const before = grown.text.length
      const start = before + by.length
      Object.assign(grown, { text: grown.text + by + part.text })
      for (const mark of part.marks) {
        const index = last.get(mark.type) ?? -1
        const open = marks[index]
        if (goesOn && mark.start === 0 && open?.end === before && open.href === mark.href)
          marks[index] = { ...open, end: mark.end + start }
        else {
          last.set(mark.type, marks.length)
          marks.push({ ...mark, start: mark.start + start, end: mark.end + start })
        }
      }
    },
  }
  return grown
}

/** Parts as one text. */
export function joinMarked(parts: readonly Marked[], by: string): Marked {
  const marks: Mark[] = []
  let before = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    if (part.marks.length > 0)
      for (const mark of part.marks) marks.push(moved(mark, mark.start + before, mark.end + before))
    before += part.text.length + by.length
  }
  return { text: parts.map(({ text }) => text).join(by), marks }
}

/** Without white space at the ends of marks, without empty marks, in order: an outer one before those in it. */
export function tidy(text: string, marks: readonly Mark[]): Mark[] {
  const trimmed: Mark[] = []
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    let { start, end } = mark
    while (start < end && isSpace(text, start)) start++
    while (start < end && isSpace(text, end - 1)) end--
    if (start < end) trimmed.push(moved(mark, start, end))
  }
  return trimmed.length > 1 ? merged(trimmed) : trimmed
}

const isSpace = (text: string, at: number): boolean => isSpaceUnit(text.charCodeAt(at))

/** Marks of one kind that touch as one, and an outer mark before those in it. Changes the marks. */
function merged(marks: Mark[]): Mark[] {
  const found: Mark[] = []
  for (const mark of marks.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const before = found.findLast(({ type }) => type === mark.type)
    if (before && before.href === mark.href && mark.start <= before.end)
      before.end = Math.max(before.end, mark.end)
    else found.push(mark)
  }
  return found
}
