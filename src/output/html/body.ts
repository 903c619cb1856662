/** The sections of an article as HTML: headings, paragraphs, lists, tables, figures. */

import { escapeHtml } from '../../escape-html.ts'
import type { Article, Block } from '../../types.ts'
import { cut, cutLines, type Text } from '../markdown-inline.ts'
import { address, attribute } from './attributes.ts'
import { toInline } from './inline.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Empty without sections; the headline is not in it. */
export const toBody = ({ sections }: Pick<Article, 'sections'>): string =>
  sections
    .flatMap(({ heading, level, blocks }) => [
      ...(heading === null ? [] : [`<h${level ?? 2}>${escapeHtml(heading)}</h${level ?? 2}>`]),
      ...blocks.map(toElement),
    ])
    .join('\n')

function toElement(block: Block): string {
  switch (block.type) {
    case 'list':
      return toList(block)
    case 'quote':
      return `<blockquote${cited(block.cite)}>\n${paragraphs(block)}\n</blockquote>`
    case 'table':
      return block.rows.length > 0 ? toTable(block) : paragraphs(block)
    case 'image':
      return toFigure(block)
    case 'code':
      return `<pre><code${languageOf(block)}>${escapeHtml(block.text)}</code></pre>`
    case 'embed':
      return toLink(block)
    default:
      return `<p>${toInline(block)}</p>`
  }
}

const paragraphs = (text: Text): string =>
  cutLines(text)
    .map((line) => `<p>${toInline(line)}</p>`)
    .join('\n')

/** Names of people are no addresses. */
const cited = (cite: string | null): string =>
  cite !== null && /^https?:/i.test(cite) ? address('cite', cite) : ''

const languageOf = ({ language }: Of<'code'>): string =>
  language === null ? '' : attribute('class', `language-${language}`)

function toList({ items, ordered, start }: Of<'list'>): string {
  const name = ordered ? 'ol' : 'ul'
  const first = start !== null && start !== 1 ? attribute('start', start) : ''
  const lines = items.map(({ blocks = [], ...line }) =>
    [`<li>${toInline(line)}`, ...blocks.map(toElement)].join('\n').concat('</li>'),
  )
  return `<${name}${first}>\n${lines.join('\n')}\n</${name}>`
}

/** What is shown from elsewhere is not fetched. */
function toLink({ src, text, marks }: Of<'embed'>): string {
  const href = address('href', src)
  if (marks !== undefined || text === '' || href === '')
    return `${text === '' ? '' : `${paragraphs({ text, marks })}\n`}<p><a${href}>${escapeHtml(src)}</a></p>`
  return `<p><a${href}>${escapeHtml(text)}</a></p>`
}

/** Marks count over caption and rows as one text. */
function toTable({ rows, headers, text, marks, caption }: Of<'table'>): string {
  const whole = [...(caption === null ? [] : [caption]), ...rows.map((row) => row.join('\t'))].join('\n')
  const parts = cut(
    { text: whole, marks: whole === text ? marks : [] },
    [...(caption === null ? [] : [caption]), ...rows.flat()].map(({ length }) => length),
  )
  let next = 0
  const above = caption === null ? '' : `<caption>${toInline(parts[next++]!)}</caption>\n`
  const lines = rows.map((row, index) => {
    const [open, close] = index < headers ? ['<th scope="col">', '</th>'] : ['<td>', '</td>']
    return `<tr>${row.map(() => open + toInline(parts[next++]!) + close).join('')}</tr>`
  })
  const head = headers > 0 ? `<thead>\n${lines.slice(0, headers).join('\n')}\n</thead>\n` : ''
  return `<table>\n${above}${head}<tbody>\n${lines.slice(headers).join('\n')}\n</tbody>\n</table>`
}

/** Without an address only the words are left. */
function toFigure({ src, alt, text, marks }: Of<'image'>): string {
  const source = address('src', src)
  const caption = text === '' ? '' : `\n<figcaption>${toInline({ text, marks })}</figcaption>`
  if (source === '') return text ? paragraphs({ text, marks }) : alt ? `<p>${escapeHtml(alt)}</p>` : ''
  return `<figure>\n<img${source}${attribute('alt', alt ?? '')} loading="lazy">${caption}\n</figure>`
}
