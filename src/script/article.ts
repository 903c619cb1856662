/** Converts the texts of an article; what is no text (dates, addresses, the report) stays. */
import type { Article, Block, Mark, Settings } from '../types.ts'
import type { ScriptFound } from './detect.ts'
import { moveMarks } from './marks.ts'
import { planFor } from './plan.ts'
import { convertPlaces } from './text.ts'

/** Converts an article as the settings ask, and names the script it is in then. */
export async function convertArticle(
  article: Article,
  found: ScriptFound,
  settings: Settings,
): Promise<Article> {
  if (planFor(found, settings).length === 0) return article
  // As one text, so that a name told in one place is known in all; conversion keeps every line end.
  const texts: string[] = []
  visit(article, (it) => {
    texts.push(it.text)
    return it
  })
  const people = article.authors.length + article.editors.length + article.photographers.length
  const result = await convertPlaces(texts.join('\n'), found, settings, { people })
  const script = found.script && (settings.script === 'hans' ? 'Hans' : 'Hant')
  let before = 0
  let start = 0
  const converted = visit(article, (it) => {
    const { text, marks } = it
    let end = start - 1
    for (let lines = text.split('\n').length; lines > 0; lines--) end = lineEnd(result.text, end + 1)
    const moved = marks && moveMarks(marks, result, before, start, end)
    const made = { ...it, text: result.text.slice(start, end), ...(moved && { marks: moved }) }
    before += text.length + 1
    start = end + 1
    return made
  })
  return { ...converted, script }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

type Item = Extract<Block, { type: 'list' }>['items'][number]

/** A text of the article, with marks where it has any. */
type TextOfArticle = { text: string; marks?: Mark[] }

/** The article with each of its texts, in a fixed order, people first, as `one` gives it back. */
function visit(article: Article, one: <T extends TextOfArticle>(text: T) => T): Article {
  const string = (text: string) => one({ text }).text
  const orNull = (text: string | null) => (text === null ? null : string(text))
  const item = ({ blocks, ...own }: Item): Item => ({
    ...one(own),
    ...(blocks && { blocks: blocks.map(block) }),
  })
  const block = (it: Block): Block => {
    const read = one(it)
    switch (read.type) {
      case 'list':
        return { ...read, items: read.items.map(item) }
      case 'table':
        return { ...read, rows: read.rows.map((row) => row.map(string)), caption: orNull(read.caption) }
      case 'image':
        return { ...read, alt: orNull(read.alt), credit: orNull(read.credit) }
      case 'quote':
        return { ...read, cite: orNull(read.cite) }
      default:
        return read
    }
  }
  const people = {
    authors: article.authors.map(string),
    editors: article.editors.map(string),
    photographers: article.photographers.map(string),
  }
  return {
    ...article,
    ...people,
    site: orNull(article.site),
    keywords: article.keywords.map(string),
    category: orNull(article.category),
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
