/** The visible text of HTML source by one linear scan: tags vanish (block tags leave a line end), references are decoded. */
import { decodeHTML } from 'entities'
import type { Segment, View } from './view.ts'

const HIDDEN = new Set(['script', 'style', 'template', 'noscript'])
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});?/g

export function htmlView(source: string): View {
  const segments: Segment[] = []
  const parts: string[] = []
  let length = 0
  const push = (text: string, at: number, sourceLength: number, reference: boolean) => {
    segments.push({ at: length, length: text.length, source: at, sourceLength, reference })
    parts.push(text)
    length += text.length
  }
  const pushText = (from: number, to: number) => {
    let at = from
    REFERENCE.lastIndex = from
    for (let found = REFERENCE.exec(source); found && found.index < to; found = REFERENCE.exec(source)) {
      const decoded = decodeHTML(found[0])
      if (decoded === found[0]) continue
      if (found.index > at) push(source.slice(at, found.index), at, found.index - at, false)
      push(decoded, found.index, found[0].length, true)
      at = found.index + found[0].length
    }
    if (to > at) push(source.slice(at, to), at, to - at, false)
  }
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open !== at) pushText(at, open < 0 ? source.length : open)
    if (open < 0) break
    const tag = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(source.slice(open, open + 64))
    if (!tag) {
      if (source.startsWith('<!--', open)) at = after(source, '-->', open + 4)
      else if (/^<[!?/]/.test(source.slice(open, open + 2))) at = after(source, '>', open)
      else {
        push('<', open, 1, false)
        at = open + 1
      }
      continue
    }
    const name = tag[2]!.toLowerCase()
    at = tagEnd(source, open + tag[0].length)
    if (!INLINE.has(name)) {
      parts.push('\n')
      length++
    }
    if (!tag[1] && HIDDEN.has(name)) {
      const close = source.slice(at).search(new RegExp(`</${name}`, 'i'))
      at = close < 0 ? source.length : at + close
    }
  }
  return {
    text: parts.join(''),
    segments,
    escape: (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  }
}

function after(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from)
  return at < 0 ? source.length : at + what.length
}

/** The end of a tag; `>` inside a quoted attribute value does not count. */
function tagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const unit = source[at]
    if (unit === '>') return at + 1
    if (unit === '"' || unit === "'") {
      const close = source.indexOf(unit, at + 1)
      if (close < 0) return after(source, '>', at)
      at = close
    }
  }
  return source.length
}
