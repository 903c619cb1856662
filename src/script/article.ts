/** Converts the texts of an article; what is no text (dates, addresses, the report) stays. */
import type { Article, Block, Settings } from '../types.ts'
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
  // As one text, so that a name told in one place is known in all; conversion keeps every line end.
  const texts: string[] = []
  visit(article, (text) => {
    texts.push(text)
    return text
  })
  const people = article.authors.length + article.editors.length + article.photographers.length
  const lines = (await convertText(texts.join('\n'), found, settings, { people })).split('\n')
  const script = found.script && (settings.script === 'hans' ? 'Hans' : 'Hant')
  let next = 0
  const converted = visit(article, (text) => {
    const from = next
    next += text.split('\n').length
    return lines.slice(from, next).join('\n')
  })
  return { ...converted, script }
}

/** The article with each of its texts, in a fixed order, people first, as `one` gives it back. */
function visit(article: Article, one: (text: string) => string): Article {
  const orNull = (text: string | null) => (text === null ? null : one(text))
  const block = (it: Block): Block => {
    switch (it.type) {
      case 'list':
        return { ...it, text: one(it.text), items: it.items.map(one) }
      case 'table':
        return { ...it, text: one(it.text), rows: it.rows.map((row) => row.map(one)) }
      case 'image':
        return { ...it, text: one(it.text), alt: orNull(it.alt) }
      default:
        return { ...it, text: one(it.text) }
    }
  }
  const people = {
    authors: article.authors.map(one),
    editors: article.editors.map(one),
    photographers: article.photographers.map(one),
  }
  return {
    ...article,
    ...people,
    title: orNull(article.title),
    subtitle: orNull(article.subtitle),
    source: orNull(article.source),
    location: orNull(article.location),
    description: orNull(article.description),
    sections: article.sections.map(({ heading, level, blocks }) => ({
      heading: orNull(heading),
      level,
      blocks: blocks.map(block),
    })),
  }
}
