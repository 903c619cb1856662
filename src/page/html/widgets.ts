/** Small boxes in the body that are no text: what a reader fills in or presses, and cards that offer another article. */
import type { DropReason } from '../../types.ts'
import type { Leaf } from './leaves.ts'
import type { Box } from './walk.ts'

/** A widget says no more than this, and no more than this share of the body. */
const MAX_WIDGET = 500
const MAX_SHARE = 0.2

/** As many boxes of the same names with a button each are entries of the article: of a live blog, of a list of products. */
const ENTRIES = 3

/** Parts of a text: a button in them belongs to the text. */
const TEXTS = /^(?:p|h[1-6]|td|th|dt|figure|figcaption|blockquote)$/

export function leaveOutWidgets(boxes: readonly Box[], leaves: readonly Leaf[], body: number): void {
  const weights = [0]
  for (const leaf of leaves) weights.push(weights.at(-1)! + (isText(leaf) ? leaf.weight : 0))
  const weightOf = ({ start, end }: Box) => weights[end]! - weights[start]!
  const article = boxes[body]
  if (!article) return
  const most = Math.min(MAX_WIDGET, weightOf(article) * MAX_SHARE)
  const controls = boxes.map((box) => box.controls)
  for (let at = boxes.length - 1; at > 0; at--) {
    const { parent } = boxes[at]!
    if (parent >= 0) controls[parent]! += controls[at]!
  }
  const small: { box: Box; reason: DropReason }[] = []
  const counts = new Map<string, number>()
  let until = article.start
  boxes.forEach((box, at) => {
    const isInside = at > body && box.start >= until && box.end <= article.end && box.end > box.start
    if (!isInside || TEXTS.test(box.tag) || weightOf(box) > most) return
    const reason = controls[at]! > 0 ? 'control' : isCard(box, leaves) ? 'related' : null
    if (reason === null) return
    until = box.end
    small.push({ box, reason })
    counts.set(keyOf(box), (counts.get(keyOf(box)) ?? 0) + 1)
  })
  for (const { box, reason } of small)
    if (reason === 'related' || counts.get(keyOf(box))! < ENTRIES)
      for (const leaf of leaves.slice(box.start, box.end)) if (isText(leaf)) leaf.out = reason
}

const isText = ({ kind, out }: Leaf): boolean => kind === 'text' && out === null

const keyOf = ({ tag, names }: Box): string => `${tag} ${names}`

/** The most leaves of a card: picture, kicker, title, summary, date. */
const CARD = 6

/** A box that opens with the linked title of another article, and a picture or the element say so. */
function isCard(box: Box, leaves: readonly Leaf[]): boolean {
  if (box.end - box.start > CARD) return false
  const inside = leaves.slice(box.start, box.end)
  const isOffer =
    box.tag === 'article' || box.tag === 'li' || inside.some(({ kind, src }) => kind === 'image' && src)
  return isOffer && inside.some(({ level, links }) => level !== null && links > 0.7)
}
