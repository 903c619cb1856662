/** Boxes whose id or class is made of the words of their heading: sections of a text, whatever the words mean elsewhere. */
import type { Box, Leaf } from '../types.ts'

/** `related-work` and `Related work`: how many words the name takes from the heading, 0 where it is not made of it. */
export function slugWords({ names, start }: Readonly<Box>, leaves: readonly Readonly<Leaf>[]): number {
  const leaf = leaves[start]
  if (names === '' || !leaf || leaf.level === null || leaf.links > 0) return 0
  const heading = new Set(wordsOf(leaf.text))
  const made = names.split(/\s+/).map((name) => {
    const words = wordsOf(name)
    const isWhole = words.length > 1 || (heading.size === 1 && names.toLowerCase() === words[0])
    return isWhole && words.every((word) => heading.has(word)) ? words.length : 0
  })
  return Math.max(...made)
}

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
