/** Where the articles of a text begin. Cuts only where it is clear: one article too few is mended by a reader with one
 * cut, an article that is torn apart is not. */
import { isHeaderText, readHeader } from '../header/index.ts'
import { NO_MARKS } from '../text/marked.ts'
import type { Field, PageBlock, Settings } from '../types.ts'
import { type Line, type Placed, readLines } from './lines.ts'

/** One article of a text, `[start, end)`. */
export interface Stretch {
  start: number
  end: number
  /** 1-based, of the whole text. */
  line: number
}

/** A headline, then at most so many lines of header before the running text. */
const MAX_HEADER_LINES = 4
/** The first article may stand below so many lines: the name of a collection, a day. */
const MAX_LINES_BEFORE = 6

interface Opening {
  line: Line
  /** How many lines stand before it. */
  at: number
  /** States both who published it and when. */
  full: boolean
  /** Right below a line of signs, or the first line of the text. */
  apart: boolean
}

export interface Split {
  /** At least one; together they are the whole text. */
  stretches: Stretch[]
  /** Each article states both its source and its day: a line of signs is not needed. */
  allFull: boolean
}

/**
 * An article begins with a headline, a header line that states its source or its full day, and running text. It is cut off
 * from the one before by a line of signs (`-----`), or where each of them states both source and day.
 *
 * @param goesOn The text is a later piece of a longer one and begins with an article: what the first piece said.
 */
export function findArticles(
  text: string,
  settings: Settings,
  goesOn: Pick<Split, 'allFull'> | null = null,
): Split {
  const whole = { start: 0, end: text.length, line: 1 }
  const openings: Opening[] = []
  let running = true
  let isBlank = true
  for (const placed of readLines(text, MAX_HEADER_LINES)) {
    isBlank = false
    // One article, however long.
    if (!goesOn && openings.length === 0 && placed.at > MAX_LINES_BEFORE) break
    if (placed.line.running) running = true
    else if (running && placed.line.title) {
      const opening = readOpening(placed, settings)
      if (!opening) continue
      openings.push(opening)
      running = false
    }
  }
  const allFull = goesOn?.allFull ?? openings.every(({ full }) => full)
  const [first] = openings
  if (!goesOn && !first) return { stretches: [whole], allFull }
  const clear = openings.filter(({ apart, full }, at) => apart || (allFull && full) || (!goesOn && at === 0))
  // What stands above the first headline belongs to it, but for a piece that begins with an article.
  const begins = goesOn && !isBlank && clear[0]?.at !== 0 ? [whole] : []
  const stretches = clear.map(({ line }, at) => ({
    start: at === 0 && !goesOn ? 0 : line.start,
    end: clear[at + 1]?.line.start ?? text.length,
    line: at === 0 && !goesOn ? 1 : line.number,
  }))
  return {
    stretches: [...begins.map((it) => ({ ...it, end: stretches[0]?.start ?? it.end })), ...stretches],
    allFull,
  }
}

function readOpening({ line, at, before, below: header }: Placed, settings: Settings): Opening | null {
  const end = header.findIndex(({ running }) => running)
  const above = header.slice(0, Math.max(end, 0))
  if (!above.some(({ stating }) => stating) || above.some(({ separator }) => separator)) return null
  // The line of the editor that ends an article is no headline of the next one.
  if (LABELLED.test(line.text) && isHeaderText(line.text, settings)) return null
  const blocks = [line, ...above].map(toBlock)
  const title = blocks[0]!
  const { claims } = readHeader(blocks, { title: title.text, subtitle: null, blocks: [title] }, settings)
  const states = (field: Field) => claims.some((it) => it.field === field)
  const dated = claims.some(({ field, value }) => field === 'date' && FULL_DAY.test(value))
  const apart = before === null || before.separator
  return states('source') || dated ? { line, at, full: states('source') && dated, apart } : null
}

/** In brackets, or with a label: `（责任编辑：李四）`. A headline may hold a date, and reads like a header line then. */
const LABELLED = /[:：]|^[（(【[]/

const toBlock = ({ text, number }: Line): PageBlock => ({
  type: 'paragraph',
  text,
  marks: NO_MARKS,
  line: number,
  level: null,
  bold: false,
  links: 0,
  out: null,
  rule: null,
  start: 0,
  end: 0,
})

/** A year beside a month: a time alone is an entry of a live report. */
const FULL_DAY = /(?:^|\D)(?:19|20)\d\d\D/
