/** The pages of `test/cases/extract/structures.json`, written out: `{0}` is a paragraph of its own, `{=0}` its text. */
import { readFileSync } from 'node:fs'

const { texts, tables }: { texts: string[]; tables: Record<string, { label: string; html: string }[]> } =
  JSON.parse(readFileSync('test/cases/extract/structures.json', 'utf8'))

export const toHtml = (source: string): string =>
  source
    .replace(/\{(\d+)\}/g, (_, at: string) => `<p>${texts[Number(at)]}</p>`)
    .replace(/\{=(\d+)\}/g, (_, at: string) => texts[Number(at)]!)

/** Label and source of each page. */
export const structures: [label: string, html: string][] = Object.entries(tables).flatMap(([table, cases]) =>
  cases.map(({ label, html }): [string, string] => [`${table}: ${label}`, toHtml(html)]),
)
