/** What was repaired and noticed in a text, for each of its articles: what stands in it, and what is true of all of the text. */
import { indexLines, type LineIndex } from '../lines.ts'
import { createNotices } from '../notices.ts'
import { offsetInInput, placesOf, type RepairPlace } from '../repair/places.ts'
import type { Notice, RepairReport } from '../schema/article.ts'
import type { Plan } from '../types.ts'
import type { Stretch } from './find.ts'

const MAX_EXAMPLES = 5
const LOST = '\ufffd'

interface Share {
  repairs: RepairReport[]
  notices: Notice[]
}

/** Where the stretches begin in the text before it was repaired, from where places count. */
export interface Starts {
  /** 1-based. */
  lines: number[]
  /** 1-based, in UTF-16 units. */
  columns: number[]
  /** How many lines the text has. */
  count: number
}

export function startsOf(decoded: string, plan: Plan, found: readonly Stretch[]): Starts {
  const offsets = found.map(({ start }) => offsetInInput(plan, start))
  const lines: LineIndex = indexLines(decoded)
  return {
    lines: offsets.map((offset) => lines.line(offset)),
    columns: offsets.map((offset) => lines.column(offset)),
    count: lines.line(decoded.length),
  }
}

/**
 * @param decoded The text before it was repaired.
 * @param before How many lines stand above it in the text that it is a piece of: places count from there.
 */
export function shareReport(
  decoded: string,
  { plan, repairs }: { plan: Plan; repairs: readonly RepairReport[] },
  notices: readonly Notice[],
  { lines }: Starts,
  before: number,
): Share[] {
  const shareOf = (line: number) => {
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lines[middle]! <= line) low = middle
      else high = middle - 1
    }
    return low
  }
  const shares = lines.map((): Share => ({ repairs: [], notices: [] }))
  const lost = lines.map((): number[] => [])
  const lossy = new Map(repairs.map((it) => [it.kind, it.lossy]))
  for (const place of plan.length === 0 ? [] : placesOf({ decoded, plan })) {
    const { kind, ...example } = place
    const at = shareOf(place.line)
    const own = shares[at]!.repairs
    const known = own.find((it) => it.kind === kind)
    const entry = known ?? { kind, count: 0, examples: [], lossy: lossy.get(kind) ?? false }
    if (!known) own.push(entry)
    entry.count++
    if (entry.examples.length < MAX_EXAMPLES) entry.examples.push({ ...example, line: place.line + before })
    if (entry.lossy && isLost(place)) lost[at]!.push(place.line + before)
  }
  for (const notice of notices) shareNotice(notice, shares, shareOf, before)
  for (const [at, places] of lost.entries())
    if (places.length > 0) shares[at]!.notices.push(...createLost(places))
  return shares
}

function shareNotice(
  notice: Notice,
  shares: readonly Share[],
  shareOf: (line: number) => number,
  before: number,
) {
  const { code, line } = notice
  // Its sentence names lines all over the text; each article says its own.
  if (code === 'lost-character') return
  if (line !== null) shares[shareOf(line)]!.notices.push({ ...notice, line: line + before })
  // Only the last one ends with the file.
  else for (const share of code === 'cut-character' ? shares.slice(-1) : shares) share.notices.push(notice)
}

const isLost = ({ from, to }: RepairPlace): boolean => to.includes(LOST) && !from.includes(LOST)

function createLost(places: readonly number[]): readonly Notice[] {
  const lines = [...new Set(places)].sort((a, b) => a - b)
  const detail = lines.slice(0, MAX_EXAMPLES).join(', ') + (lines.length > MAX_EXAMPLES ? '…' : '')
  const notices = createNotices()
  notices.add('lost-character', { line: lines[0]!, count: places.length, detail })
  return notices.list()
}
