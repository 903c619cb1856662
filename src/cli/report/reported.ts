/** What the page about a run shows of one document: plain data, so that it can cross from a worker. */
import type { Notice, ParsedArticle, RepairReport, Report } from '../../index.ts'
import { fateOf, roleOf, valuesOf } from '../explain/words.ts'
import { printable } from '../printable.ts'

export interface Reported {
  id: string | null
  title: string | null
  source: string | null
  date: string | null
  /** The fields that nothing is known of; null where no article was looked for. */
  missing: readonly string[] | null
  repairs: readonly RepairReport[]
  notices: readonly Notice[]
  /** How many pieces each rule left out. */
  dropped: Readonly<Record<string, number>>
  blocks: readonly ReportedBlock[]
  /** How many more blocks there are. */
  more: number
}

export interface ReportedBlock {
  fate: 'keep' | 'used' | 'drop'
  line: number
  text: string
  /** The rule, and the values that decided. */
  why: string
}

/** Fields that a reader misses. */
const WANTED = ['title', 'source', 'date', 'authors', 'description', 'url', 'image'] as const
const MAX_BLOCKS = 200
const MAX_TEXT = 400
const MAX_SHORT = 200

export function reportedArticle(article: ParsedArticle): Reported {
  const { id, title, source, site, date, report, explanation } = article
  const blocks = explanation?.blocks ?? []
  return {
    ...reportedText(id, report!),
    title: title === null ? null : cut(title, MAX_SHORT),
    source: source ?? site,
    date,
    missing: WANTED.filter((field) => article[field] === null || article[field].length === 0),
    dropped: countBy(report!.dropped.map(({ rule }) => rule)),
    blocks: blocks.slice(0, MAX_BLOCKS).map((block) => ({
      fate: fateOf(block),
      line: block.line,
      text: cut(block.text, MAX_TEXT),
      why: cut(
        [roleOf(block), valuesOf(block), block.doc?.replaceAll('`', '')].filter(Boolean).join(' · '),
        MAX_SHORT,
      ),
    })),
    more: Math.max(blocks.length - MAX_BLOCKS, 0),
  }
}

/** Of a text in which no article was looked for. */
export const reportedText = (
  id: string | null,
  { repairs, notices }: Pick<Report, 'repairs' | 'notices'>,
): Reported => ({
  id,
  title: null,
  source: null,
  date: null,
  missing: null,
  repairs: repairs.map((it) => ({
    ...it,
    examples: it.examples.map((example) => ({
      ...example,
      from: printable(cut(example.from, MAX_SHORT)),
      to: printable(cut(example.to, MAX_SHORT)),
    })),
  })),
  notices,
  dropped: {},
  blocks: [],
  more: 0,
})

/** Never between the halves of a character. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
