/** Finds the encoding that an HTML or XML page states: the HTML Standard's "prescan a byte stream", but over
 * 16 KB, because real pages put long comments and scripts first. */

const LIMIT = 16384
const SPACE = /[\t\n\f\r ]/

/**
 * Labels that the page states, best first: those of `<meta>` in their order, then that of the XML declaration.
 * A label may be unknown; the caller takes the first that is known.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function statedLabels(bytes: Uint8Array): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, LIMIT)).toLowerCase()
  const labels: string[] = []
  let at = head.indexOf('<')
  while (at >= 0) {
    if (head.startsWith('<!--', at)) at = skipPast(head, '-->', at + 2)
    else if (/^<meta[\t\n\f\r /]/.test(head.slice(at, at + 6))) {
      const tag = readTag(head, at + 5)
      const label = labelOfMeta(tag.attributes)
      if (label !== null) labels.push(label)
      at = tag.end
    } else if (/^<\/?[a-z]/.test(head.slice(at, at + 3))) at = readTag(head, tagNameEnd(head, at + 1)).end
    else if (/^<[!/?]/.test(head.slice(at, at + 2))) at = skipPast(head, '>', at)
    else at++
    at = at < 0 ? -1 : head.indexOf('<', at)
  }
  const xml = /^<\?xml[^>]*?encoding[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^">]*)"|'([^'>]*)')/.exec(head)
  const stated = xml?.[1] ?? xml?.[2]
  return stated === undefined ? labels : [...labels, stated]
}

const skipPast = (head: string, what: string, from: number): number => {
  const at = head.indexOf(what, from)
  return at < 0 ? -1 : at + what.length
}

function tagNameEnd(head: string, from: number): number {
  let at = from
  while (at < head.length && !SPACE.test(head[at]!) && head[at] !== '>') at++
  return at
}

type Attributes = Map<string, string>

/** The attributes of a tag, the first of each name; `end` is where its `>` stands. */
function readTag(head: string, from: number): { attributes: Attributes; end: number } {
  const attributes: Attributes = new Map()
  let at = from
  while (at < head.length) {
    while (at < head.length && (SPACE.test(head[at]!) || head[at] === '/')) at++
    if (at >= head.length || head[at] === '>') break
    const nameStart = at
    // A name may begin with `=`, as the standard has it.
    do at++
    while (at < head.length && !SPACE.test(head[at]!) && !'=/>'.includes(head[at]!))
    const name = head.slice(nameStart, at)
    const equals = skipSpace(head, at)
    let value = ''
    if (head[equals] === '=') {
      const read = readValue(head, skipSpace(head, equals + 1))
      value = read.value
      at = read.end
    }
    if (!attributes.has(name)) attributes.set(name, value)
  }
  // A tag that the limit cuts off states nothing.
  return at < head.length ? { attributes, end: at } : { attributes: new Map(), end: head.length }
}

function readValue(head: string, from: number): { value: string; end: number } {
  const quote = head[from]
  if (quote === '"' || quote === "'") {
    const close = head.indexOf(quote, from + 1)
    return close < 0
      ? { value: '', end: head.length }
      : { value: head.slice(from + 1, close), end: close + 1 }
  }
  let end = from
  while (end < head.length && !SPACE.test(head[end]!) && head[end] !== '>') end++
  return { value: head.slice(from, end), end }
}

function skipSpace(head: string, from: number): number {
  let at = from
  while (at < head.length && SPACE.test(head[at]!)) at++
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
