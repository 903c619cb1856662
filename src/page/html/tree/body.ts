/** The rules for the body, where nearly all of a page stands. */
import { closeFormatting } from './adoption.ts'
import type { Builder } from './builder.ts'
import { startForeign } from './foreign.ts'
import { adopt, endTemplate, startInHead } from './head.ts'
import * as modes from './modes.ts'
import type { Rules } from './rules.ts'
import { BUTTON_SCOPE, FORMATTING, HEADINGS, LIST_SCOPE, type TagName, tag, tagSet, UNKNOWN } from './tags.ts'
import { NONE } from './tree.ts'

const A = tag('a')
const BODY = tag('body')
const BR = tag('br')
const BUTTON = tag('button')
const DD = tag('dd')
const DT = tag('dt')
const FORM = tag('form')
const HTML = tag('html')
const IMG = tag('img')
const LI = tag('li')
const NOBR = tag('nobr')
const OPTION = tag('option')
const P = tag('p')
const PLAINTEXT = tag('plaintext')
const RTC = tag('rtc')
const RUBY = tag('ruby')
const SELECT = tag('select')
const TABLE = tag('table')
const TEMPLATE = tag('template')
const TEXTAREA = tag('textarea')
const XMP = tag('xmp')

/** Elements that a list item or a definition may stand in without ending the one before it. */
const NO_ITEM_BORDER = tagSet('address div p')

type Start = (builder: Builder, id: number) => void

/** What a start tag does, by the names of the elements. An element that no line names is an ordinary one. */
const START: readonly (readonly [names: string, start: Start])[] = [
  ['base basefont bgsound link meta noframes script style template title', startInHead],
  ['html', (builder) => void adopt(builder, builder.open[0]!)],
  ['body', startBody],
  ['caption col colgroup frame frameset head tbody td tfoot th thead tr', () => {}],
  [
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header ' +
      'hgroup main menu nav ol p search section summary ul',
    startBlock,
  ],
  ['h1 h2 h3 h4 h5 h6', startHeading],
  ['pre listing', startPre],
  ['form', startForm],
  ['li', startItem],
  ['dd dt', startDefinition],
  ['plaintext', startPlaintext],
  ['button', startButton],
  ['a', startLink],
  ['b big code em font i s small strike strong tt u', startFormatting],
  ['nobr', startNobr],
  ['applet marquee object', startMarked],
  ['table', startTable],
  ['area br embed img keygen wbr input', startVoid],
  ['image', (builder) => startVoid(builder, IMG)],
  ['param source track', (builder, id) => void builder.add(id)],
  ['hr', startRule],
  ['textarea', startTextarea],
  ['xmp', startXmp],
  ['iframe noembed', (builder, id) => builder.insertRaw(id)],
  ['select', startSelect],
  ['optgroup option', startOption],
  ['rb rtc rp rt', startRuby],
  ['math svg', startForeign],
]

const starts: Start[] = new Array(UNKNOWN).fill(startOrdinary)
for (const [names, start] of START) for (const name of names.split(' ')) starts[tag(name as TagName)] = start

/** Blocks whose end tag closes what is open in them. */
const BLOCKS = tagSet(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header ' +
    'hgroup listing main menu nav ol pre search section summary ul',
)
const MARKED = tagSet('applet marquee object')

export const inBody: Rules = {
  start(builder, id) {
    const start = id < UNKNOWN ? starts[id]! : startOrdinary
    start(builder, id)
    return false
  },
  end(builder, id) {
    if (BLOCKS[id]) endBlock(builder, id)
    else if (FORMATTING[id]) {
      if (!closeFormatting(builder, id)) endOrdinary(builder, id)
    } else if (HEADINGS[id]) endHeading(builder)
    else if (MARKED[id]) {
      if (endBlock(builder, id)) builder.clearToMarker()
    } else return endOther(builder, id)
    return false
  },
  text(builder, start, end) {
    builder.reconstruct()
    builder.insertText(start, end)
    return false
  },
}

function endOther(builder: Builder, id: number): boolean {
  switch (id) {
    case P:
      if (!builder.isInScope(P, BUTTON_SCOPE)) builder.insert(P, 0, false)
      builder.closeParagraph()
      return false
    case LI:
      if (builder.isInScope(LI, LIST_SCOPE)) closeTo(builder, LI)
      return false
    case DD:
    case DT:
      if (builder.isInScope(id)) closeTo(builder, id)
      return false
    case BR:
      builder.reconstruct()
      builder.add(BR, 0, false)
      return false
    case FORM:
      endForm(builder)
      return false
    case BODY:
    case HTML:
      if (!builder.isInScope(BODY)) return false
      builder.mode = modes.AFTER_BODY
      return id === HTML
    case TEMPLATE:
      return endTemplate(builder)
    default:
      endOrdinary(builder, id)
      return false
  }
}

/** Closes an element whose end is told, and what stands open in it. */
function closeTo(builder: Builder, id: number): void {
  builder.closeImplied(id)
  builder.popUntil(id)
}

function endParagraphBefore(builder: Builder): void {
  if (builder.isInScope(P, BUTTON_SCOPE)) builder.closeParagraph()
}

function startOrdinary(builder: Builder, id: number): void {
  builder.reconstruct()
  builder.insert(id)
}

