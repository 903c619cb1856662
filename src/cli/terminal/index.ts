/** An article for eyes: wrapped to the width of the terminal, with one quiet line about it, and its addresses at the end. */
import type { Article } from '../../index.ts'
import type { Palette } from '../palette.ts'
import { drawBlock } from './blocks.ts'
import { drawHeadline, drawPlain, type Sheet } from './sheet.ts'
import type { DroppedPieces } from './show/dropped.ts'
import type { Spots } from './show/spots.ts'
import { Addresses, shown } from './styled.ts'

/** Narrower than this nothing can be laid out. */
const MIN_COLUMNS = 20

/** What is shown besides the article (`--show`). */
export interface Shown {
  spots?: Spots
  dropped?: DroppedPieces
}

/** @param columns Of the terminal. */
export function drawArticle(
  article: Article,
  columns: number,
  palette: Palette,
  { spots, dropped }: Shown = {},
): string {
  const sheet: Sheet = {
    columns: Math.max(columns, MIN_COLUMNS),
    palette,
    addresses: new Addresses(),
    ...(spots && { spotsOf: (text) => spots.of.get(text) }),
  }
  const parts = [
    drawHead(article, sheet),
    ...drawDropped(-1, dropped, sheet),
    ...drawSections(article, dropped, sheet),
  ]
  const addresses = sheet.addresses
    .all()
    .map((address, index) => palette.dim(`[${index + 1}] ${shown(address)}`))
  const elsewhere = spots?.elsewhere ?? 0
  const rest = elsewhere > 0 ? [palette.dim(`Repaired elsewhere in the input: ${elsewhere}`)] : []
  return `${[...parts, rest, addresses]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function drawHead(article: Article, sheet: Sheet): string[] {
  const { columns, palette } = sheet
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
    ...(title === null ? [] : drawHeadline(title, 'title', sheet, palette.bold)),
    ...(subtitle === null ? [] : drawHeadline(subtitle, 'subtitle', sheet, (text) => text)),
    ...(quiet === '' ? [] : drawPlain(quiet, columns, palette.dim)),
  ]
}

/** As exact as it is stated: `2024-03-05 18:22 +08:00`. */
const readableDate = (iso: string): string =>
  iso.replace('T', ' ').replace(/(:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/, '$1 $2')

const DEEPER = 3

function drawSections({ sections }: Article, dropped: DroppedPieces | undefined, sheet: Sheet): string[][] {
  const { palette } = sheet
  let number = 0
  return sections.flatMap((section) => {
    const { heading, blocks } = section
    const level = section.level ?? 2
    const paint = level < DEEPER ? palette.bold : palette.underlined
    const lines = heading === null ? [] : drawHeadline(heading, section, sheet, paint)
    // Without colour a heading is told by its sign.
    if (palette.plain && lines.length > 0) lines[0] = `${'#'.repeat(level)} ${lines[0]}`
    return [
      lines,
      ...blocks.flatMap((block) => [drawBlock(block, sheet), ...drawDropped(number++, dropped, sheet)]),
    ]
  })
}

/** What was left out behind a block, with the reason. */
function drawDropped(
  number: number,
  dropped: DroppedPieces | undefined,
  { columns, palette }: Sheet,
): string[][] {
  const pieces = dropped?.get(number) ?? []
  const lines = pieces.flatMap(({ text, reason, rule }) => {
    const why = reason === rule ? reason : `${reason}, by ${rule}`
    return drawPlain(`✂ ${text} (left out: ${why})`, columns, (line) => palette.dim(palette.removed(line)))
  })
  return lines.length > 0 ? [lines] : []
}
