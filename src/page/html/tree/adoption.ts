/** What the end tag of a formatting element does when blocks are open in it: `<b>one<p>two</b>three`. */
import type { Builder } from './builder.ts'

/**
 * Closes the next formatting element of the tag, and parts the blocks in it at the place where it ends.
 *
 * @returns Whether there was such an element; if not, the end tag is one like any other.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
 */
export function closeFormatting(builder: Builder, id: number): boolean {
  const { formatting, current } = builder
  if (builder.currentTag === id && !formatting.includes(current)) {
    builder.pop()
    return true
  }
  for (let round = 0; round < 8; round++) {
    const place = lastOf(builder, id)
    if (place < 0) return round > 0
    const element = formatting[place]!
    if (!builder.isNodeOpen(element)) {
      formatting.splice(place, 1)
      return true
    }
    if (!builder.isInScope(id)) return true
    const at = builder.open.lastIndexOf(element, builder.depth)
    const block = furthestBlock(builder, at)
    if (block < 0) {
      builder.depth = at - 1
      formatting.splice(place, 1)
      return true
    }
    partAt(builder, at, block, place)
  }
  return true
}

/** The last formatting element of the tag since the last marker. */
function lastOf({ formatting, tree }: Builder, id: number): number {
  for (let at = formatting.length - 1; at >= 0 && formatting[at] !== -1; at--)
    if (tree.tag[formatting[at]!] === id) return at
  return -1
}

/** The outermost special element that is open in the one at a place. */
function furthestBlock(builder: Builder, at: number): number {
  for (let inner = at + 1; inner <= builder.depth; inner++)
    if (builder.isSpecial(builder.open[inner]!)) return inner
  return -1
}

function partAt(builder: Builder, at: number, blockAt: number, place: number): void {
  const { formatting, open, tree } = builder
  const element = open[at]!
  const block = open[blockAt]!
  const ancestor = open[at - 1]!
  let bookmark = place
  let last = block
  let inner = blockAt
  for (let count = 1; ; count++) {
    const node = open[--inner]!
    if (node === element) break
    const listed = formatting.lastIndexOf(node)
    if (listed < 0 || count > 3) {
      if (listed >= 0) {
        formatting.splice(listed, 1)
        if (listed < bookmark) bookmark--
      }
      builder.remove(node)
      continue
    }
    const clone = builder.clone(node)
    formatting[listed] = clone
    open[inner] = clone
    if (last === block) bookmark = listed + 1
    tree.detach(last)
    tree.insert(last, clone)
    last = clone
  }
  tree.detach(last)
  builder.placeIn(last, ancestor)
  const clone = builder.clone(element)
  tree.moveChildren(block, clone)
  tree.insert(clone, block)
  const old = formatting.indexOf(element)
  formatting.splice(old, 1)
  formatting.splice(old < bookmark ? bookmark - 1 : bookmark, 0, clone)
  builder.remove(element)
  builder.insertBehind(clone, block)
}
