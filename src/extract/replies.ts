/** Readers' comments that no name tells of: boxes like each other below the text, each with a name, a time or a button, and
 * what was said. */
import { kindKeyOf } from '../page/html/index.ts'
import type { Named } from '../page/html/names.ts'
import type { Box, Page } from '../types.ts'
import type { Given } from './believed.ts'
import { W } from './weights.ts'

/** The names, with those of comments that repetition tells. */
export function withReplies(named: readonly Named[], given: Omit<Given, 'named'>): readonly Named[] {
  const found = findReplies(given)
  if (found.size === 0) return named
  return named.map((it, at) =>
    found.has(at) ? { ...it, body: false, out: 'comments', sure: true, proven: true, by: 'likes' } : it,
  )
}

/** The boxes of comments, or the one around all of them when it holds nothing else that is text. */
function findReplies(given: Omit<Given, 'named'>): Set<number> {
  const { page, values } = given
  const { boxes, leaves } = page
  const headline = leaves.findIndex(({ level, aside }) => level === 1 && aside === null)
  const opening = values.findIndex((value, at) => at > headline && value > 0)
  const groups = new Map<string, number[]>()
  boxes.forEach((box, at) => {
    if (opening < 0 || box.start <= opening || box.end - box.start > W.MAX_REPLY_LEAVES) return
    if (!isReply(box, given)) return
    const key = kindKeyOf(box)
    groups.set(key, [...(groups.get(key) ?? []), at])
  })
  const found = new Set<number>()
  for (const group of groups.values()) {
    const isTold = isAnnounced(boxes[group[0]!]!, given)
    const names = new Set(group.map((at) => (isTold ? labelOf : nameOf)(boxes[at]!, page)))
    const least = isTold ? W.MIN_ANNOUNCED_REPLIES : W.MIN_REPLIES
    if (group.length < least || names.size < group.length * W.MIN_REPLY_NAMES_SHARE) continue
    const { parent } = boxes[group[0]!]!
    const around = boxes[parent]
    const inGroup = new Set(group.flatMap((at) => indicesOf(boxes[at]!)))
    const isAlone = around && indicesOf(around).every((at) => values[at]! <= 0 || inGroup.has(at))
    for (const at of isAlone && around.start > opening ? [parent] : group) found.add(at)
  }
  return found
}

/** The heading right above says that comments follow. */
const isAnnounced = ({ start }: Box, { features }: Omit<Given, 'named'>): boolean => {
  const above = features[start - 1]
  return above !== undefined && above.level !== null && above.words.phrase === 'comments'
}

const indicesOf = ({ start, end }: Box): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at)

const labelOf = ({ start }: Box, { leaves }: Page): string => leaves[start]?.text ?? ''
const nameOf = (box: Box, page: Page): string => labelOf(box, page).split(/[\s[(]/, 1)[0]!

/** It opens with a name, tells a day or a time or has a button, and says something; it has no heading. */
function isReply({ start, end }: Box, { page, features, values }: Omit<Given, 'named'>): boolean {
  const first = features[start]
  if (first?.kind !== 'text' || first.ends || first.columns > W.MAX_LABEL_COLUMNS) return false
  if (!/^[@\p{L}]/u.test(page.leaves[start]!.text) || page.leaves[start]!.aside !== null) return false
  let speaks = false
  for (let at = start; at < end; at++) {
    if (features[at]!.level !== null) return false
    speaks ||= values[at]! > 0
  }
  if (!speaks) return false
  const times = new Set(page.facts?.marks.flatMap(({ name, leaf }) => (name === 'time' ? [leaf] : [])))
  // Words are read only now: few boxes come this far.
  for (let at = start; at < end; at++) {
    if (values[at]! > 0) continue
    const { words } = features[at]!
    if (page.leaves[at]!.aside === 'control' || (words.stamp && !words.labelled) || times.has(at)) return true
  }
  return false
}
