/** What stands around a name of a person and tells it. */
import { sayings, titles } from '../surnames.ts'

/** How much less a stretch costs as a name for what stands around it. */
export type NameEvidence = (input: Uint16Array, start: number, end: number) => number

const TITLE_BEFORE = 64
const SAYING_BEHIND = 40
const LISTED = 24
const LONGEST_TITLE = 4

const titleSet = new Set([
  ...titles,
  '总理',
  '选手',
  '院士',
  '歌手',
  '学者',
  '艺人',
  '影星',
  '名将',
  '同事',
  '球员',
  '队员',
  '嘉宾',
  '诗人',
])
const endings = new Set([...titleSet].map((it) => it.charCodeAt(it.length - 1)))
const beginnings = new Set([...titleSet, ...sayings].map((it) => it.charCodeAt(0)))
const behind = new Set([...titleSet, ...sayings])
/** Between the names of a list: 余明、于洋和范毅. */
const LINKS = new Set([...'、和与及'].map((it) => it.charCodeAt(0)))

export const nameEvidence: NameEvidence = (input, start, end) => {
  let total = 0
  const before = input[start - 1] ?? 0
  if (endings.has(before)) {
    for (let length = 2; length <= LONGEST_TITLE; length++)
      if (titleSet.has(textOf(input, start - length, start))) total = TITLE_BEFORE
  }
  if (LINKS.has(before)) total = LISTED
  if (beginnings.has(input[end] ?? 0)) {
    for (let length = 1; length <= LONGEST_TITLE; length++)
      if (behind.has(textOf(input, end, end + length))) return total + SAYING_BEHIND
  }
  return total
}

function textOf(input: Uint16Array, start: number, end: number): string {
  return start < 0 ? '' : String.fromCharCode(...input.subarray(start, end))
}
