/** The rules for tables. What a table cannot hold goes in front of it. */
import { inBody } from './body.ts'
import type { Builder } from './builder.ts'
import { endTemplate, startInHead } from './head.ts'
import * as modes from './modes.ts'
import { resetMode } from './reset.ts'
import type { Rules } from './rules.ts'
import { TABLE_PARTS, TABLE_SCOPE, tag, tagSet } from './tags.ts'
import { NONE } from './tree.ts'

const CAPTION = tag('caption')
const COL = tag('col')
const COLGROUP = tag('colgroup')
const FORM = tag('form')
const INPUT = tag('input')
const TABLE = tag('table')
const TBODY = tag('tbody')
const TEMPLATE = tag('template')
const TR = tag('tr')

const BODIES = tagSet('tbody tfoot thead')
const CELLS = tagSet('td th')
const ROW_PARTS = tagSet('td th tr')
const PARTS = tagSet('caption col colgroup tbody td tfoot th thead tr')
const TABLE_CONTEXT = tagSet('table template html')
const BODY_CONTEXT = tagSet('tbody tfoot thead template html')
const ROW_CONTEXT = tagSet('tr template html')
const IN_HEAD = tagSet('style script template')
/** End tags that say nothing there. */
const NO_END = tagSet('body caption col colgroup html tbody td tfoot th thead tr')
const NO_END_IN_BODY = tagSet('body caption col colgroup html td th tr')
const NO_END_IN_ROW = tagSet('body caption col colgroup html td th')
const NO_END_IN_CELL = tagSet('body caption col colgroup html')
const ENDS_CELL = tagSet('table tbody tfoot thead tr')
const HIDDEN = /\btype\s{0,9}=\s{0,9}["']?hidden\b/i

export const inTable: Rules = {
  start(builder, id) {
    if (PARTS[id]) return startPart(builder, id)
    if (id === TABLE) {
      if (!builder.isInScope(TABLE, TABLE_SCOPE)) return false
      closeTable(builder)
      return true
    }
    if (IN_HEAD[id]) return startInHead(builder, id)
    if (id === INPUT && HIDDEN.test(builder.source.slice(builder.attributesStart, builder.attributesEnd))) {
      builder.add(INPUT)
      return false
    }
    if (id === FORM) {
      if (builder.form === NONE && builder.hasTemplate === 0) builder.form = builder.add(FORM)
      return false
    }
    return fostering(builder, () => inBody.start(builder, id))
  },
  end(builder, id) {
    if (id === TABLE) {
      if (builder.isInScope(TABLE, TABLE_SCOPE)) closeTable(builder)
      return false
    }
    if (NO_END[id]) return false
    if (id === TEMPLATE) return endTemplate(builder)
    return fostering(builder, () => inBody.end(builder, id))
  },
  text(builder, start, end, isBlank) {
    if (isBlank && TABLE_PARTS[builder.currentTag]) {
      builder.insertText(start, end)
      return false
    }
    return fostering(builder, () => inBody.text(builder, start, end, isBlank))
  },
}

function fostering(builder: Builder, read: () => boolean): boolean {
  builder.isFostering = true
  const again = read()
  builder.isFostering = false
  return again
}

function closeTable(builder: Builder): void {
  builder.popUntil(TABLE)
  resetMode(builder)
}

/** Opens a part of a table with the parts around it that have no tag. */
function startPart(builder: Builder, id: number): boolean {
  builder.clearTo(TABLE_CONTEXT)
  if (id === CAPTION) {
    builder.mark()
    builder.insert(CAPTION)
    builder.mode = modes.IN_CAPTION
    return false
  }
  if (id === COLGROUP || id === COL) {
    builder.insert(COLGROUP, 0, id === COLGROUP)
    builder.mode = modes.IN_COLUMN_GROUP
    return id === COL
  }
  const isBody = BODIES[id] === 1
  builder.insert(isBody ? id : TBODY, 0, isBody)
  builder.mode = modes.IN_TABLE_BODY
  return !isBody
}

export const inTableBody: Rules = {
  start(builder, id) {
    if (ROW_PARTS[id]) {
      builder.clearTo(BODY_CONTEXT)
      builder.insert(TR, 0, id === TR)
      builder.mode = modes.IN_ROW
      return id !== TR
    }
    if (PARTS[id]) return leaveBody(builder)
    return inTable.start(builder, id)
  },
  end(builder, id) {
    if (BODIES[id]) {
      if (!builder.isInScope(id, TABLE_SCOPE)) return false
      builder.clearTo(BODY_CONTEXT)
      builder.pop()
      builder.mode = modes.IN_TABLE
      return false
    }
    if (id === TABLE) return leaveBody(builder)
    if (NO_END_IN_BODY[id]) return false
    return inTable.end(builder, id)
  },
  text: inTable.text,
}

function leaveBody(builder: Builder): boolean {
  if (!builder.isOneInScope(BODIES, TABLE_SCOPE)) return false
  builder.clearTo(BODY_CONTEXT)
  builder.pop()
  builder.mode = modes.IN_TABLE
  return true
}

export const inRow: Rules = {
  start(builder, id) {
    if (CELLS[id]) {
      builder.clearTo(ROW_CONTEXT)
      builder.insert(id)
      builder.mode = modes.IN_CELL
      builder.mark()
      return false
    }
    if (PARTS[id]) return leaveRow(builder)
    return inTable.start(builder, id)
  },
  end(builder, id) {
    if (id === TR) {
      leaveRow(builder)
      return false
    }
    if (id === TABLE) return leaveRow(builder)
    if (BODIES[id]) return builder.isInScope(id, TABLE_SCOPE) && leaveRow(builder)
    if (NO_END_IN_ROW[id]) return false
    return inTable.end(builder, id)
  },
  text: inTable.text,
}

function leaveRow(builder: Builder): boolean {
  if (!builder.isInScope(TR, TABLE_SCOPE)) return false
  builder.clearTo(ROW_CONTEXT)
  builder.pop()
  builder.mode = modes.IN_TABLE_BODY
  return true
}

export const inCell: Rules = {
  start(builder, id) {
    if (!PARTS[id]) return inBody.start(builder, id)
    return builder.isOneInScope(CELLS, TABLE_SCOPE) && closeCell(builder)
  },
  end(builder, id) {
    if (CELLS[id]) {
      if (!builder.isInScope(id, TABLE_SCOPE)) return false
      builder.closeImplied()
      builder.popUntil(id)
      builder.clearToMarker()
      builder.mode = modes.IN_ROW
      return false
    }
    if (ENDS_CELL[id]) return builder.isInScope(id, TABLE_SCOPE) && closeCell(builder)
    if (NO_END_IN_CELL[id]) return false
    return inBody.end(builder, id)
  },
  text: inBody.text,
}

function closeCell(builder: Builder): true {
  builder.closeImplied()
  builder.popUntilOne(CELLS)
  builder.clearToMarker()
  builder.mode = modes.IN_ROW
  return true
}

const NO_END_IN_CAPTION = tagSet('body col colgroup html tbody td tfoot th thead tr')

export const inCaption: Rules = {
  start(builder, id) {
    return PARTS[id] ? closeCaption(builder) : inBody.start(builder, id)
  },
  end(builder, id) {
    if (id === CAPTION) {
      closeCaption(builder)
      return false
    }
    if (id === TABLE) return closeCaption(builder)
    return NO_END_IN_CAPTION[id] ? false : inBody.end(builder, id)
  },
  text: inBody.text,
}

function closeCaption(builder: Builder): boolean {
  if (!builder.isInScope(CAPTION, TABLE_SCOPE)) return false
  builder.closeImplied()
  builder.popUntil(CAPTION)
  builder.clearToMarker()
  builder.mode = modes.IN_TABLE
  return true
}

export const inColumnGroup: Rules = {
  start(builder, id) {
    if (id === COL) {
      builder.add(COL)
      return false
    }
    if (id === TEMPLATE) return startInHead(builder, id)
    return leaveColumns(builder)
  },
  end(builder, id) {
    if (id === COLGROUP) {
      leaveColumns(builder)
      return false
    }
    if (id === COL) return false
    if (id === TEMPLATE) return endTemplate(builder)
    return leaveColumns(builder)
  },
  text(builder, start, end, isBlank) {
    if (isBlank) builder.insertText(start, end)
    return !isBlank && leaveColumns(builder)
  },
}

function leaveColumns(builder: Builder): boolean {
  if (builder.currentTag !== COLGROUP) return false
  builder.pop()
  builder.mode = modes.IN_TABLE
  return true
}
