/** A feature is a number: the hash of its text, so that no text is made to look up a weight. The hash is polynomial (Karp and
 * Rabin 1987): that of a text follows from those of its parts. */

const BASE = 0x01000193

/** A piece of a feature's text: its hash, and what it does to the hash of what stands in front. */
export interface Part {
  hash: number
  power: number
}

/** Of two features with one hash (one in 400,000 pairs of a feature that has a weight and one that has none) both weigh alike. */
export function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
  return hash
}

/** The hash of a text, of which one part is hashed already, with another part behind it. */
export const after = (hash: number, part: Part): number => (Math.imul(hash, part.power) + part.hash) | 0

/** `after` with `_` between the two. */
export const afterBar = (hash: number, part: Part): number => after((Math.imul(hash, BASE) + BAR) | 0, part)
const BAR = '_'.charCodeAt(0)

export const join = (first: Part, second: Part): Part => ({
  hash: after(first.hash, second),
  power: Math.imul(first.power, second.power),
})

const known = new Map<string, Part>()
/** Signs beside a span are parts, too, and there are many of them. */
const MOST_KNOWN = 2000

export function partOf(text: string): Part {
  const before = known.get(text)
  if (before) return before
  let power = 1
  for (let at = 0; at < text.length; at++) power = Math.imul(power, BASE)
  const part = { hash: hashOf(text), power }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, part)
  return part
}
