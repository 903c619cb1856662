/** Finds the encoding that an HTML or XML page states: the HTML Standard's "prescan a byte stream", but over
 * 16 KB, because real pages put long comments and scripts first. */
import { isAsciiLetter, isAsciiSpace } from '../ascii.ts'
import { latin1 } from '../node-buffer.ts'

const LIMIT = 16384

/**
 * Labels that the page states, best first: those of `<meta>` in their order, then that of the XML declaration.
 * A label may be unknown; the caller takes the first that is known.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function statedLabels(bytes: Uint8Array): string[] {
  const head = latin1(bytes.subarray(0, LIMIT)).toLowerCase()
  const labels: string[] = []
  let at = head.indexOf('<')
  while (at >= 0) {
    const next = head.charCodeAt(at + 1)
    if (head.startsWith('!--', at + 1)) at = skipPast(head, '-->', at + 2)
    else if (head.startsWith('meta', at + 1) && isNameEnd(head.charCodeAt(at + 5))) {
      const attributes: Attributes = new Map()
      at = readTag(head, at + 5, attributes)
      // A tag that the limit cuts off states nothing.
      const label = at < head.length ? labelOfMeta(attributes) : null
      if (label !== null) labels.push(label)
    } else if (isAsciiLetter(next) || (next === SLASH && isAsciiLetter(head.charCodeAt(at + 2))))
      at = readTag(head, tagNameEnd(head, at + 1), null)
    else if (next === BANG || next === QUESTION || next === SLASH) at = skipPast(head, '>', at)
    else at++
    at = at < 0 ? -1 : head.indexOf('<', at)
  }
  const xml = /^<\?xml[^>]*?encoding[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^">]*)"|'([^'>]*)')/.exec(head)
  const stated = xml?.[1] ?? xml?.[2]
  return stated === undefined ? labels : [...labels, stated]
}

// Units, not patterns: the prescan reads each character of the head of every page.
const [SLASH, GREATER, EQUALS, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x3d, 0x21, 0x3f, 0x22, 0x27]
const isNameEnd = (unit: number) => isAsciiSpace(unit) || unit === SLASH

const skipPast = (head: string, what: string, from: number): number => {
  const at = head.indexOf(what, from)
  return at < 0 ? -1 : at + what.length
}

function tagNameEnd(head: string, from: number): number {
  let at = from
  while (at < head.length && !isAsciiSpace(head.charCodeAt(at)) && head.charCodeAt(at) !== GREATER) at++
  return at
}

type Attributes = Map<string, string>

/** Where the `>` of a tag stands. Its attributes, the first of each name, are added to those that are asked for. */
function readTag(head: string, from: number, attributes: Attributes | null): number {
  let at = from
  while (at < head.length) {
    while (isNameEnd(head.charCodeAt(at))) at++
    if (at >= head.length || head.charCodeAt(at) === GREATER) break
    const nameStart = at
    // A name may begin with `=`, as the standard has it.
    at = nameEnd(head, at + 1)
    const nameStop = at
    const equals = skipSpace(head, at)
    let [valueStart, valueStop] = [at, at]
    if (head.charCodeAt(equals) === EQUALS) {
      valueStart = skipSpace(head, equals + 1)
      const quote = head.charCodeAt(valueStart)
      if (quote === QUOTE || quote === APOSTROPHE) {
        const close = head.indexOf(head[valueStart]!, ++valueStart)
        valueStop = close < 0 ? valueStart : close
        at = close < 0 ? head.length : close + 1
      } else at = valueStop = tagNameEnd(head, valueStart)
    }
    const name = head.slice(nameStart, nameStop)
    if (attributes && !attributes.has(name)) attributes.set(name, head.slice(valueStart, valueStop))
  }
  return at
}

function nameEnd(head: string, from: number): number {
  let at = from
  while (at < head.length) {
    const unit = head.charCodeAt(at)
    if (isAsciiSpace(unit) || unit === EQUALS || unit === SLASH || unit === GREATER) break
    at++
  }
  return at
}

function skipSpace(head: string, from: number): number {
  let at = from
  while (isAsciiSpace(head.charCodeAt(at))) at++
  return at
}

function labelOfMeta(attributes: Attributes): string | null {
  const charset = attributes.get('charset')
  if (charset !== undefined) return charset
  const content = attributes.get('content')
  return content !== undefined && attributes.get('http-equiv') === 'content-type'
    ? labelOfContent(content)
    : null
}

/**
 * The label in a content type.
 *
 * @example
 * labelOfContent('text/html; charset=gbk') // => 'gbk'
 */
export function labelOfContent(content: string): string | null {
  const found =
    /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))/i.exec(content)
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null
}
