/** The lines that the arbiter learns from: each header line with the spans of its values. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface GoldSpan {
  start: number
  end: number
  field: string
}

/** A case of the header bench. */
export interface Case {
  id: string
  lang: string
  format: string
  negative: boolean
  line: string
  gold: Record<string, string | number | string[] | undefined>
  set: string
}

export interface Line {
  id: string
  lang: string
  kind: 'line' | 'dateline'
  text: string
  spans: GoldSpan[]
  outlet: string
  set: string
  negative: boolean
}

type Triple = [start: number, end: number, field: string]

const FIELDS = ['source', 'location', 'authors', 'editors', 'photographers']

/** @param folder The folder of the header bench. */
export function readLines(folder: string): { lines: Line[]; digest: string } {
  const dev = readFileSync(`${folder}/dev.jsonl`, 'utf8')
  const spans = readFileSync(`${folder}/spans.jsonl`, 'utf8')
  const rows = <T>(text: string) =>
    text
      .trim()
      .split('\n')
      .map((row): T => JSON.parse(row))
  const stated = new Map(rows<{ id: string; spans: Triple[] }>(spans).map(({ id, spans }) => [id, spans]))
  const lines = rows<Case>(dev)
    .filter(({ lang }) => lang !== 'zh-Hant-gloss')
    .map((it): Line => {
      const given = stated.get(it.id)?.map(([start, end, field]) => ({ start, end, field }))
      return {
        id: it.id,
        lang: it.lang,
        kind: it.format === 'dateline' ? 'dateline' : 'line',
        text: it.line,
        spans: (given ? withBoth(it, given) : found(it)).filter(({ field }) => FIELDS.includes(field)),
        outlet: typeof it.gold.source === 'string' ? it.gold.source : it.id,
        set: it.set,
        negative: it.negative,
      }
    })
  return { lines, digest: createHash('sha256').update(dev).update(spans).digest('hex') }
}

export const valuesOf = (gold: Case['gold'], field: string): string[] =>
  [gold[field] ?? []].flat().map(String)

/** A person who wrote and took the pictures has a span for one of both. */
const withBoth = ({ line, gold }: Case, spans: readonly GoldSpan[]): GoldSpan[] => [
  ...spans,
  ...spans.flatMap(({ start, end, field }) => {
    const other = { authors: 'photographers', photographers: 'authors' }[field]
    const isMissing = other && !spans.some((it) => it.start === start && it.field === other)
    return isMissing && valuesOf(gold, other).includes(line.slice(start, end))
      ? [{ start, end, field: other }]
      : []
  }),
]

/** Where the values of a line stand that has no spans. */
function found({ line, gold }: Case): GoldSpan[] {
  const plain = line.normalize('NFKC').length === line.length ? line.normalize('NFKC') : line
  const spans: GoldSpan[] = []
  for (const field of FIELDS) {
    let from = 0
    for (const value of valuesOf(gold, field)) {
      const start = placeOf(value, field, plain, from, spans)
      if (start < 0) continue
      spans.push({ start, end: start + value.length, field })
      from = start + value.length
    }
  }
  return spans
}

/** A name that another field holds already stands a second time, if it does. */
function placeOf(
  value: string,
  field: string,
  line: string,
  from: number,
  spans: readonly GoldSpan[],
): number {
  const next = line.indexOf(value, from)
  const start = next < 0 ? line.indexOf(value) : next
  if (!spans.some((it) => it.start === start && it.field !== field)) return start
  const again = line.indexOf(value, start + 1)
  return again < 0 ? start : again
}
