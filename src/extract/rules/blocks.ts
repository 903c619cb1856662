/** Rules over whole blocks, which need the headline, the header or the subheadings to be known. */
import { isAsWideAs, isWide } from '../../text/columns.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { Favor, PageBlock } from '../../types.ts'
import { findDoubledPictures } from '../pictures.ts'
import { W } from '../weights.ts'
import type { Rule } from './rule.ts'

export interface BlockRule<Id extends string = string> extends Omit<Rule<Id>, 'applies' | 'favor'> {
  reason: Exclude<Rule['reason'], 'stated' | null>
  /** The blocks that go. */
  find(context: BlockContext): ReadonlySet<PageBlock>
}

export interface BlockContext {
  /** What may still be part of the body. */
  body: readonly PageBlock[]
  /** Blocks that say the headline once more, or are one that lost against it. */
  otherHeadlines: ReadonlySet<PageBlock>
  /** Blocks that stand there already as a whole. */
  repeats: ReadonlySet<PageBlock>
  isDump: boolean
  favor: Favor | null
  dedupe: boolean
}

const blockRule = <const Id extends string>(it: BlockRule<Id>): BlockRule<Id> => it

const NONE: ReadonlySet<PageBlock> = new Set()

export const otherHeadline = blockRule({
  id: 'other-headline',
  reason: 'headline',
  on: 'block',
  pages: 'html',
  doc: 'Another headline around the top of the body: one that lost against the title, or the title once more.',
  find: ({ otherHeadlines }) => otherHeadlines,
})

export const fragment = blockRule({
  id: 'fragment',
  reason: 'navigation',
  on: 'block',
  pages: 'any',
  doc: 'A short line in the body of a copied page that is neither sentence, subheading, caption nor list; of any page where precision is favoured.',
  limits: [{ feature: 'columns', is: '<', weight: 'MAX_FRAGMENT_COLUMNS' }],
  find: ({ body, isDump, favor }) =>
    isDump || favor === 'precision'
      ? new Set(body.filter(({ type, text }) => type === 'paragraph' && isFragment(text)))
      : NONE,
})

/** Scripts without spaces and capitals put whole thoughts into a few characters: their short lines are kept, whatever
 * figures they hold. So are entries of years: `2014: scheme proposed`. */
const isFragment = (text: string): boolean =>
  !isAsWideAs(text, W.MAX_FRAGMENT_COLUMNS) &&
  !endsSentence(text) &&
  !isWide(text.replace(/\d+/g, '')) &&
  !/^[-*•·]\s|^(?:1\d|20)\d\d ?[:–—-] |[:：,，;；"”»’）)…]$|\t/.test(text)

export const repeated = blockRule({
  id: 'repeated',
  reason: 'repeated',
  on: 'block',
  pages: 'any',
  doc: 'A passage that stands in the article already as a whole (only with `dedupe`).',
  find: ({ repeats, dedupe }) => (dedupe ? repeats : NONE),
})

export const repeatedPicture = blockRule({
  id: 'repeated-picture',
  reason: 'repeated',
  on: 'block',
  pages: 'html',
  doc: 'A picture that stands in the article already, in any size, under the same caption or none.',
  find: ({ body }) => findDoubledPictures(body),
})
