/** Plain text: the headline, the subheadings and the blocks, a blank line between them. */
import { readable } from '../controls.ts'
import type { Format } from '../types.ts'

export const text: Format = {
  name: 'text',
  extension: 'txt',
  description: 'plain text: headline, subheadings and blocks',
  stringify({ title, subtitle, sections }) {
    const parts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => block.text)])
    return readable(`${[title, subtitle, ...parts].filter(Boolean).join('\n\n')}\n`)
  },
}
