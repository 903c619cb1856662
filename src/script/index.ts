/** Detects and converts Han script variants. Detection is cheap; converters are loaded only when asked for. */
import type { Article, Notices, Settings } from '../types.ts'

export interface ScriptFound {
  /** ISO 15924, `Hans+Hant` when mixed, null when the text does not tell. */
  script: string | null
}

/** The script a text is written in. */
export function detectScript(_text: string, _notices?: Notices): ScriptFound {
  return { script: null }
}

/** Converts the texts of an article as the settings ask; fields that are no text (dates, addresses) stay. */
export async function convertArticle(article: Article, _settings: Settings): Promise<Article> {
  return article
}

/** Converts one text as the settings ask. */
export async function convertText(text: string, _settings: Settings): Promise<string> {
  return text
}
