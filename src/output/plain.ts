/** What several formats say of an article: its body as plain text, and its language with its script. */
import type { Article } from '../types.ts'

/** Subheadings and blocks, a blank line between them. */
export const bodyText = ({ sections }: Pick<Article, 'sections'>): string =>
  sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
    .filter(Boolean)
    .join('\n\n')

/** Scripts that a language is written in by more than one of: only these are told. */
const TOLD: readonly string[] = ['Hans', 'Hant']

/**
 * BCP 47.
 *
 * @example
 * languageTag({ language: 'zh', script: 'Hans' }) // => 'zh-Hans'
 */
export const languageTag = ({ language, script }: Pick<Article, 'language' | 'script'>): string | null =>
  language !== null && script !== null && TOLD.includes(script) ? `${language}-${script}` : language

/** Without what is null, empty or an empty list. */
export const known = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
