/** What was left out of an article, by the block that it stood behind. */
import type { Article, Explanation } from '../../../index.ts'

export interface DroppedPiece {
  text: string
  reason: string
  rule: string
}

/** The pieces behind the block of that number, all sections counted through; -1 is before the first. */
export type DroppedPieces = ReadonlyMap<number, readonly DroppedPiece[]>

/** Units of a kept block by which it is found in the article. */
const SIGNIFICANT = 40

/** How many blocks on it is looked for: several lines may have become one block, but not the other way round. */
const NEAR = 64

export function placeDropped({ sections }: Article, { blocks }: Explanation): DroppedPieces {
  const texts = sections.flatMap((section) =>
    section.blocks.map(({ text }, index) => flat(`${(index === 0 && section.heading) || ''} ${text}`)),
  )
  const pieces = new Map<number, DroppedPiece[]>()
  let current = -1
  for (const { text, outcome, reason, rule } of blocks) {
    if (outcome === 'keep') {
      const sign = flat(text).slice(0, SIGNIFICANT)
      const from = Math.max(current, 0)
      const near = texts.slice(from, from + NEAR)
      const found = sign === '' ? -1 : near.findIndex((it) => it.includes(sign))
      if (found >= 0) current = from + found
    } else if (outcome === 'drop' && text.trim() !== '') {
      const piece = { text: text.replace(/\s+/g, ' ').trim(), reason: reason ?? '', rule: rule ?? '' }
      pieces.set(current, [...(pieces.get(current) ?? []), piece])
    }
  }
  return pieces
}

const flat = (text: string): string => text.replace(/\s+/g, '')
