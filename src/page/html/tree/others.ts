/** The rules for what stands in a list of choices, in a template, behind the body, and in sets of frames. */
import { inBody } from './body.ts'
import type { Builder } from './builder.ts'
import { adopt, endTemplate, IN_HEAD, startInHead } from './head.ts'
import * as modes from './modes.ts'
import { resetMode } from './reset.ts'
import type { Rules } from './rules.ts'
import { TABLE_SCOPE, type TagName, type TagSet, tag, tagSet, UNKNOWN } from './tags.ts'

const HTML = tag('html')
const BODY = tag('body')
const HR = tag('hr')
const OPTGROUP = tag('optgroup')
const OPTION = tag('option')
const SCRIPT = tag('script')
const SELECT = tag('select')
const TEMPLATE = tag('template')
const FRAMESET = tag('frameset')
const FRAME = tag('frame')
const NOFRAMES = tag('noframes')

const FIELDS = tagSet('input keygen textarea select')
const TABLE_PARTS = tagSet('caption table tbody tfoot thead tr td th')
/** All but what may stand around a choice. */
const SELECT_SCOPE: TagSet = new Uint8Array(UNKNOWN).fill(1)
SELECT_SCOPE[0] = SELECT_SCOPE[OPTGROUP] = SELECT_SCOPE[OPTION] = 0

export const inSelect: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    if (id === OPTION || id === OPTGROUP || id === HR) {
      if (builder.currentTag === OPTION) builder.pop()
      if (id !== OPTION && builder.currentTag === OPTGROUP) builder.pop()
      if (id === HR) builder.add(HR)
      else builder.insert(id)
      return false
    }
    if (FIELDS[id]) return closeSelect(builder) && id !== SELECT
    if (id === SCRIPT || id === TEMPLATE) return startInHead(builder, id)
    return isTablePart(builder, id) && closeSelect(builder)
  },
  end(builder, id) {
    if (id === OPTGROUP) {
      const outer = builder.depth > 0 ? builder.htmlTag(builder.open[builder.depth - 1]!) : 0
      if (builder.currentTag === OPTION && outer === OPTGROUP) builder.pop()
      if (builder.currentTag === OPTGROUP) builder.pop()
    } else if (id === OPTION) {
      if (builder.currentTag === OPTION) builder.pop()
    } else if (id === SELECT) closeSelect(builder)
    else if (id === TEMPLATE) endTemplate(builder)
    else if (isTablePart(builder, id) && builder.isInScope(id, TABLE_SCOPE)) return closeSelect(builder)
    return false
  },
  text(builder, start, end) {
    builder.insertText(start, end)
    return false
  },
}

/** Whether the tag is a part of the table around the choices: it ends them. */
const isTablePart = (builder: Builder, id: number): boolean =>
  builder.mode === modes.IN_SELECT_IN_TABLE && TABLE_PARTS[id] === 1

function closeSelect(builder: Builder): boolean {
  if (!builder.isInScope(SELECT, SELECT_SCOPE)) return false
  builder.popUntil(SELECT)
  resetMode(builder)
  return true
}

const MODE_IN_TEMPLATE = new Map<number, number>(
  (
    [
      ['caption', modes.IN_TABLE],
      ['colgroup', modes.IN_TABLE],
      ['tbody', modes.IN_TABLE],
      ['tfoot', modes.IN_TABLE],
      ['thead', modes.IN_TABLE],
      ['col', modes.IN_COLUMN_GROUP],
      ['tr', modes.IN_TABLE_BODY],
      ['td', modes.IN_ROW],
      ['th', modes.IN_ROW],
    ] satisfies [TagName, number][]
  ).map(([name, mode]) => [tag(name), mode]),
)

export const inTemplate: Rules = {
  start(builder, id) {
    if (IN_HEAD[id]) return startInHead(builder, id)
    builder.mode = MODE_IN_TEMPLATE.get(id) ?? modes.IN_BODY
    builder.templateModes[builder.templateModes.length - 1] = builder.mode
    return true
  },
  end(builder, id) {
    return id === TEMPLATE ? endTemplate(builder) : false
  },
  text: inBody.text,
}

/** Text behind the body belongs to it all the same. */
export const afterBody: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    builder.mode = modes.IN_BODY
    return true
  },
  end(builder, id) {
    if (id === HTML || id === BODY) return false
    builder.mode = modes.IN_BODY
    return true
  },
  text(builder, start, end, isBlank) {
    if (isBlank) return inBody.text(builder, start, end, isBlank)
    builder.mode = modes.IN_BODY
    return true
  },
}

/** Sets of frames hold no text but that for browsers without frames. */
export const inFrameset: Rules = {
  start(builder, id) {
    if (id === FRAMESET) builder.insert(FRAMESET)
    else if (id === FRAME) builder.add(FRAME)
    else if (id === NOFRAMES) return startInHead(builder, id)
    return false
  },
  end(builder, id) {
    if (id === FRAMESET && builder.currentTag === FRAMESET && builder.depth > 0) builder.pop()
    return false
  },
  text: () => false,
}
