/** What stands around a name of a person and tells it. */
import { sayings, titles } from '../surnames.ts'

/** How much less a stretch costs as a name for what stands around it. */
export type NameEvidence = (input: Uint16Array, start: number, end: number) => number

const TITLE_BEFORE = 64
const SAYING_BEHIND = 40
const LISTED = 24

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
const endings = grouped(titleSet, (it) => it.charCodeAt(it.length - 1))
const beginnings = grouped(new Set([...titleSet, ...sayings]), (it) => it.charCodeAt(0))
/** Between the names of a list: 余明、于洋和范毅. */
const LINKS = new Set([...'、和与及'].map((it) => it.charCodeAt(0)))

export const nameEvidence: NameEvidence = (input, start, end) => {
  let total = 0
  const before = input[start - 1] ?? 0
  const ends = endings.get(before)
  if (ends?.some((it) => isAt(input, start - it.length, it))) total = TITLE_BEFORE
  if (LINKS.has(before)) total = LISTED
  const begins = beginnings.get(input[end] ?? 0)
  return begins?.some((it) => isAt(input, end, it)) ? total + SAYING_BEHIND : total
}

/** What stands before a name that is told, and behind it. */
export const evidenceWords = () => ({
  before: [...titleSet, ...Array.from(LINKS, (it) => String.fromCharCode(it))],
  behind: [...titleSet, ...sayings],
})

/** Whether a word stands at a place. */
function isAt(input: Uint16Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (input[start + at] !== word.charCodeAt(at)) return false
  return true
}

function grouped(words: ReadonlySet<string>, keyOf: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const group = groups.get(keyOf(word))
    if (group) group.push(word)
    else groups.set(keyOf(word), [word])
  }
  return groups
}
