/** Markdown with YAML front matter; what writes it is loaded when it is asked for. */
import { readable } from '../controls.ts'
import type { Format } from '../types.ts'

export const markdown: Format = {
  name: 'markdown',
  extension: 'md',
  description: 'Markdown with YAML front matter',
  async stringify(article) {
    const [{ frontMatter }, { body }] = await Promise.all([
      import('./front-matter.ts'),
      import('./markdown-body.ts'),
    ])
    const rest = readable(body(article.sections))
    return `${frontMatter(article)}${rest && `\n${rest}`}`
  },
}
