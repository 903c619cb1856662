/** schema.org NewsArticle as JSON-LD: what the article states, in the vocabulary's own types. What is unknown is left out. */
import { escapeControls } from '../controls.ts'
import type { Article, Format } from '../types.ts'
import { bodyText, known, languageTag } from './plain.ts'

export const jsonld: Format = {
  name: 'jsonld',
  extension: 'jsonld',
  description: 'schema.org NewsArticle as JSON-LD',
  json: true,
  stringify: (article) => `${escapeControls(JSON.stringify(toNewsArticle(article), null, 2))}\n`,
}

/** https://schema.org/NewsArticle */
export function toNewsArticle(article: Article): Record<string, unknown> {
  const { url, title, subtitle, source, site, date, updated, views, comments, access } = article
  const { authors, editors, photographers, location, description, category, keywords, image } = article
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline: title,
    alternativeHeadline: subtitle,
    description,
    datePublished: date,
    dateModified: updated,
    inLanguage: languageTag(article),
    author: authors.map(person),
    editor: editors.map(person),
    contributor: photographers.map(person),
    publisher: organization(site),
    sourceOrganization: organization(source),
    dateline: location,
    articleSection: category,
    keywords,
    image,
    isAccessibleForFree: access === null ? null : access === 'free',
    commentCount: comments,
    interactionStatistic: views === null ? null : counter(views),
    articleBody: bodyText(article),
  })
}

const person = (name: string) => ({ '@type': 'Person', name })

const organization = (name: string | null) => (name === null ? null : { '@type': 'Organization', name })

const counter = (count: number) => ({
  '@type': 'InteractionCounter',
  interactionType: { '@type': 'ReadAction' },
  userInteractionCount: count,
})
