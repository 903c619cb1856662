/** One page of HTML for an article: nothing is loaded but its pictures, no script runs, and no word is added to it. */
import type { Format } from '../../types.ts'

export const html: Format = {
  name: 'html',
  extension: 'html',
  description: 'one self-contained page',
  stringify: async (article) => (await import('./page.ts')).toPage(article),
}
