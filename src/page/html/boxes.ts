/** Block elements -> boxes: what each is called, and what it says of its content. */
import type { Element } from 'hast'
import type { Box, Span } from '../../types.ts'
import { asText, attribute, namesOf } from './attributes.ts'
import { CODE, signsOf } from './signs.ts'

/**
 * @param parent Index of the box around it.
 * @param leaf How many leaves stand before it.
 * @param signs Of its classes.
 */
export const boxOf = (element: Element, parent: number, leaf: number, signs: number): Box => ({
  tag: tablePartOf(element) ?? element.tagName,
  names: namesOf(element),
  role: asText(element.properties.role),
  itemProp: asText(element.properties.itemProp),
  parent,
  start: leaf,
  end: leaf,
  controls: 0,
  span: spanOf(element),
  says: saysOf(element, signs),
})

/** The parts of a table, by the roles of ARIA that other elements play. */
const TABLE_PARTS = new Map<string, string>([
  ['table', 'table'],
  ['rowgroup', 'tbody'],
  ['row', 'tr'],
  ['cell', 'td'],
  ['columnheader', 'th'],
  ['rowheader', 'th'],
])

const tablePartOf = (element: Element): string | null =>
  element.tagName === 'div' || element.tagName === 'span'
    ? (TABLE_PARTS.get(asText(element.properties.role) ?? '') ?? null)
    : null

export const isTablePart = (element: Element): boolean => tablePartOf(element) !== null

/** Classes and attributes that name the language of code: `language-js`, `brush: js`, `highlight-source-js`. */
const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s{0,9})([\w+#.-]{1,40})/i

function saysOf(element: Element, signs: number): string | null {
  switch (element.tagName) {
    case 'ol':
      return attribute(element, 'start') ?? firstValue(element)
    case 'blockquote':
      return attribute(element, 'cite') || attribute(element, 'dataInstgrmPermalink')
    case 'pre':
      return languageOf(element, signs) ?? languageIn(element)
    case 'div':
    case 'figure':
      return namedLanguage(element, signs)
    default:
      return null
  }
}

const isElement = (node: Element['children'][number], name: string): node is Element =>
  node.type === 'element' && node.tagName === name

const firstValue = ({ children }: Element): string | null => {
  const item = children.find((node) => isElement(node, 'li'))
  return item?.type === 'element' ? attribute(item, 'value') : null
}

const languageIn = ({ children }: Element): string | null => {
  const code = children.find((node) => isElement(node, 'code'))
  return code?.type === 'element' ? languageOf(code, signsOf(attribute(code, 'className'))) : null
}

const languageOf = (element: Element, signs: number): string | null =>
  attribute(element, 'dataLang') || attribute(element, 'dataLanguage') || namedLanguage(element, signs)

const namedLanguage = (element: Element, signs: number): string | null =>
  signs & CODE ? (LANGUAGE.exec(attribute(element, 'className') ?? '')?.[1] ?? null) : null

const ONE: Span = { columns: 1, rows: 1 }
const MAX_COLUMNS = 1000
const MAX_ROWS = 65_534

/** Bounded as in browsers; `rowspan=0` goes on to the end of the table. */
function spanOf(element: Element): Span {
  if (element.tagName !== 'td' && element.tagName !== 'th') return ONE
  const columns = Number.parseInt(attribute(element, 'colSpan') ?? '1', 10)
  const rows = Number.parseInt(attribute(element, 'rowSpan') ?? '1', 10)
  return {
    columns: columns >= 1 && columns <= MAX_COLUMNS ? columns : 1,
    rows: rows === 0 ? MAX_ROWS : rows >= 1 && rows <= MAX_ROWS ? rows : 1,
  }
}
