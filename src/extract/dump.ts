/** Plain text: where headline and body stand among the lines, and whether the text is a whole page that was copied. */
import { isAllHeader, isHeaderText } from '../header/index.ts'
import type { TitleCandidate } from '../schema/explanation.ts'
import { isWide } from '../text/columns.ts'
import type { Notices, Page, Settings } from '../types.ts'
import { type Body, wholePage } from './body.ts'
import type { Features } from './features.ts'
import { findHeadline } from './headline.ts'
import { numberingOf } from './numbering.ts'
import { continueNotice } from './official.ts'
import { findRuns, type Line, type Run, toCandidates } from './run.ts'
import { continueSeries } from './series.ts'
import { countLinesOfFirst } from './several.ts'
import { W } from './weights.ts'

/** The lines of a text that are no marks of markup. */
export const linesOf = ({ leaves }: Page, features: readonly Features[]): Line[] =>
  leaves.flatMap(({ text, aside }, at) => (aside === null ? [{ at, text, is: features[at]! }] : []))

export function findTextBody(
  page: Page,
  features: readonly Features[],
  settings: Settings,
  notices: Notices,
): Body {
  const isHeader = (text: string) => isHeaderText(text, settings)
  const all = linesOf(page, features)
  const count = countLinesOfFirst(all, ({ at }) => page.leaves[at]!.line, isHeader, notices)
  const lines = all.slice(0, count)
  const cut = all[count]?.at ?? page.leaves.length
  const runs = findRuns(lines)
  const [best = null] = runs
  const continued = best && continueSeries(lines, best, numberingOf(settings.languages))
  const found = continued && continueNotice(lines, continued, isHeader)
  const { index: title, candidates: headlines } = findHeadline(lines, continued, isHeader, (text) =>
    isAllHeader(text, settings),
  )
  const isDump = settings.favor !== 'recall' && looksDumped(lines, found, title)
  const run =
    found && (isDump ? { ...found, start: openingOf(lines, title, found.start) } : whole(lines, found, title))
  const start = title >= 0 ? title : (run?.start ?? lines.length)
  const end = run ? run.end : title
  const leafAt = (index: number) => lines[index]?.at ?? cut
  return {
    ...wholePage(page),
    start: leafAt(start),
    end: leafAt(end + 1),
    opening: run ? leafAt(run.start) : leafAt(end + 1),
    title: title < 0 ? -1 : leafAt(title),
    isDump,
    cut,
    candidates: toCandidates(runs, lines),
    titles: headlines.map(({ index, value, parts }): TitleCandidate => {
      const { text, is } = lines[index]!
      return { text, score: value, from: null, level: is.level, parts }
    }),
  }
}

/** Lines of furniture, or lines outside the article: the text is a dumped page. */
function looksDumped(lines: readonly Line[], run: Run | null, title: number): boolean {
  const start = title >= 0 ? title : (run?.start ?? 0)
  const outside = start + (run ? lines.length - 1 - run.end : 0)
  const furniture = lines.filter(({ is }) => is.words.phrase !== null && is.words.phrase !== 'credit').length
  return furniture >= W.MIN_FURNITURE_LINES || outside >= W.MIN_OUTSIDE_LINES
}

/** A text that shows no furniture is taken as it stands, from the headline to its end. */
const whole = (lines: readonly Line[], { start }: Run, title: number): Run => ({
  start: title >= 0 ? Math.min(title + 1, start) : start,
  end: lines.length - 1,
})

/** Short lines in a wide script may open a body, right above its running text and below all header lines. */
function openingOf(lines: readonly Line[], title: number, start: number): number {
  let first = start
  for (let index = start - 1; index > title && title >= 0; index--) {
    const { text, is } = lines[index]!
    if (is.words.phrase || is.words.stamp || is.bullet) break
    if (isWide(text)) first = index
  }
  return first
}
