/** Says of every leaf whether it is part of the article's body, and if not, why. */
import type { CaptionWords } from '../../article/furniture/captions.ts'
import type { Phrasebook } from '../../article/furniture/phrases.ts'
import { reasonOf } from '../../article/furniture/reasons.ts'
import type { DropReason, Favor } from '../../types.ts'
import { leafValue, type Measured } from './body.ts'
import { leaveOutBoxed } from './boxed.ts'
import type { Leaf } from './leaves.ts'
import type { Named } from './names.ts'
import type { Box, Outline } from './walk.ts'
import { leaveOutWidgets } from './widgets.ts'

/** For each box why it is left out, its own reason or that of a box around it. */
export function boxReasons(
  boxes: readonly Box[],
  measures: readonly Measured[],
  named: readonly Named[],
  body: number,
  favor: Favor | null,
): (DropReason | null)[] {
  const around = new Set<number>()
  for (let at = body; at >= 0; at = boxes[at]!.parent) around.add(at)
  const reasons: (DropReason | null)[] = []
  boxes.forEach(({ parent }, at) => {
    const stated = measures[at]!.excluded ? named[at]!.out : null
    const own = stated === 'inset' && favor === 'recall' ? null : stated
    reasons.push(around.has(at) ? null : (reasons[parent] ?? own))
  })
  return reasons
}

export interface Words {
  phrases: Phrasebook
  captions: CaptionWords
}

/** Sets `out` of the leaves, and makes captions of those that say what a picture shows. */
export function clean(
  { boxes, leaves }: Pick<Outline, 'boxes' | 'leaves'>,
  body: number,
  reasons: readonly (DropReason | null)[],
  words: Words,
  favor: Favor | null,
): void {
  const { start, end } = boxes[body] ?? { start: 0, end: leaves.length }
  leaves.forEach((leaf, at) => {
    if (leaf.out !== null) return
    leaf.out = reasons[leaf.box] ?? null
    if (leaf.out === null && (at < start || at >= end)) leaf.out = leaf.links > 0.5 ? 'navigation' : 'outside'
  })
  const inside = leaves.slice(start, end)
  markPictureTexts(boxes, leaves, { start, end })
  leaveOutWidgets(boxes, leaves, body)
  inside.forEach((leaf, at) => {
    if (leaf.kind === 'text' && leaf.out === null) judge(leaf, inside[at - 1], tagOf(leaf, boxes), words)
  })
  if (favor !== 'recall') dropOpening(inside, boxes)
  if (favor === 'precision') dropDoubtful(inside, boxes)
  if (favor !== 'recall') leaveOutBoxed({ boxes, leaves }, body)
  dropEnding(inside, boxes, words.phrases)
  dropBareHeadings(inside)
}

/** The element around a leaf; none around the readings of characters, and around text of a bare fragment. */
const tagOf = ({ box }: Leaf, boxes: readonly Box[]): string => boxes[box]?.tag ?? ''

/** Lines longer than this are sentences, whatever they begin with. */
const MAX_FURNITURE = 300
const MAX_CAPTION = 400
const MAX_CREDIT = 70
/** A sentence so long may be linked nearly as a whole. */
const SENTENCE = 90

function judge(leaf: Leaf, before: Leaf | undefined, tag: string, { phrases, captions }: Words): void {
  const { text, weight, links, level } = leaf
  if (weight < MAX_CELL && (tag === 'td' || tag === 'th')) return
  const phrase = weight <= MAX_FURNITURE ? phrases.kindOf(text) : null
  if (phrase && phrase !== 'credit') leaf.out = reasonOf(phrase)
  else if (links > (leaf.ends && weight >= SENTENCE ? 0.95 : 0.7) && weight <= MAX_FURNITURE) {
    if (!ADDRESS.test(text)) leaf.out = 'related'
  } else if (!CELLS.has(tag) && !/\p{L}/u.test(text) && weight < 30) leaf.out = 'control'
  else if (level === null && weight <= MAX_CREDIT && !leaf.ends && captions.isCredit(text)) {
    leaf.kind = 'image'
    const isCaption = before && before.kind === 'text' && before.level === null && !before.ends
    if (isCaption && before.weight <= MAX_FURNITURE / 2) before.kind = 'image'
  } else if (level === null && weight <= MAX_CAPTION && captions.isCaption(text)) leaf.kind = 'image'
}

/** An address written out is a reference. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** Shorter cells are data: `Player`, `57`. */
const MAX_CELL = 60

/** A number alone is something there. */
const CELLS = new Set(['td', 'th', 'li'])

