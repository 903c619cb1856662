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
  lines.forEach(({ is }, index) => {
    if (sum <= 0) {
      sum = 0
      lones = 0
      joined = 0
      runs.push({ start: index, end: index, value: 0 })
    }
    const { prose } = is
    const lone =
      is.columns < W.MAX_TEASER_COLUMNS && !lines[index - 1]?.is.prose && !lines[index + 1]?.is.prose
    shorts = prose ? 0 : shorts + 1
    if (prose && !lone) doubt = false
    else if (shorts >= W.MIN_SHORT_LINES || (is.words.phrase && DOUBTFUL.has(is.words.phrase))) doubt = true
    // In a digest each paragraph stands alone.
    const isTeaser = prose && lone && doubt && sum > W.MIN_BODY_VALUE && lones <= joined
    sum += isTeaser ? W.TEASER_VALUE : bodyValue(is, 'text')
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
