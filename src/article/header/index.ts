/** Header lines -> claims: short lines of labelled values around the headline. */
import type { Claim, Field, Header, Headline, PageBlock, Settings } from '../../types.ts'

export function readHeader(blocks: readonly PageBlock[], headline: Headline, settings: Settings): Header {
  const labels = settings.languages.flatMap(({ labels }) =>
    Object.entries(labels).flatMap(([field, words]) => words.map((word) => [word, field as Field] as const)),
  )
  const claims: Claim[] = []
  const used: PageBlock[] = []
  for (const block of blocks) {
    if (block.out !== null || headline.blocks.includes(block)) continue
    const found = block.text.split(/\s+/).flatMap((part) => {
      const [label, value] = part.split(/[:：]/)
      const field = labels.find(([word]) => word === label)?.[1]
      return field && value !== undefined ? [{ field, value, from: 'header' as const }] : []
    })
    if (found.length === 0) continue
    claims.push(...found)
    used.push(block)
  }
  return { claims, used }
}
