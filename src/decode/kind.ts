/** Tells HTML from plain text: by what the caller said, the content type, the name's extension, then the content. */
import type { Input, Kind } from '../types.ts'

const OPENING =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h[1-6]|section|table|meta|title)[\s>/]/i

export function kindOf(input: Input, text: string): Kind {
  if (input.kind && input.kind !== 'auto') return input.kind
  const type = input.contentType?.toLowerCase() ?? ''
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return 'html'
  if (/^\s*text\/(?:plain|markdown)\b/.test(type)) return 'text'
  if (/\.(?:html?|xhtml)$/i.test(input.name ?? '')) return 'html'
  if (/\.(?:txt|md|text)$/i.test(input.name ?? '')) return 'text'
  return OPENING.test(text.slice(0, 4096)) ? 'html' : 'text'
}
