/** Markdown with YAML front matter; what writes it is loaded when it is asked for. */
import { readable } from '../controls.ts'
import type { Format } from '../types.ts'

export const markdown: Format = {
  name: 'markdown',
  extension: 'md',
  description: 'Markdown with YAML front matter',
  async stringify(article, { frontMatter: names, heading = false } = {}) {
    const [{ frontMatter }, { body }] = await Promise.all([
      import('./front-matter.ts'),
      import('./markdown-body.ts'),
    ])
    const { title, sections } = article
    const above = heading && title !== null ? [{ heading: title, level: 1, blocks: [] }] : []
    const rest = readable(body([...above, ...sections]))
    return `${frontMatter(article, names)}${rest && `\n${rest}`}`
  },
}
