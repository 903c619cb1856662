/** A short block that is nearly all link leads to something else. */
import { W } from '../weights.ts'
import { rule } from './rule.ts'
import { isData } from './words.ts'

/** An address written out is a reference. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

export const linkDensity = rule({
  id: 'link-density',
  reason: 'related',
  on: 'block',
  pages: 'html',
  doc: 'Nearly all of it is link, and it is no address that is written out. A sentence may be linked nearly as a whole.',
  limits: [
    { feature: 'links', is: '>', weight: 'MAX_LINK_SHARE' },
    { feature: 'columns', is: '≤', weight: 'MAX_PHRASE_COLUMNS' },
  ],
  applies: (context) => (at) => {
    const features = context.features[at]!
    if (!context.isText(at) || isData(features)) return false
    const { links, ends, columns } = features
    const isSentence = ends && columns >= W.MIN_LINKED_SENTENCE_COLUMNS
    const most = isSentence ? W.MAX_SENTENCE_LINK_SHARE : W.MAX_LINK_SHARE
    return links > most && columns <= W.MAX_PHRASE_COLUMNS && !ADDRESS.test(context.page.leaves[at]!.text)
  },
})
