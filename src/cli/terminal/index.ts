/** An article for eyes: wrapped to the width of the terminal, with one quiet line about it, and its addresses at the end. */
import type { Article } from '../../index.ts'
import type { Palette } from '../palette.ts'
import { drawBlock } from './blocks.ts'
import { drawPlain, type Sheet } from './sheet.ts'
import { Addresses, shown } from './styled.ts'

/** Narrower than this nothing can be laid out. */
const MIN_COLUMNS = 20

/** @param columns Of the terminal. */
export function drawArticle(article: Article, columns: number, palette: Palette): string {
  const sheet: Sheet = { columns: Math.max(columns, MIN_COLUMNS), palette, addresses: new Addresses() }
  const parts = [drawHead(article, sheet), ...article.sections.flatMap((it) => drawSection(it, sheet))]
  const addresses = sheet.addresses
    .all()
    .map((address, index) => palette.dim(`[${index + 1}] ${shown(address)}`))
  return `${[...parts, addresses]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function drawHead(article: Article, { columns, palette }: Sheet): string[] {
  const { title, subtitle, source, site, date, updated, authors, location } = article
  const facts = [
    source ?? site,
    date && readableDate(date),
    updated && updated !== date ? `updated ${readableDate(updated)}` : null,
    authors.join(', '),
    location,
  ]
  const quiet = facts.filter(Boolean).join(' · ')
  return [
    ...(title === null ? [] : drawPlain(title, columns, palette.bold)),
    ...(subtitle === null ? [] : drawPlain(subtitle, columns, (text) => text)),
    ...(quiet === '' ? [] : drawPlain(quiet, columns, palette.dim)),
  ]
}

/** As exact as it is stated: `2024-03-05 18:22 +08:00`. */
const readableDate = (iso: string): string =>
  iso.replace('T', ' ').replace(/(:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/, '$1 $2')

const DEEPER = 3

function drawSection({ heading, level, blocks }: Article['sections'][number], sheet: Sheet): string[][] {
  const { palette } = sheet
  const sign = palette.plain ? `${'#'.repeat(level ?? 2)} ` : ''
  const paint = (level ?? 2) < DEEPER ? palette.bold : palette.underlined
  const above = heading === null ? [] : [drawPlain(sign + heading, sheet.columns, paint)]
  return [...above, ...blocks.map((block) => drawBlock(block, sheet))]
}
