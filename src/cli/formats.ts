/** The output formats that each command has: help, completions, checks and `--output NAME` go by this one table. */
import { formats } from '../index.ts'
import type { CommandName, Reader } from './flags/flag.ts'

/** The first one is the default. */
const formatsOfReaders: Readonly<Record<Reader, () => readonly string[]>> = {
  parse: () => ['markdown', ...formats.map(({ name }) => name).filter((it) => it !== 'markdown'), 'parquet'],
  repair: () => ['text', 'json', 'ndjson'],
  check: () => ['text', 'json', 'ndjson'],
  explain: () => ['text', 'json', 'ndjson'],
}

export const formatsOf = (command: CommandName): readonly string[] =>
  formatsOfReaders[command as Reader]?.() ?? []

/** Other extensions that say the same as those of the formats. */
const ALIASES: Readonly<Record<string, string>> = {
  jsonl: 'ndjson',
  markdown: 'md',
  text: 'txt',
  htm: 'html',
}

/**
 * The format that a file name asks for; null when it asks for none.
 *
 * @example
 * formatOfName('parse', 'news.json') // => 'json'
 */
export function formatOfName(command: Reader, name: string): string | null {
  const typed = /\.([a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const extension = ALIASES[typed] ?? typed
  const found = formats.find((it) => it.extension === extension)?.name ?? extension
  return formatsOf(command).includes(found) ? found : null
}

/** Whether each result of a format is JSON, of which many stand one a line. */
export const isJson = (format: string): boolean =>
  ['json', 'ndjson'].includes(format) || formats.some(({ name, json }) => name === format && json === true)

/** What stands once before all results of a format. */
export const beginOf = (format: string): string => formats.find(({ name }) => name === format)?.begin ?? ''
