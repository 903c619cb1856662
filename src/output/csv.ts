/** CSV for spreadsheets: a row an article, flat columns, RFC 4180. A cell that a spreadsheet would take for a formula is text. */
import { readable } from '../controls.ts'
import type { Article, Format } from '../types.ts'
import { bodyText } from './plain.ts'

type Cell = string | number | null

/** Lists are joined by this. */
const JOINT = '; '

const columns: readonly (readonly [name: string, cell: (article: Article) => Cell])[] = [
  ['id', ({ id }) => id],
  ['url', ({ url }) => url],
  ['site', ({ site }) => site],
  ['title', ({ title }) => title],
  ['subtitle', ({ subtitle }) => subtitle],
  ['source', ({ source }) => source],
  ['date', ({ date }) => date],
  ['updated', ({ updated }) => updated],
  ['authors', ({ authors }) => authors.join(JOINT)],
  ['editors', ({ editors }) => editors.join(JOINT)],
  ['photographers', ({ photographers }) => photographers.join(JOINT)],
  ['location', ({ location }) => location],
  ['description', ({ description }) => description],
  ['category', ({ category }) => category],
  ['keywords', ({ keywords }) => keywords.join(JOINT)],
  ['access', ({ access }) => access],
  ['views', ({ views }) => views],
  ['comments', ({ comments }) => comments],
  ['language', ({ language }) => language],
  ['script', ({ script }) => script],
  ['image', ({ image }) => image],
  ['text', bodyText],
  ['repairs', ({ report }) => report?.repairs.reduce((sum, { count }) => sum + count, 0) ?? null],
  ['notices', ({ report }) => report?.notices.map(({ code }) => code).join(JOINT) ?? null],
]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const row = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

export const csv: Format = {
  name: 'csv',
  extension: 'csv',
  description: 'a row for spreadsheets, lists joined by semicolons',
  // Without the mark Excel takes UTF-8 for the encoding of its system.
  begin: `\ufeff${row(columns.map(([name]) => name))}`,
  stringify: (article) => row(columns.map(([, cell]) => written(cell(article)))),
}

/** What a spreadsheet takes for a formula, in both widths, also behind what it passes over. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/

/** An apostrophe in front makes it text for spreadsheets; nothing else is changed. */
function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = readable(cell)
  return FORMULA.test(text) ? `'${text}` : text
}
