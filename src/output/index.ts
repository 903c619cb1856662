/** article -> text. Add a format: one file, one line here. */
import { NewsparseError } from '../errors.ts'
import type { Article, Format, FormatOptions } from '../types.ts'
import { csv } from './csv.ts'
import { html } from './html/index.ts'
import { json, ndjson } from './json.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { ninjs } from './ninjs.ts'
import { text } from './text.ts'

export const formats: readonly Format[] = [json, ndjson, markdown, text, html, jsonld, ninjs, csv]

/**
 * Writes an article in a format.
 *
 * @param format Name of a format in `formats`.
 * @param options What some formats may be asked for, e.g. the names of fields in front matter.
 * @returns Text that ends with a line end.
 * @throws {NewsparseError} `bad-option` when there is no such format, or no such field; the message lists those there are.
 * @example
 * await stringify(await parse('Headline\n\nFirst paragraph.'), 'text') // => 'Headline\n\nFirst paragraph.\n'
 */
export async function stringify(
  article: Article,
  format = 'json',
  options: FormatOptions = {},
): Promise<string> {
  const found = formats.find(({ name }) => name === format)
  if (found) return `${found.begin ?? ''}${await found.stringify(article, options)}`
  const names = formats.map(({ name }) => name).join(', ')
  throw new NewsparseError('bad-option', `format: no "${format}"; use ${names}`)
}