/** A box of so few leaves and so little text around a picture holds its caption. */
const FEW = 4
const LITTLE = 250

function markPictureTexts(
  boxes: readonly Box[],
  leaves: readonly Leaf[],
  body: { start: number; end: number },
): void {
  for (let at = body.start; at < body.end; at++) {
    const image = leaves[at]!
    if (image.kind !== 'image' || image.src === null) continue
    for (let box = boxes[image.box]; box && box.end - box.start <= FEW; box = boxes[box.parent]) {
      if (box.start <= body.start && box.end >= body.end) break
      const texts = leaves
        .slice(box.start, box.end)
        .filter(({ kind, out }) => kind === 'text' && out === null)
      if (texts.some(({ level }) => level !== null)) break
      if (texts.reduce((sum, { weight }) => sum + weight, 0) > LITTLE) break
      for (const leaf of texts) leaf.kind = 'image'
    }
  }
}

/** Short paragraphs that are no sentences, and those with many links. */
function dropDoubtful(leaves: readonly Leaf[], boxes: readonly Box[]): void {
  for (const leaf of leaves) {
    if (leaf.kind !== 'text' || leaf.level !== null || leaf.bold || CELLS.has(tagOf(leaf, boxes))) continue
    if (leaf.links > 0.4 || (!leaf.ends && leaf.weight < 60)) leaf.out ??= 'outside'
  }
}

/** A date, a counter; or hardly a word. */
const STATES = /\d|^.{0,8}$/
/** Who is greeted, a line that ends as sentences do, or several lines are text, however short. */
const isStamp = ({ text, ends }: Leaf): boolean => STATES.test(text) && !ends && !/[:：]$|\n/.test(text)

/** Lines between the top of the body and its first sentence are bylines, dates and buttons. */
function dropOpening(leaves: readonly Leaf[], boxes: readonly Box[]): void {
  const first = leaves.findIndex((leaf) => leaf.out === null && leafValue(leaf) > 0)
  for (const leaf of leaves.slice(0, Math.max(0, first)))
    if (
      leaf.kind === 'text' &&
      leaf.level === null &&
      (leaf.links > 0.3 || isStamp(leaf)) &&
      tagOf(leaf, boxes) !== 'li'
    )
      leaf.out ??= 'outside'
}

/** What the last lines of a body say of those who wrote it: addresses, initials, labels and dates. */
const CONTACT = /[\w.+-]@[\w-]+\.\w|(?:^|[\s(])@\w{3}|\b(?:twitter|x|facebook|instagram|t)\.(?:com|me)\/\w/
const INITIALS = /^[([]?\p{Ll}{2,4}(?:\s?[/,;]\s?\p{Ll}{2,4}){0,4}[)\]]?$/u
const MAX_CONTACT = 300
const MAX_STATED = 140

/** Below the last paragraph: how to reach the author, initials, source and date. */
function dropEnding(leaves: readonly Leaf[], boxes: readonly Box[], { isLabelled }: Phrasebook): void {
  for (const leaf of leaves.toReversed()) {
    if (leaf.out !== null || leaf.kind === 'image') continue
    const { text, weight, ends } = leaf
    const isEnding =
      (weight <= MAX_CONTACT && CONTACT.test(text)) ||
      INITIALS.test(text) ||
      (weight <= MAX_STATED && !ends && isLabelled(text))
    if (!isEnding || leaf.kind !== 'text' || CELLS.has(tagOf(leaf, boxes))) return
    leaf.out = 'author-box'
  }
}

/**
 * A heading of which everything was left out goes with it; so does one at the end. One right above another heads
 * what stands below both, save at the top of the body, where it is the page's headline.
 */
function dropBareHeadings(leaves: readonly Leaf[]): void {
  const opening = leaves.findIndex((leaf) => leaf.out === null && leafValue(leaf) > 0)
  let kept = false
  /** Level of the heading kept last, when it opens what stands below this one. */
  let inner = 0
  let reason: DropReason | null = null
  for (let at = leaves.length - 1; at >= 0; at--) {
    const leaf = leaves[at]!
    if (leaf.out !== null) {
      if (leaf.out !== 'hidden') reason ??= leaf.out
    } else if (leaf.level === null) kept ||= leaf.kind !== 'image'
    else {
      const isOuter = inner > leaf.level || (inner > 0 && reason === null && at > opening)
      if (kept || isOuter) inner = leaf.level
      else leaf.out = reason ?? 'related'
      kept = false
      reason = null
    }
  }
}
