/** Inline elements that set their text off, and the stretches of a line that stand in them. */
import type { Element } from 'hast'
import { isUnsafeAddress } from '../../addresses.ts'
import type { Mark } from '../../types.ts'
import { attribute } from './attributes.ts'
import { textOf } from './facts.ts'

/** An element that is open, and the stretch it has reached in the line that is being read. */
export interface Format {
  type: Mark['type']
  href: string | null
  span: Mark | null
  line: object | null
}

const TYPES = new Map<string, Mark['type']>(
  Object.entries({
    a: 'link',
    b: 'strong',
    strong: 'strong',
    i: 'emphasis',
    em: 'emphasis',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    sub: 'sub',
    sup: 'sup',
    s: 'delete',
    strike: 'delete',
    del: 'delete',
    ins: 'insert',
  } as const),
)

/** What an element makes of its text; null for nothing, and for what is open already. */
export function formatOf(element: Element, open: readonly Format[]): Format | null {
  const type = TYPES.get(element.tagName)
  if (type === undefined || open.some((format) => format.type === type)) return null
  if (type !== 'link') return { type, href: null, span: null, line: null }
  const href = attribute(element, 'href')
    ?.replace(/[\t\n\r]/g, '')
    .trim()
  // Neither the top of the page nor a script is a place to go to.
  if (!href || href === '#' || isUnsafeAddress(href)) return null
  return { type: isNote(element, href, open) ? 'note' : 'link', href, span: null, line: null }
}

const NOTE_SIGN = /^(?:\[[\p{N}\p{L}*†‡§]{1,3}\]|[（(〔]?[\p{N}*†‡§]{1,3}[〕)）]?)$/u

/** The mark of a footnote: a number that is set high or in brackets, or says so, and leads to a place on a page. */
function isNote(element: Element, href: string, open: readonly Format[]): boolean {
  if (!/#[^/]/.test(href)) return false
  const sign = textOf(element)
  if (!NOTE_SIGN.test(sign)) return false
  return (
    sign.startsWith('[') ||
    open.some(({ type }) => type === 'sup') ||
    element.children.some((child) => child.type === 'element' && child.tagName === 'sup') ||
    /noteref|foot-?note/i.test(`${attribute(element, 'role')} ${attribute(element, 'className')}`)
  )
}

/** Notes that a piece of a line, from `start` to `end`, stands in the elements that are open. */
export function noteFormats(
  open: readonly Format[],
  line: { marks: Mark[] },
  start: number,
  end: number,
): void {
  if (open.length === 0) return
  for (const format of open) {
    const { type, href, span } = format
    if (span !== null && format.line === line && span.end === start) span.end = end
    else {
      format.span = href === null ? { type, start, end } : { type, start, end, href }
      format.line = line
      line.marks.push(format.span)
    }
  }
}

/** A note is set high by itself. */
export function withoutHighNotes(marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ type }) => type === 'note')) return marks
  const places = new Set(
    marks.flatMap(({ type, start, end }) => (type === 'note' ? [`${start} ${end}`] : [])),
  )
  return marks.filter(({ type, start, end }) => type !== 'sup' || !places.has(`${start} ${end}`))
}
