/** What a line looks like before it is known what it belongs to. */

export interface Line {
  text: string
  /** Offset of its first character in the text. */
  start: number
  /** 1-based. */
  number: number
  /** Long enough, or long and ended as a sentence: running text. */
  running: boolean
  /** Nothing but five or more of the same sign. */
  separator: boolean
  /** May be a headline by its length and its end. */
  title: boolean
  /** Has figures or a colon, as header lines have. */
  stating: boolean
}

/** `-----`, `=====`, `* * * * *`. */
const SEPARATOR = /^([-=*_#~—＊＝─━·+])(?:\s?\1){4,}$/
const MAX_TITLE_COLUMNS = 120
const MAX_HEADER_COLUMNS = 140
const MIN_SENTENCE_COLUMNS = 50
const ENDED = '.。．;；,，、:：'
const SENTENCE = '.。．!?！？'
/** They may stand behind what ends a line. */
const CLOSING = '"\'”’」』）)'
const WIDE_FROM = 0x2e80

/** A line with those around it. */
export interface Placed {
  line: Line
  /** How many lines stand before it. */
  at: number
  before: Line | null
  below: Line[]
}

/**
 * The lines that are not blank, one after the other: a text may have millions of them.
 *
 * @param below How many of the lines below each are given with it.
 */
export function* readLines(text: string, below: number): Generator<Placed, void> {
  const window: Line[] = []
  let before: Line | null = null
  let at = 0
  const next = (): Placed => {
    const line = window.shift()!
    const placed = { line, at: at++, before, below: window.slice(0, below) }
    before = line
    return placed
  }
  for (const line of linesOf(text)) if (window.push(line) > below) yield next()
  while (window.length > 0) yield next()
}

function* linesOf(text: string): Generator<Line, void> {
  let number = 0
  const ends = [placesOf('\n', text), placesOf('\r', text)] as const
  for (let at = 0; at < text.length; ) {
    const end = Math.min(ends[0](at), ends[1](at))
    number++
    const line = text.slice(at, end).trim()
    if (line !== '') yield describe(line, at, number)
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

/** Finds the next place of a sign from places that only grow; the end where there is none. */
function placesOf(sign: string, text: string): (from: number) => number {
  let next = -1
  return (from) => {
    if (next < from) next = text.indexOf(sign, from)
    if (next < 0) next = text.length
    return next
  }
}

function describe(text: string, start: number, number: number): Line {
  const columns = columnsOf(text)
  const separator = SEPARATOR.test(text)
  const running =
    !separator &&
    ((columns >= MIN_SENTENCE_COLUMNS && endsWith(SENTENCE, text)) || columns > MAX_HEADER_COLUMNS)
  const title = !separator && !running && columns <= MAX_TITLE_COLUMNS && !endsWith(ENDED, text)
  return { text, start, number, running, separator, title, stating: !running && /[\d:：]/.test(text) }
}

function endsWith(signs: string, text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && CLOSING.includes(text[last]!)) last--
  return last >= 0 && signs.includes(text[last]!)
}

/** A wide character takes two; longer than a line of header is counted no further. */
function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length && columns <= MAX_HEADER_COLUMNS; at++)
    columns += text.charCodeAt(at) >= WIDE_FROM ? 2 : 1
  return columns
}
