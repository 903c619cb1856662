/** The page around the body: head, headline, what is known of the article, and the same as JSON-LD. */

import { escapeHtml } from '../../escape-html.ts'
import type { Article } from '../../types.ts'
import { toNewsArticle } from '../jsonld.ts'
import { languageTag } from '../plain.ts'
import { address, attribute } from './attributes.ts'
import { toBody } from './body.ts'
import { STYLE } from './style.ts'

/** ISO 15924 codes of scripts that run from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']

/** Pictures and the style of the page; nothing else is fetched or run. */
const POLICY =
  "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export function toPage(article: Article): string {
  const { title, description, url, authors, script, sections } = article
  const direction = script !== null && RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr'
  const meta = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [`<meta name="${name}"${attribute('content', value)}>`]
  const link = address('href', url)
  const body = toBody({ sections })
  return `${[
    '<!doctype html>',
    `<html${attribute('lang', languageTag(article) ?? 'und')} dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', POLICY)}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title ?? article.id ?? '')}</title>`,
    ...meta('description', description),
    ...meta('author', authors.join(', ')),
    ...(link === '' ? [] : [`<link rel="canonical"${link}>`]),
    `<style>${STYLE}</style>`,
    `<script type="application/ld+json">${inScript(toNewsArticle(article))}</script>`,
    '</head>',
    '<body>',
    '<main>',
    '<article>',
    ...toHeader(article),
    ...(body === '' ? [] : [body]),
    '</article>',
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** Nothing in it ends the element. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function toHeader({
  title,
  subtitle,
  source,
  site,
  date,
  updated,
  authors,
  location,
  description,
  sections,
}: Article) {
  const time = (iso: string | null) =>
    iso === null ? [] : [`<time${attribute('datetime', iso)}>${escapeHtml(iso.replace('T', ' '))}</time>`]
  const facts = [
    ...[source ?? site, authors.join(', '), location].flatMap((fact) => (fact ? [escapeHtml(fact)] : [])),
    ...time(date),
    ...(updated === date ? [] : time(updated)),
  ]
  const first = sections[0]?.blocks[0]?.text
  const lines = [
    ...(title === null ? [] : [`<h1>${escapeHtml(title)}</h1>`]),
    ...(subtitle === null ? [] : [`<p class="subtitle">${escapeHtml(subtitle)}</p>`]),
    ...(facts.length === 0 ? [] : [`<p class="facts">${facts.join(' · ')}</p>`]),
    // A standfirst may be the first paragraph as well.
    ...(description === null || first === description
      ? []
      : [`<p class="description">${escapeHtml(description)}</p>`]),
  ]
  return lines.length === 0 ? [] : ['<header>', ...lines, '</header>']
}
