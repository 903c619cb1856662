/** A short block that is nearly all link leads to something else. */
import { showsAddresses } from '../leads.ts'
import { W } from '../weights.ts'
import { findLinkedText } from './linked.ts'
import { rule } from './rule.ts'
import { isData } from './words.ts'

const BRACKETED = /^[[(（【〔].{0,30}[\])）】〕]$/

export const linkDensity = rule({
  id: 'link-density',
  reason: 'related',
  on: 'block',
  pages: 'html',
  doc:
    'Nearly all of it is link, and the links are no addresses that are written out. A sentence may be linked nearly as a whole. Not so where the link ' +
    'leads to a document or, from a heading, to a place on the page; in a list that a line with a colon announces or that holds other ' +
    'items too; in a heading between paragraphs; in a bold line that opens a paragraph; and where the sentence goes on behind the link.',
  limits: [
    { feature: 'links', is: '>', weight: 'MAX_LINK_SHARE' },
    { feature: 'columns', is: '≤', weight: 'MAX_PHRASE_COLUMNS' },
  ],
  applies(context) {
    const isLinkedText = findLinkedText(context)
    return (at) => {
      const features = context.features[at]!
      if (!context.isText(at) || isData(features)) return false
      const { ends, columns } = features
      const leaf = context.page.leaves[at]!
      // The brackets around a link are none of its text: `[edit]`.
      const links = BRACKETED.test(leaf.text) ? Math.ceil(features.links) : features.links
      const isSentence = ends && columns >= W.MIN_LINKED_SENTENCE_COLUMNS
      const most = isSentence ? W.MAX_SENTENCE_LINK_SHARE : W.MAX_LINK_SHARE
      if (links <= most || columns > W.MAX_PHRASE_COLUMNS) return false
      return !showsAddresses(leaf) && !isLinkedText(at)
    }
  },
})
