/** A text with its marks as phrasing content of HTML. */
import type { PhrasingContent } from 'mdast'
import { escapeHtml } from '../../escape-html.ts'
import { type Text, toPhrasing } from '../markdown-inline.ts'
import { address } from './attributes.ts'

export const toInline = (text: Text): string => toPhrasing(text).map(element).join('')

function element(node: PhrasingContent): string {
  const inside = () => ('children' in node ? node.children.map(element).join('') : '')
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'break':
      return '<br>\n'
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    // Tags of our own: `<sub>`, `<sup>`, `<ins>`.
    case 'html':
      return node.value
    case 'link': {
      const href = address('href', node.url)
      return href === '' ? inside() : `<a${href}>${inside()}</a>`
    }
    case 'strong':
      return `<strong>${inside()}</strong>`
    case 'emphasis':
      return `<em>${inside()}</em>`
    case 'delete':
      return `<del>${inside()}</del>`
    default:
      return inside()
  }
}
