/** Offers without a button: a link that says what a reader clicks, and small boxes of such lines. */
import { W } from '../weights.ts'
import { among, type Context, range, rule } from './rule.ts'

export const offer = rule({
  id: 'offer',
  reason: 'advertisement',
  on: 'block',
  pages: 'html',
  doc: 'A short paragraph that ends with a link whose words are those of a control or an offer, or with several, one of which is such: *Sign up here*, *Unsubscribe · Archive*.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_OFFER_COLUMNS' }],
  applies: (context) => (at) =>
    context.isText(at) &&
    context.features[at]!.columns <= W.MAX_OFFER_COLUMNS &&
    context.features[at]!.words.offer,
})

const OFFERS = new Set(['offer', 'words-promotion', 'words-control', 'words-advertisement'])

export const offerBox = rule({
  id: 'offer-box',
  reason: 'advertisement',
  on: 'box',
  pages: 'html',
  doc: 'What else stands in a small box of which most blocks are offers or controls by their words, and one is an offer.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_WIDGET_COLUMNS' }],
  applies(context) {
    const found = new Set<number>()
    const { body, page } = context
    for (let at = body.box + 1; at < page.boxes.length; at++) {
      const box = page.boxes[at]!
      const isInside = box.start >= body.start && box.end <= body.end && box.end > box.start
      if (!isInside || box.end - box.start > W.MAX_OFFER_LEAVES) continue
      if (isOffer(range(box), context)) for (const it of range(box)) found.add(it)
    }
    return among(found)
  },
})

function isOffer(inside: readonly number[], { features, verdicts, page, isText }: Context): boolean {
  const offers = inside.filter(
    (at) => OFFERS.has(verdicts[at]?.rule.id ?? '') && page.leaves[at]!.aside === null,
  )
  const rest = inside.filter((at) => isText(at))
  const columns = rest.reduce((sum, at) => sum + features[at]!.columns, 0)
  // Buttons to share alone make no offer of the paragraph beside them.
  const isOffered = offers.some((at) => verdicts[at]?.rule.id !== 'words-control')
  return isOffered && offers.length > rest.length && columns <= W.MAX_WIDGET_COLUMNS
}
