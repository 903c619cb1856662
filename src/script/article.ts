/** Converts the texts of an article; what is no text (dates, addresses, the report) stays. */
import type { Article, Block, Section, Settings } from '../types.ts'
import type { ScriptFound } from './detect.ts'
import { planFor } from './plan.ts'
import { convertText } from './text.ts'

/** Converts an article as the settings ask, and names the script it is in then. */
export async function convertArticle(
  article: Article,
  found: ScriptFound,
  settings: Settings,
): Promise<Article> {
  if (planFor(found, settings).length === 0) return article
  const one = (text: string) => convertText(text, found, settings)
  const orNull = async (text: string | null) => (text === null ? null : one(text))
  const all = (texts: readonly string[]) => Promise.all(texts.map(one))
  const block = async (it: Block): Promise<Block> => {
    const text = await one(it.text)
    switch (it.type) {
      case 'list':
        return { ...it, text, items: await all(it.items) }
      case 'table':
        return { ...it, text, rows: await Promise.all(it.rows.map(all)) }
      case 'image':
        return { ...it, text, alt: await orNull(it.alt) }
      default:
        return { ...it, text }
    }
  }
  const section = async (it: Section): Promise<Section> => ({
    ...it,
    heading: await orNull(it.heading),
    blocks: await Promise.all(it.blocks.map(block)),
  })
  return {
    ...article,
    title: await orNull(article.title),
    subtitle: await orNull(article.subtitle),
    source: await orNull(article.source),
    authors: await all(article.authors),
    editors: await all(article.editors),
    photographers: await all(article.photographers),
    location: await orNull(article.location),
    description: await orNull(article.description),
    script: found.script === null ? null : settings.script === 'hans' ? 'Hans' : 'Hant',
    sections: await Promise.all(article.sections.map(section)),
  }
}
