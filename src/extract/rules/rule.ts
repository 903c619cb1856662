/** What a rule is: why a piece of a page is left out of the article, or taken for a caption. */
import type { Named } from '../../page/html/names.ts'
import type { DropReason, Favor, Page } from '../../types.ts'
import type { Body } from '../body.ts'
import type { Features } from '../features.ts'
import type { WeightName } from '../weights.ts'

export interface Rule<Id extends string = string> {
  /** Stable kebab-case id, as in `report.dropped[].rule`. */
  id: Id
  /** `stated`: the reason comes from what the rule read, e.g. the name of a box. Null for a rule that takes for a caption. */
  reason: DropReason | 'stated' | null
  /** What it looks at: a leaf, a box with its leaves, or a run of leaves that stand one after the other. */
  on: 'block' | 'box' | 'run'
  /** The pages that it reads. */
  pages: 'html' | 'text' | 'any'
  /** Only where this is favoured; with `not-recall` everywhere but there. */
  favor?: Favor | 'not-recall'
  /** One sentence for the docs. */
  doc: string
  /** What of a leaf it compares with which weight, for people who ask why. */
  limits?: readonly Limit[]
  /** A test for this page, made when its turn comes: for each open leaf whether it goes, or why. Null: none goes. */
  applies(context: Context): LeafTest | null
}

/** `links > MAX_LINK_SHARE`. */
export interface Limit {
  feature: 'columns' | 'links'
  is: '>' | '<' | '≤'
  weight: WeightName
}

/** Why the leaves of a box go by its name or that of a box around it. */
export interface BoxName {
  reason: DropReason
  by: Named['by']
}

export type LeafTest = (at: number) => boolean | DropReason | null | undefined

/** What was decided about a leaf. */
export interface Verdict {
  rule: Rule
  reason: DropReason
}

/** A page on its way through the rules. Rules read it; only `judge.ts` writes verdicts and captions. */
export interface Context {
  readonly page: Page
  readonly features: readonly Features[]
  /** For each box what it is called. */
  readonly named: readonly Named[]
  /** For each box why its leaves go by the names around them. */
  readonly boxNames: readonly (BoxName | null)[]
  /** The article stands in leaves that hide: they count as shown. */
  readonly isUnveiled: boolean
  readonly body: Body
  /** For each leaf; null while it is open. */
  readonly verdicts: readonly (Verdict | null)[]
  /** Leaves that say what a picture shows, and the rule that says so. */
  readonly captions: ReadonlyMap<number, Rule>
  /** What a leaf is worth as part of the body: 0 for what is out, and for pictures. */
  bodyValue(at: number): number
  isOpen(at: number): boolean
  /** An open leaf of text that is no caption. */
  isText(at: number): boolean
}

/** A rule of the table; its id is one of the schema's. */
export const rule = <const Id extends string>(it: Rule<Id>): Rule<Id> => it

/** The leaves `[start, end)` as indices. */
export function range({ start, end }: { start: number; end: number }): number[] {
  const all: number[] = []
  for (let at = start; at < end; at++) all.push(at)
  return all
}

/** Leaves in a set go. */
export const among =
  (found: ReadonlySet<number>): LeafTest =>
  (at) =>
    found.has(at)
