/** Reports private-use characters: their meaning depends on a font or on the tables of one maker, so they are left. */
import { indexLines } from '../../lines.ts'
import type { Repair } from '../../types.ts'

const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g

export const privateUse: Repair = {
  kind: 'private-use',
  scope: 'text',
  description: 'Private-use characters are reported and left: `\\ue603`.',
  signs: ['\ue000-\uf8ff', '\udb80-\udbff'],
  find(text, { kind, notices }) {
    const found = Array.from(text.matchAll(PRIVATE), ({ index }) => index)
    // Lines of what a reader sees are no lines of a page's source.
    const line = kind === 'text' && found[0] !== undefined ? indexLines(text).line(found[0]) : null
    if (found.length > 0) notices.add('private-use-characters', { count: found.length, line })
    return null
  },
}
