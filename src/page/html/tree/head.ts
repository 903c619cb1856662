/** The rules for all that comes before the body. */
import type { Builder } from './builder.ts'
import * as modes from './modes.ts'
import { resetMode } from './reset.ts'
import type { Rules } from './rules.ts'
import { IMPLIED_END_OF_ALL, tag, tagSet } from './tags.ts'

const HTML = tag('html')
const HEAD = tag('head')
const BODY = tag('body')
const NOSCRIPT = tag('noscript')
const BR = tag('br')
const TEMPLATE = tag('template')
const FRAMESET = tag('frameset')

const VOID_IN_HEAD = tagSet('base basefont bgsound link meta')
/** Their text holds no markup: the tokenizer has taken it already. */
const TEXT_IN_HEAD = tagSet('title noframes style script')
export const IN_HEAD = tagSet('base basefont bgsound link meta title noframes style script template')
const IN_NOSCRIPT = tagSet('basefont bgsound link meta noframes style')
const LEAVES_HEAD = tagSet('body html br')
const LEAVES_BEFORE_HEAD = tagSet('head body html br')

const root = (builder: Builder, hasAttributes: boolean): number => builder.insert(HTML, 0, hasAttributes)

export const beforeHtml: Rules = {
  start(builder, id) {
    root(builder, id === HTML)
    builder.mode = modes.BEFORE_HEAD
    return id !== HTML
  },
  end(builder, id) {
    if (!LEAVES_BEFORE_HEAD[id]) return false
    root(builder, false)
    builder.mode = modes.BEFORE_HEAD
    return true
  },
  text(builder, _start, _end, isBlank) {
    if (isBlank) return false
    root(builder, false)
    builder.mode = modes.BEFORE_HEAD
    return true
  },
}

function openHead(builder: Builder, hasAttributes: boolean): void {
  builder.head = builder.insert(HEAD, 0, hasAttributes)
  builder.mode = modes.IN_HEAD
}

export const beforeHead: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    openHead(builder, id === HEAD)
    return id !== HEAD
  },
  end(builder, id) {
    if (!LEAVES_BEFORE_HEAD[id]) return false
    openHead(builder, false)
    return true
  },
  text(builder, _start, _end, isBlank) {
    if (isBlank) return false
    openHead(builder, false)
    return true
  },
}

function leaveHead(builder: Builder): true {
  builder.pop()
  builder.mode = modes.AFTER_HEAD
  return true
}

export const inHead: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    if (id === HEAD) return false
    if (id === NOSCRIPT) {
      builder.insert(NOSCRIPT)
      builder.mode = modes.IN_HEAD_NOSCRIPT
      return false
    }
    return IN_HEAD[id] ? startInHead(builder, id) : leaveHead(builder)
  },
  end(builder, id) {
    if (id === HEAD) {
      builder.pop()
      builder.mode = modes.AFTER_HEAD
      return false
    }
    if (id === TEMPLATE) return endTemplate(builder)
    return LEAVES_HEAD[id] ? leaveHead(builder) : false
  },
  text(builder, start, end, isBlank) {
    if (!isBlank) return leaveHead(builder)
    builder.insertText(start, end)
    return false
  },
}

/** Elements of the head, wherever they stand. */
export function startInHead(builder: Builder, id: number): false {
  if (VOID_IN_HEAD[id]) builder.add(id)
  else if (TEXT_IN_HEAD[id]) builder.insertRaw(id)
  else if (id === TEMPLATE) {
    builder.insert(TEMPLATE)
    builder.hasTemplate++
    builder.mark()
    builder.mode = modes.IN_TEMPLATE
    builder.templateModes.push(modes.IN_TEMPLATE)
  }
  return false
}

export function endTemplate(builder: Builder): false {
  if (!builder.isOpen(TEMPLATE)) return false
  builder.closeImplied(0, IMPLIED_END_OF_ALL)
  builder.popUntil(TEMPLATE)
  builder.hasTemplate--
  builder.clearToMarker()
  builder.templateModes.pop()
  resetMode(builder)
  return false
}

export const inHeadNoscript: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    if (IN_NOSCRIPT[id]) return startInHead(builder, id)
    if (id === HEAD || id === NOSCRIPT) return false
    return leaveNoscript(builder)
  },
  end(builder, id) {
    if (id === BR) return leaveNoscript(builder)
    if (id === NOSCRIPT) leaveNoscript(builder)
    return false
  },
  text(builder, start, end, isBlank) {
    if (!isBlank) return leaveNoscript(builder)
    builder.insertText(start, end)
    return false
  },
}

function leaveNoscript(builder: Builder): true {
  builder.pop()
  builder.mode = modes.IN_HEAD
  return true
}

function openBody(builder: Builder, hasAttributes: boolean): void {
  builder.insert(BODY, 0, hasAttributes)
  builder.mode = modes.IN_BODY
}

export const afterHead: Rules = {
  start(builder, id) {
    if (id === HTML) return adopt(builder, builder.open[0]!)
    if (id === HEAD) return false
    if (id === FRAMESET) {
      builder.insert(FRAMESET)
      builder.mode = modes.IN_FRAMESET
      return false
    }
    if (IN_HEAD[id]) return startBehindHead(builder, id)
    openBody(builder, id === BODY)
    return id !== BODY
  },
  end(builder, id) {
    if (id === TEMPLATE) return endTemplate(builder)
    if (!LEAVES_HEAD[id]) return false
    openBody(builder, false)
    return true
  },
  text(builder, start, end, isBlank) {
    if (isBlank) {
      builder.insertText(start, end)
      return false
    }
    openBody(builder, false)
    return true
  },
}

/** An element of the head that stands behind its end belongs to it all the same. */
function startBehindHead(builder: Builder, id: number): false {
  const { head } = builder
  builder.open[++builder.depth] = head
  startInHead(builder, id)
  builder.remove(head)
  return false
}

/** A further tag of html or body adds the attributes that the element has not. */
export function adopt(builder: Builder, node: number): false {
  if (builder.attributesEnd <= builder.attributesStart || builder.hasTemplate > 0) return false
  const ranges = builder.laterAttributes.get(node) ?? []
  ranges.push([builder.attributesStart, builder.attributesEnd])
  builder.laterAttributes.set(node, ranges)
  return false
}
