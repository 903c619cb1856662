/** The body of the article is the run of lines with the greatest sum, where running text counts for and menus against. */
import type { FurnitureKind } from '../../types.ts'
import type { Line } from './lines.ts'

/** First and last line of the body, as indices. */
export interface Region {
  start: number
  end: number
}

/** What a line of furniture costs: what announces the page's end is hardly ever crossed. */
const COSTS: Record<FurnitureKind, number> = {
  control: 0.5,
  credit: 0.2,
  original: 0,
  advertisement: 0.2,
  promotion: 0.8,
  contributors: 0.2,
  related: 2.5,
  copyright: 3,
  comments: 8,
  footer: 5,
}
const BULLET_COST = 0.5
const SHORT_COST = 0.45
const STAMP_COST = 1
const CAPTION_COST = 0.2
/** A line that ends as only sentences do speaks for the body, however short it is. */
const SENTENCE = 0.25

/** Columns of running text that count 1, and the most that one line can count. */
const UNIT = 80
const MOST = 4

/** Below this a paragraph that stands alone between short lines may be the summary of another article. */
const TEASER = 260
const LONE = 0.5

/** After one of these, or after so many short lines in a row, a lone paragraph is rather a summary. */
const DOUBTFUL = new Set<FurnitureKind>(['related', 'comments', 'footer', 'copyright', 'promotion'])
const SHORT_RUN = 2
/** Only a sum above this is a body, which such a summary can follow. */
const BODY = 8

export function findRegion(lines: readonly Line[]): Region | null {
  let best: Region | null = null
  let bestSum = 0
  let sum = 0
  let start = 0
  let shorts = 0
  let doubt = false
  let lones = 0
  let joined = 0
  lines.forEach((line, index) => {
    if (sum <= 0) {
      sum = 0
      start = index
      lones = 0
      joined = 0
    }
    const lone = line.columns < TEASER && !lines[index - 1]?.prose && !lines[index + 1]?.prose
    shorts = line.prose ? 0 : shorts + 1
    if (line.prose && !lone) doubt = false
    else if (shorts >= SHORT_RUN || (line.phrase && DOUBTFUL.has(line.phrase))) doubt = true
    // In a digest each paragraph stands alone.
    sum += line.prose && lone && doubt && sum > BODY && lones <= joined ? LONE : lineValue(line)
    if (line.prose && lone) lones++
    else if (line.prose) joined++
    if (sum > bestSum) {
      bestSum = sum
      best = { start, end: index }
    }
  })
  return best
}

function lineValue({ columns, bullet, phrase, stamp, prose, ends, block, caption }: Line): number {
  if (phrase) return -COSTS[phrase]
  if (prose) return Math.min(columns / UNIT, MOST)
  if (ends && !bullet && /[。！？.!?”"」]$/.test(block.text)) return SENTENCE
  if (block.type === 'heading' || caption) return -CAPTION_COST
  if (stamp) return -STAMP_COST
  return bullet ? -BULLET_COST : -SHORT_COST
}
