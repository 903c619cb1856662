import type { Builder } from './builder.ts'
import * as modes from './modes.ts'
import { tag } from './tags.ts'
import { NONE } from './tree.ts'

const TEMPLATE = tag('template')
const HTML = tag('html')

const MODE_OF = new Map<number, number>([
  [tag('tr'), modes.IN_ROW],
  [tag('tbody'), modes.IN_TABLE_BODY],
  [tag('thead'), modes.IN_TABLE_BODY],
  [tag('tfoot'), modes.IN_TABLE_BODY],
  [tag('caption'), modes.IN_CAPTION],
  [tag('colgroup'), modes.IN_COLUMN_GROUP],
  [tag('table'), modes.IN_TABLE],
  [tag('td'), modes.IN_CELL],
  [tag('th'), modes.IN_CELL],
  [tag('select'), modes.IN_SELECT],
  [tag('head'), modes.IN_HEAD],
  [tag('body'), modes.IN_BODY],
  [tag('frameset'), modes.IN_FRAMESET],
])

/** Finds the mode that fits what is open. @see https://html.spec.whatwg.org/multipage/parsing.html#reset-the-insertion-mode-appropriately */
export function resetMode(builder: Builder): void {
  builder.mode = modeOf(builder)
}

const TABLE = tag('table')

function isInTable(builder: Builder, from: number): boolean {
  for (let at = from; at >= 0; at--) {
    const open = builder.htmlTag(builder.open[at]!)
    if (open === TABLE || open === TEMPLATE) return open === TABLE
  }
  return false
}

function modeOf(builder: Builder): number {
  for (let at = builder.depth; at >= 0; at--) {
    const id = builder.htmlTag(builder.open[at]!)
    if (id === TEMPLATE) return builder.templateModes.at(-1) ?? modes.IN_BODY
    if (id === HTML) return builder.head === NONE ? modes.BEFORE_HEAD : modes.AFTER_HEAD
    const mode = MODE_OF.get(id)
    if (mode === modes.IN_SELECT && isInTable(builder, at)) return modes.IN_SELECT_IN_TABLE
    if (mode !== undefined) return mode
  }
  return modes.IN_BODY
}