function startBody(builder: Builder): void {
  if (builder.depth > 0 && builder.htmlTag(builder.open[1]!) === BODY) adopt(builder, builder.open[1]!)
}

function startBlock(builder: Builder, id: number): void {
  endParagraphBefore(builder)
  builder.insert(id)
}

function startHeading(builder: Builder, id: number): void {
  endParagraphBefore(builder)
  if (HEADINGS[builder.currentTag]) builder.pop()
  builder.insert(id)
}

function startPre(builder: Builder, id: number): void {
  startBlock(builder, id)
  builder.skipsLineEnd = true
}

function startForm(builder: Builder): void {
  if (builder.form !== NONE && builder.hasTemplate === 0) return
  endParagraphBefore(builder)
  const form = builder.insert(FORM)
  if (builder.hasTemplate === 0) builder.form = form
}

function startItem(builder: Builder): void {
  closeLike(builder, LI, LI)
  startBlock(builder, LI)
}

function startDefinition(builder: Builder, id: number): void {
  closeLike(builder, DD, DT)
  startBlock(builder, id)
}

/** Ends the item that is still open, unless something stands between that may hold items of its own. */
function closeLike(builder: Builder, one: number, other: number): void {
  for (let at = builder.depth; at >= 0; at--) {
    const open = builder.htmlTag(builder.open[at]!)
    if (open === one || open === other) {
      closeTo(builder, open)
      return
    }
    if (builder.isSpecial(builder.open[at]!) && !NO_ITEM_BORDER[open]) return
  }
}

function startPlaintext(builder: Builder): void {
  startBlock(builder, PLAINTEXT)
  builder.isPlain = true
}

function startButton(builder: Builder): void {
  if (builder.isInScope(BUTTON)) closeTo(builder, BUTTON)
  startOrdinary(builder, BUTTON)
}

function startLink(builder: Builder): void {
  const open = lastFormatting(builder, A)
  if (open !== NONE) {
    closeFormatting(builder, A)
    builder.remove(open)
    const listed = builder.formatting.lastIndexOf(open)
    if (listed >= 0) builder.formatting.splice(listed, 1)
  }
  startFormatting(builder, A)
}

function lastFormatting({ formatting, tree }: Builder, id: number): number {
  for (let at = formatting.length - 1; at >= 0 && formatting[at] !== -1; at--)
    if (tree.tag[formatting[at]!] === id) return formatting[at]!
  return NONE
}

function startFormatting(builder: Builder, id: number): void {
  builder.reconstruct()
  builder.format(builder.insert(id))
}

function startNobr(builder: Builder): void {
  builder.reconstruct()
  if (builder.isInScope(NOBR)) {
    closeFormatting(builder, NOBR)
    builder.reconstruct()
  }
  builder.format(builder.insert(NOBR))
}

function startMarked(builder: Builder, id: number): void {
  startOrdinary(builder, id)
  builder.mark()
}

function startTable(builder: Builder): void {
  if (!builder.isQuirky) endParagraphBefore(builder)
  builder.insert(TABLE)
  builder.mode = modes.IN_TABLE
}

function startVoid(builder: Builder, id: number): void {
  builder.reconstruct()
  builder.add(id)
}

function startRule(builder: Builder, id: number): void {
  endParagraphBefore(builder)
  builder.add(id)
}

function startTextarea(builder: Builder): void {
  builder.insertRaw(TEXTAREA)
  builder.skipsLineEnd = true
}

function startXmp(builder: Builder): void {
  endParagraphBefore(builder)
  builder.reconstruct()
  builder.insertRaw(XMP)
}

function startSelect(builder: Builder): void {
  startOrdinary(builder, SELECT)
  builder.mode = modes.OF_TABLE.has(builder.mode) ? modes.IN_SELECT_IN_TABLE : modes.IN_SELECT
}

function startOption(builder: Builder, id: number): void {
  if (builder.currentTag === OPTION) builder.pop()
  startOrdinary(builder, id)
}

const RUBY_BASES = tagSet('rb rtc')

function startRuby(builder: Builder, id: number): void {
  if (builder.isInScope(RUBY)) builder.closeImplied(RUBY_BASES[id] ? 0 : RTC)
  builder.insert(id)
}

function endBlock(builder: Builder, id: number): boolean {
  if (!builder.isInScope(id)) return false
  closeTo(builder, id)
  return true
}

function endHeading(builder: Builder): void {
  if (!builder.isOneInScope(HEADINGS)) return
  builder.closeImplied()
  builder.popUntilOne(HEADINGS)
}

function endForm(builder: Builder): void {
  if (builder.hasTemplate > 0) {
    if (builder.isInScope(FORM)) closeTo(builder, FORM)
    return
  }
  const { form } = builder
  builder.form = NONE
  if (form === NONE || !builder.isNodeOpen(form) || !builder.isInScope(FORM)) return
  builder.closeImplied()
  builder.remove(form)
}

/** Closes the next element of the tag, unless a block stands between. */
function endOrdinary(builder: Builder, id: number): void {
  for (let at = builder.depth; at >= 0; at--) {
    const open = builder.htmlTag(builder.open[at]!)
    if (open === id) {
      builder.closeImplied(id)
      if (at <= builder.depth) builder.depth = at - 1
      return
    }
    if (builder.isSpecial(builder.open[at]!)) return
  }
}
