/** What reading a title asks of others, and what it gives. */
import type { TitleCandidate } from '../schema/explanation.ts'
import type { Headline, PageBlock } from '../types.ts'
import type { Dated } from './title-shown.ts'

/** What the title asks of others. */
export interface TitleHelp {
  /** Leaves out the other headlines among the blocks. */
  leaveOut(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): PageBlock[]
  /** Whether a line reads as one of the header: a byline is no headline. */
  isHeader(text: string): boolean
  /** Element and names of the box that a block opens in; null where it has no names. */
  kindOf(block: PageBlock): string | null
  /** A headline without the day that is glued to it. */
  withoutDay(text: string): Dated
}

export interface TitleReading {
  headline: Headline
  /** The blocks, with what the headline changed: another headline is out, a standfirst right above the body is in. */
  blocks: readonly PageBlock[]
  /** Best first. */
  candidates: TitleCandidate[]
}
