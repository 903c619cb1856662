/** Pictures and what is shown from elsewhere -> leaves. */

import type { Element } from 'hast'
import type { Box } from '../../types.ts'
import { boxAround } from './around.ts'
import { attribute, isHidden } from './attributes.ts'
import { embedOf } from './embeds.ts'
import { textOfPicture } from './inline.ts'
import { toEmbed, toImage } from './leaves.ts'
import { isPlaceholder, isUnsafePicture } from './pictures.ts'
import { type Frame, type State, say } from './state.ts'

/** The sizes and formats of a picture that stand beside it. */
export const sourcesIn = ({ element, children }: Frame): Element[] =>
  element?.tagName === 'picture'
    ? children.filter((node): node is Element => node.type === 'element' && node.tagName === 'source')
    : []

/** Adds a picture; one that stands for signs is text. */
export function addImage(state: State, element: Element, sources: readonly Element[]): void {
  const { outline, waiting, isNoscript, box, run, images } = state
  const { leaves, facts } = outline
  const text = textOfPicture(element, state.isBehindFormula)
  if (text !== null) {
    say(state, text)
    return
  }
  const isDropped = run.aside === 'dropped'
  const isVeiled = waiting !== null && run.veiled && !isNoscript
  if (waiting && !isDropped && !isVeiled && !(isNoscript && isShownWithoutScripts(element))) return
  const image = toImage(element, sources, box, run.line)
  if (!image && isUnsafePicture(element)) facts.passed.add('unsafe-address', () => run.line)
  const before = leaves.at(-1)
  if (!image || ((images > 0 || isNoscript) && before?.src === image.src)) return
  const isSame = waiting?.lines.length === 0 && before?.kind === 'image' && isBeside(before.box, state)
  if (isDropped) leaves.push({ ...image, aside: 'dropped' })
  else if (isVeiled) leaves.push({ ...image, aside: run.aside, veiled: true })
  else if (!isSame) leaves.push(image)
  else if (isPlaceholder(before.src!)) leaves[leaves.length - 1] = { ...before, src: image.src }
}

/** What has no known provider is left out where it stands in no figure: most such frames are advertisements. */
export function addEmbed({ outline, waiting, box, run }: State, element: Element): void {
  const { boxes, leaves } = outline
  const isDropped = run.aside === 'dropped'
  const found = (waiting && !isDropped) || isHidden(element) ? null : embedOf(element)
  if (!found || leaves.at(-1)?.src === found.src) return
  const isKnown =
    found.provider !== null || !FRAMES.has(element.tagName) || boxAround(box, boxes, isFigure) >= 0
  leaves.push({ ...toEmbed(found, box, run.line), aside: isDropped ? 'dropped' : isKnown ? null : 'hidden' })
}

const FRAMES = new Set(['iframe', 'object', 'embed', 'amp-iframe'])

const isFigure = ({ tag }: Readonly<Box>): boolean => tag === 'figure'

/** Neither a counter of readers nor a picture of them. */
const isShownWithoutScripts = (element: Element): boolean =>
  !isHidden(element) && !/position\s{0,9}:\s{0,9}absolute/i.test(attribute(element, 'style') ?? '')

/** Whether a box is the open one or stands right in it. */
const isBeside = (other: number, { box, outline }: State): boolean =>
  other === box || outline.boxes[other]?.parent === box
