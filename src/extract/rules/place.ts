/** What stands outside of the article's body. */
import { W } from '../weights.ts'
import { type Context, rule } from './rule.ts'

const isOutside = ({ body }: Context, at: number) => at < body.start || at >= body.end

export const outsideLinks = rule({
  id: 'outside-links',
  reason: 'navigation',
  on: 'block',
  pages: 'html',
  doc: 'Links outside of the box of the article.',
  limits: [{ feature: 'links', is: '>', weight: 'MAX_OUTSIDE_LINK_SHARE' }],
  applies: (context) => (at) =>
    isOutside(context, at) && context.features[at]!.links > W.MAX_OUTSIDE_LINK_SHARE,
})

export const outside = rule({
  id: 'outside',
  reason: 'outside',
  on: 'block',
  pages: 'html',
  doc: 'Text outside of the box of the article.',
  applies: (context) => (at) => isOutside(context, at),
})

export const otherArticle = rule({
  id: 'other-article',
  reason: 'other-article',
  on: 'run',
  pages: 'text',
  doc: 'A line of signs (`-----`, `* * * * *`) and a headline with a header line open another article.',
  applies:
    ({ body }) =>
    (at) =>
      at >= body.cut,
})

export const outsideLines = rule({
  id: 'outside-lines',
  reason: 'navigation',
  on: 'run',
  pages: 'text',
  doc: 'A line of a copied page above the headline or below the running text.',
  applies: (context) => (at) => isOutside(context, at),
})

export const beforeText = rule({
  id: 'before-text',
  reason: 'navigation',
  on: 'run',
  pages: 'text',
  doc: 'A short line between headline and running text that is no part of the header.',
  applies:
    ({ body, features, captions }) =>
    (at) =>
      at !== body.title && at < body.opening && !features[at]!.prose && !captions.has(at),
})
