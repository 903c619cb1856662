/** Cuts a folded header line into atoms: what a span can begin or end with. Dates and labels are one atom each. */
import type { Mark } from '../scan.ts'

export type AtomKind = 'joined' | 'word' | 'number' | 'space' | 'sign' | 'date' | 'label'

export interface Atom {
  kind: AtomKind
  start: number
  end: number
  mark: Mark | null
}

/** Letters of the scripts that write words together are an atom each, a row of katakana is one. */
const PIECE =
  /[\p{Script=Katakana}ー]+|(?<joined>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}〇々])|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}'’_]*(?:[.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}'’_]+)*\.?)|(?<number>\p{N}[\p{N}.,:]*)|(?<space>\s+)|./gu

const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

export function atomsOf(line: string, marks: readonly Mark[]): Atom[] {
  const atoms: Atom[] = []
  let last = 0
  for (const mark of marks) {
    cut(line, last, mark.start, atoms)
    if (mark.end > last)
      atoms.push({ kind: mark.kind, start: Math.max(last, mark.start), end: mark.end, mark })
    last = Math.max(last, mark.end)
  }
  cut(line, last, line.length, atoms)
  return atoms
}

function cut(line: string, from: number, to: number, atoms: Atom[]): void {
  if (from >= to) return
  for (const match of line.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index
    const { joined, word, number, space } = match.groups!
    const add = (kind: AtomKind, at: number, end: number) => atoms.push({ kind, start: at, end, mark: null })
    if (joined !== undefined) add('joined', start, start + match[0].length)
    else if (word !== undefined) addWord(match[0], start, add)
    else if (number !== undefined) add('number', start, start + match[0].length)
    else if (space !== undefined) add('space', start, start + match[0].length)
    else add(JOINED.test(match[0]) ? 'joined' : 'sign', start, start + match[0].length)
  }
}

/** A Latin word that Chinese is glued to ends there. */
function addWord(text: string, start: number, add: (kind: AtomKind, at: number, end: number) => void): void {
  let at = 0
  for (const part of text.split(
    /((?:[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]))/u,
  )) {
    if (part === '') continue
    add(JOINED.test(part[0]!) ? 'joined' : 'word', start + at, start + at + part.length)
    at += part.length
  }
}
