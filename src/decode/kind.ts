/** Tells HTML from plain text: by what the caller said, the content type, the name's extension, then the content. */
import type { Input, Kind } from '../types.ts'

/** How much of the content is looked at. */
const SAMPLE = 16384

/** What a whole page begins with. */
const DOCUMENT = /^<(?:!doctype\s+html|html|head|body|meta|title|link|base)(?=[\s>/])/i
/** What it begins with when its name says that it is none. */
const PAGE = /^<(?:!doctype\s+html|html)(?=[\s>])/i
const TAG =
  /<(\/?)(?:p|div|br|hr|span|a|b|i|u|em|strong|font|center|img|figure|figcaption|table|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|article|section|header|footer|main|aside|nav|blockquote|pre|sup|sub|time|video|iframe|style|script)(?=[\s>/])[^<>]{0,500}>/gi
/** A tag that is spoken of stands between these: “the <p> tag”, `<p>`. */
const APART = /[\s"'`‘’“”「」『』（）()、，,]/

/**
 * What the caller and the names say; null when they do not tell. A page that was saved as `1.txt` is a page all the same.
 *
 * @param head How the content begins, one character a byte or a character.
 */
export function statedKind({ kind, contentType, name }: Input, head: string): Kind | null {
  if (kind && kind !== 'auto') return kind
  const type = contentType ?? ''
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return 'html'
  if (/^\s*text\/(?:plain|markdown)\b/i.test(type)) return 'text'
  if (/\.(?:[sx]?html?|xht)$/i.test(name ?? '')) return 'html'
  if (/\.(?:txt|md|text)$/i.test(name ?? ''))
    return PAGE.test(head.slice(contentStart(head))) ? 'html' : 'text'
  return null
}

export function kindOf(input: Input, text: string): Kind {
  const sample = text.slice(0, SAMPLE)
  const stated = statedKind(input, sample)
  if (stated) return stated
  if (!sample.includes('<')) return 'text'
  return DOCUMENT.test(sample.slice(contentStart(sample))) || isFragment(withoutCode(sample))
    ? 'html'
    : 'text'
}

/** Past white space, comments and an XML declaration. */
function contentStart(sample: string): number {
  let at = 0
  for (;;) {
    at += sample.slice(at).search(/[^\s\ufeff]|$/)
    const end = sample.startsWith('<!--', at) ? '-->' : sample.startsWith('<?', at) ? '>' : null
    const close = end === null ? -1 : sample.indexOf(end, at)
    if (end === null || close < 0) return at
    at = close + end.length
  }
}

/** Without what stands between the fences of Markdown: tags in code are spoken of. */
function withoutCode(sample: string): string {
  if (!/^ {0,3}(?:```|~~~)/m.test(sample)) return sample
  let fence = ''
  const isShown = (line: string) => {
    const [, mark = ''] = /^ {0,3}(```|~~~)/.exec(line) ?? []
    const wasOpen = fence !== ''
    if (fence === '' || fence === mark) fence = wasOpen && mark !== '' ? '' : fence || mark
    return !wasOpen && mark === ''
  }
  const shown = sample.split('\n').filter(isShown)
  return fence === '' ? shown.join('\n') : sample
}

/**
 * A piece of a page: it begins with a tag, or holds several, and they do their work instead of being spoken of.
 *
 * `First.<br>Second.<br>Third.` is one.
 */
function isFragment(sample: string): boolean {
  let [opening, closing, first] = [0, 0, false]
  for (const { index, 0: tag, 1: slash } of sample.matchAll(TAG)) {
    const [before, after] = [sample[index - 1], sample[index + tag.length]]
    const atLineStart = before === undefined || before === '\n'
    if (!atLineStart && APART.test(before) && after !== undefined && APART.test(after)) continue
    if (/^\s*$/.test(sample.slice(0, Math.min(index, 100))) && after !== ' ') first = true
    if (slash || /^<(?:br|hr|img)\b/i.test(tag)) closing++
    else opening++
  }
  return first || (closing >= 2 && opening + closing >= 3)
}
