/** Reports private-use characters: their meaning depends on a font or on the tables of one maker, so they are left. */
import type { Repair } from '../../types.ts'
import { lineAt } from '../elsewhere.ts'

const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g

export const privateUse: Repair = {
  kind: 'private-use',
  scope: 'text',
  reach: 'line',
  description: 'Private-use characters are reported and left: `\\ue603`.',
  signs: ['\ue000-\uf8ff', '\udb80-\udbff'],
  find(text, { kind, notices, excerpt }) {
    const found = Array.from(text.matchAll(PRIVATE), ({ index }) => index)
    // Lines of what a reader sees are no lines of a page's source.
    const line = kind === 'text' && found[0] !== undefined ? lineAt(text, found[0], excerpt) : null
    if (found.length > 0) notices.add('private-use-characters', { count: found.length, line })
    return null
  },
}
