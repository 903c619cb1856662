/** Where the article's text stands: the best box of a page, or the best run of lines of a text, and what came next. */

import type { TitleCandidate } from '../schema/explanation.ts'
import type { Page } from '../types.ts'

/** A place that the body was looked for in, and what it is worth. */
export interface BodyCandidate {
  /** Leaves `[start, end)`. */
  start: number
  end: number
  /** Index of the box; -1 for a run of lines. */
  box: number
  value: number
}

/** What a box holds, in values of leaves. */
export interface Measured {
  /** Value of everything in the box; what is named as no part of the article counts nothing. */
  total: number
  /** Value of the prose alone, wherever it stands in the box. */
  prose: number
  /** Of that, what does not stand in a part called something else. */
  own: number
  /** It, or a box around it, is called something else than an article. */
  excluded: boolean
}

export interface Body {
  /** Leaves `[start, end)` that may be part of the article. */
  start: number
  end: number
  /** Index of the box, -1 for a run of lines or where nothing is a body. */
  box: number
  /** The first leaf of the running text. */
  opening: number
  /** Index of the headline, -1 where it is looked for later or there is none. */
  title: number
  /** A whole page copied as text: it shows menus or controls. */
  isDump: boolean
  /** Leaves from here on are of another article. */
  cut: number
  /** The best ones, best first. */
  candidates: readonly BodyCandidate[]
  /** Headlines of a text, best first; a page's are read later. */
  titles: readonly TitleCandidate[]
  /** For each box of HTML. */
  measures: readonly Measured[]
  /** What each box of HTML is worth as a body; empty where nothing was compared. */
  scores: readonly number[]
}

export const wholePage = ({ leaves }: Page): Body => ({
  start: 0,
  end: leaves.length,
  box: -1,
  opening: 0,
  title: -1,
  isDump: false,
  cut: leaves.length,
  candidates: [],
  titles: [],
  measures: [],
  scores: [],
})
