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
const ENDED = /[.。．;；,，、:：]["'”’」』）)]*$/
const SENTENCE = /[.。．!?！？]["'”’」』）)]*$/
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
  for (let at = 0; at < text.length; ) {
    let end = at
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
    number++
    const line = text.slice(at, end).trim()
    if (line !== '') yield describe(line, at, number)
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

function describe(text: string, start: number, number: number): Line {
  const columns = columnsOf(text)
  const separator = SEPARATOR.test(text)
  const running =
    !separator && ((columns >= MIN_SENTENCE_COLUMNS && SENTENCE.test(text)) || columns > MAX_HEADER_COLUMNS)
  const title = !separator && !running && columns <= MAX_TITLE_COLUMNS && !ENDED.test(text)
  return { text, start, number, running, separator, title, stating: !running && /[\d:：]/.test(text) }
}

/** A wide character takes two; longer than a line of header is counted no further. */
function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length && columns <= MAX_HEADER_COLUMNS; at++)
    columns += text.charCodeAt(at) >= WIDE_FROM ? 2 : 1
  return columns
}
