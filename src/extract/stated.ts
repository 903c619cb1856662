/** Which leaves the page states of itself: its description, or the opening of its stated text. */
import type { Facts } from '../page/html/facts.ts'
import { holdsKey, lettersOf } from '../text/name-key.ts'
import type { Leaf, Page } from '../types.ts'
import { W } from './weights.ts'

const DESCRIPTIONS = new Set(['description', 'og:description', 'twitter:description'])

/** A description is the opening of a text, hardly ever of what comes later in a paragraph. */
const MAX_COMPARED_UNITS = 1000

/** For a leaf whether it holds the opening of the page's stated description. */
export function describedBy(facts: Pick<Facts, 'metas'>): (leaf: Readonly<Leaf>) => boolean {
  const openings = openingsOf(facts)
  return ({ text }) => openings.length > 0 && mayState(text) && holdsOne(text, openings)
}

/** The leaves in which the page's stated description or the opening of its stated text stands. */
export function findStated(facts: Pick<Facts, 'metas' | 'jsonLd'>, page: Page): readonly number[] {
  const known = found.get(page) ?? lookForStated(facts, page)
  found.set(page, known)
  return known
}

/** It is asked for more than once. */
const found = new WeakMap<Page, readonly number[]>()

function lookForStated(facts: Pick<Facts, 'metas' | 'jsonLd'>, { leaves }: Page): number[] {
  const openings = openingsOf(facts)
  const bodies = facts.jsonLd.filter((it) => it.includes('"articleBody"')).map(lettersOf)
  if (openings.length === 0 && bodies.length === 0) return []
  return leaves.flatMap((leaf, at) => {
    if (leaf.aside !== null || leaf.links > W.MAX_PROSE_LINK_SHARE || !mayState(leaf.text)) return []
    return opensOne(leaf.text, bodies) || holdsOne(leaf.text, openings) ? [at] : []
  })
}

const openingsOf = ({ metas }: Pick<Facts, 'metas'>): string[] =>
  metas
    .filter(({ name }) => DESCRIPTIONS.has(name))
    .map(({ content }) => lettersOf(content).slice(0, W.STATED_LETTERS))
    .filter((it) => it.length >= W.STATED_LETTERS)

/** An opening is so long; most leaves of a page are shorter. */
const mayState = (text: string): boolean => text.length >= W.STATED_LETTERS

/** It opens with what a stated text holds. */
function opensOne(text: string, bodies: readonly string[]): boolean {
  if (bodies.length === 0) return false
  const first = lettersOf(text.slice(0, MAX_COMPARED_UNITS)).slice(0, W.STATED_LETTERS)
  return first.length === W.STATED_LETTERS && bodies.some((it) => it.includes(first))
}

function holdsOne(text: string, openings: readonly string[]): boolean {
  const start = text.slice(0, MAX_COMPARED_UNITS)
  return openings.some((it) => holdsKey(start, it))
}
