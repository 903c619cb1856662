/** Pictures of an article as a whole: the lead picture, which may stand outside the box of the text, and those that stand twice. */
import { boxAround } from '../page/html/index.ts'
import type { Claim, Headline, Page, PageBlock } from '../types.ts'

const HOST = /^(?:https?:)?\/\/[^/]*/i
const FILE = /^([^?#]*?)(?:-\d{2,4}x\d{2,4}|-scaled)?(\.(?:jpe?g|png|webp|gif|avif))(?:[?#]|$)/i

/** The same for all sizes of a picture: `https://a.example/pier-300x200.jpg?q=80` and `/pier.jpg`. */
function keyOf(address: string): string {
  const path = address.replace(HOST, '')
  const [, name, extension] = FILE.exec(path) ?? []
  return name === undefined ? path : name + extension
}

/** A picture in a figure below the headline, or the one that the page states as its own; null where the text has it. */
export function findLead(
  blocks: readonly PageBlock[],
  { boxes, leaves }: Page,
  headline: Headline,
  claims: readonly Claim[],
): PageBlock | null {
  const spent = new Set(headline.blocks)
  const opening = blocks.findIndex((it) => it.out === null && !spent.has(it) && it.type === 'paragraph')
  const [title] = headline.blocks
  if (opening < 0 || title === undefined) return null
  const stated = new Set(claims.flatMap(({ field, value }) => (field === 'image' ? [keyOf(value)] : [])))
  const isInFigure = ({ start, end }: PageBlock) =>
    leaves.slice(start, end).some(({ box }) => boxAround(box, boxes, ({ tag }) => tag === 'figure') >= 0)
  const known = new Set(
    blocks.flatMap((it) => (it.out === null && it.type === 'image' && it.src ? [keyOf(it.src)] : [])),
  )
  const found = blocks.slice(0, opening).find((it) => {
    if (it.type !== 'image' || it.rule !== 'outside' || !it.src || known.has(keyOf(it.src))) return false
    return stated.has(keyOf(it.src)) || (it.start > title.start && isInFigure(it))
  })
  return found ?? null
}

/** Pictures that stand there already, under no caption of their own; one that is shown again and again is a sign, not a picture. */
export function findDoubledPictures(body: readonly PageBlock[]): Set<PageBlock> {
  const groups = new Map<string, PageBlock[]>()
  for (const block of body) {
    if (block.type !== 'image' || !block.src) continue
    const key = keyOf(block.src)
    const known = groups.get(key)
    if (known) known.push(block)
    else groups.set(key, [block])
  }
  const found = new Set<PageBlock>()
  for (const group of groups.values()) {
    const kept = group.find(({ text }) => text !== '') ?? group[0]!
    const isTwice = group.length === 2 && group[0]!.text === group[1]!.text
    for (const block of group) if (block !== kept && (block.text === '' || isTwice)) found.add(block)
  }
  return found
}
