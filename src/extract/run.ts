/** Finds the run of lines that holds the article's text: the one with the greatest sum, where running text counts for it
 * and menus against it. */
import type { FurnitureKind } from '../types.ts'
import type { BodyCandidate } from './body.ts'
import type { Features } from './features.ts'
import { bodyValue } from './value.ts'
import { W } from './weights.ts'

/** A line of a text that is no mark of markup. */
export interface Line {
  /** Index of its leaf. */
  at: number
  text: string
  is: Features
}

/** First and last line of a run, as indices of lines. */
export interface Run {
  start: number
  end: number
}

/** After one of these a paragraph that stands alone is rather the summary of another article. */
const DOUBTFUL = new Set<FurnitureKind>(['related', 'comments', 'footer', 'copyright', 'promotion'])

/** The runs of lines that are worth something, best first. */
export function findRuns(lines: readonly Line[]): (Run & { value: number })[] {
  const runs: (Run & { value: number })[] = []
  let sum = 0
  let shorts = 0
  let doubt = false
  let lones = 0
  let joined = 0
  const flow = withoutInterruptions(lines)
  flow.forEach((index, place) => {
    const { is } = lines[index]!
    const isProse = (at: number) => lines[flow[at] ?? -1]?.is.prose === true
    if (sum <= 0) {
      sum = 0
      lones = 0
      joined = 0
      runs.push({ start: index, end: index, value: 0 })
    }
    const { prose } = is
    const lone = is.columns < W.MAX_TEASER_COLUMNS && !isProse(place - 1) && !isProse(place + 1)
    shorts = prose ? 0 : shorts + 1
    if (prose && !lone) doubt = false
    else if (shorts >= W.MIN_SHORT_LINES || (is.words.phrase && DOUBTFUL.has(is.words.phrase))) doubt = true
    // In a digest each paragraph stands alone.
    const isTeaser = prose && lone && doubt && sum > W.MIN_BODY_VALUE && lones <= joined
    sum += isTeaser ? W.TEASER_VALUE : valueAmong(lines, index)
    if (prose && lone) lones++
    else if (prose) joined++
    const run = runs.at(-1)!
    if (sum > run.value) {
      run.value = sum
      run.end = index
    }
  })
  return runs.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value)
}

/** What a line is worth beside its neighbours. */
function valueAmong(lines: readonly Line[], index: number): number {
  if (isAnnounced(lines, index)) return W.SENTENCE_LINE_VALUE
  return isOfTable(lines, index) ? 0 : bodyValue(lines[index]!.is, 'text')
}

/** A line that ends with a colon above numbered lines or such as end with a comma (`These are left:`, `two ferries,`, `a bus.`), and these. */
function isAnnounced(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  if (line.is.words.phrase !== null || line.is.prose) return false
  if (isOfFacts(lines, index)) return true
  if (announces(line)) return isListed(lines[index + 1])
  if (!isListed(line) && !(line.is.closes && isListed(lines[index - 1]))) return false
  let above = index - 1
  while (above > index - MAX_LISTED_LINES && isListed(lines[above])) above--
  return announces(lines[above])
}

/** A line that ends with a colon above bullets of which half are facts by their form, and these. Titles of other articles have no such form. */
function isOfFacts(lines: readonly Line[], index: number): boolean {
  const isBullet = (at: number) => lines[at]?.is.bullet === true && Math.abs(at - index) < MAX_LISTED_LINES
  let head = index
  while (isBullet(head)) head--
  const line = lines[head]
  if (!line || !/[:：]$/.test(line.text) || line.is.words.phrase !== null || line.is.words.labelled)
    return false
  let end = head + 1
  let facts = 0
  for (; isBullet(end); end++) if (FACT.test(lines[end]!.text)) facts++
  return facts > 0 && facts * 2 >= end - head - 1
}

/** `- Capacity: 30 tons`, `- a bus`, `· 两座桥；` */
const FACT = /^\P{L}{0,6}(?:\p{Ll}|[^:：]{2,40}[:：] ?[^\s/])|[,;，；、]$/u

const announces = (line: Line | undefined): boolean =>
  line !== undefined &&
  /[:：]/.test(line.text.slice(-1)) &&
  line.is.columns >= W.MIN_ANNOUNCING_COLUMNS &&
  line.is.words.phrase === null &&
  !line.is.words.labelled

const isListed = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.is.words.phrase === null &&
  !line.is.words.stamp &&
  !line.is.prose &&
  ((line.is.item && !line.is.bullet) || line.is.itemized)

/** Longer lists are cut there. */
const MAX_LISTED_LINES = 30

/** A row of a table, with as many cells as the line before or after it, or the line right above one. */
function isOfTable(lines: readonly Line[], index: number): boolean {
  const { is } = lines[index]!
  return isRow(lines, index) || (isRow(lines, index + 1) && is.words.phrase === null && !is.words.stamp)
}

function isRow(lines: readonly Line[], index: number): boolean {
  const cells = lines[index] ? cellsIn(lines[index]) : 1
  return cells > 1 && [index - 1, index + 1].some((at) => lines[at] && cellsIn(lines[at]) === cells)
}

const cellsIn = ({ text }: Line): number => (text.includes('\t') ? text.split('\t').length : 1)

/** All lines but those that bring the title of another article between two paragraphs: the text goes on below them. */
function withoutInterruptions(lines: readonly Line[]): number[] {
  const flow: number[] = []
  for (let index = 0; index < lines.length; index++) {
    const count = interruptionAt(lines, index)
    if (count === 0) flow.push(index)
    else index += count - 1
  }
  return flow
}

/** How many lines from `index` on are an interruption. Where label and title have a line each, they may as well announce what stands at
 * the end of a page, unless two paragraphs follow. */
function interruptionAt(lines: readonly Line[], index: number): number {
  const { text, is } = lines[index]!
  const isProse = (at: number) => lines[at]?.is.prose === true
  if (is.words.phrase !== 'related' || !(isProse(index - 1) || lines[index - 1]?.is.closes)) return 0
  const isShort = lines[index + 1]?.is.prose === false && lines[index + 1]!.is.words.phrase === null
  if (TITLED.test(text)) return isProse(index + 1) || (isShort && isProse(index + 2)) ? 1 : 0
  return isShort && isProse(index + 2) && isProse(index + 3) ? 2 : 0
}

/** `Read also: Two new ferries` */
const TITLED = /[:：]\s?\S.{5}/

/** Runs as candidates for the body, in leaves. */
export const toCandidates = (
  runs: readonly (Run & { value: number })[],
  lines: readonly Line[],
): BodyCandidate[] =>
  runs.map(({ start, end, value }) => ({
    box: -1,
    start: lines[start]!.at,
    end: lines[end]!.at + 1,
    value,
  }))
