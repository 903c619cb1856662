/** Where a text is broken into lines of so many columns. Chinese and Japanese have no blanks, so words come from the dictionaries
 * of the platform, and no line begins with a stop or ends with an opening bracket. */
import stringWidth from 'string-width'

/** A line of a text: `[start, end)`, without the blanks around it. */
export type Line = readonly [start: number, end: number]

/** Columns that a text takes on a terminal; a Chinese character takes two. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text)

/**
 * Lines of a text, each as long as fits. Only what has no place to break in (an address) is longer.
 *
 * @example
 * wrapLines('one two', 5) // => [[0, 3], [4, 7]]
 */
export function wrapLines(text: string, columns: number): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push(...wrapLine(line, columns).map(([from, to]): Line => [start + from, start + to]))
    start += line.length + 1
  }
  return lines
}

function wrapLine(text: string, columns: number): Line[] {
  const lines: Line[] = []
  let [start, end, width, blanks] = [0, 0, 0, 0]
  for (const word of wordsOf(text, columns)) {
    if (word.blank) {
      blanks = word.width
      continue
    }
    if (end > start && width + blanks + word.width > columns) {
      lines.push([start, end])
      ;[start, width] = [word.start, 0]
    } else if (end === start) [start, width] = [word.start, 0]
    else width += blanks
    width += word.width
    end = word.end
    blanks = 0
  }
  return [...lines, [start, end]]
}

interface Word {
  start: number
  end: number
  width: number
  blank: boolean
}

let words: Intl.Segmenter | undefined
let graphemes: Intl.Segmenter | undefined

/** What stays together on a line, and the blanks between. */
function* wordsOf(text: string, columns: number): Generator<Word> {
  words ??= new Intl.Segmenter('en', { granularity: 'word' })
  let run = null as Word | null
  let last = ''
  for (const { segment, index } of words.segment(text)) {
    const blank = /^\s+$/.test(segment)
    const part = { start: index, end: index + segment.length, width: widthOf(segment), blank }
    if (run !== null && run.blank === blank && (blank || !mayBreak(last, segment)))
      run = { start: run.start, end: part.end, width: run.width + part.width, blank }
    else {
      if (run) yield* fitting(text, run, columns)
      run = part
    }
    last = segment
  }
  if (run) yield* fitting(text, run, columns)
}

/** A word of wide characters that is longer than a line, a long name in Katakana, may be cut anywhere. */
function* fitting(text: string, word: Word, columns: number): Generator<Word> {
  if (word.width <= columns || word.width === word.end - word.start) return yield word
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment, index } of graphemes.segment(text.slice(word.start, word.end))) {
    const start = word.start + index
    yield { start, end: start + segment.length, width: widthOf(segment), blank: false }
  }
}

/** Written without blanks between words, and the punctuation that goes with it. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60\u2014\u2026]/u
/** Closes what stands before it, so it cannot begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}々〻ゝゞー…]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u

function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before)) return false
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true
  return /[-–—]$/.test(before) && /^\p{L}/u.test(after)
}
