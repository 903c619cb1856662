/** article -> text. Add a format: one file, one line here. */
import type { Article, Format } from '../types.ts'
import { json, ndjson } from './json.ts'

export const formats: readonly Format[] = [json, ndjson]

/**
 * Writes an article in a format.
 *
 * @param format Name of a format in `formats`.
 * @throws {Error} when there is no such format; the message lists those there are.
 */
export async function stringify(article: Article, format = 'json'): Promise<string> {
  const found = formats.find(({ name }) => name === format)
  if (!found) throw new Error(`format: no "${format}"; use ${formats.map(({ name }) => name).join(', ')}`)
  return found.stringify(article)
}
