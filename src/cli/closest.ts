/** What was probably meant by a word that is none of some words. */

/** So many letters may be wrong for each that is right: `hlep` is `help`, `cat` is not `check`. */
const LETTERS_PER_MISTAKE = 3

/**
 * The word that is the fewest typing mistakes away; null when none is near.
 *
 * @example
 * closest('repiar', ['repair', 'check']) // => 'repair'
 */
export function closest(typed: string, words: readonly string[]): string | null {
  const word = typed.toLowerCase()
  let [best, least]: [string | null, number] = [null, Math.floor(word.length / LETTERS_PER_MISTAKE) + 1]
  for (const it of words) {
    if (Math.abs(it.length - word.length) >= least) continue
    const distance = mistakes(word, it.toLowerCase())
    if (distance < least) [best, least] = [it, distance]
  }
  return best
}

/** Letters left out, put in, wrong, or swapped with their neighbour (optimal string alignment). */
function mistakes(from: string, to: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let at = 1; at <= to.length; at++) {
      const same = from[row - 1] === to[at - 1]
      const swapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]
      next[at] = Math.min(
        last[at]! + 1,
        next[at - 1]! + 1,
        last[at - 1]! + (same ? 0 : 1),
        swapped ? before[at - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[before, last] = [last, next]
  }
  return last[to.length]!
}

/** A clause for the end of a message; empty when nothing is near. */
export const didYouMean = (typed: string, words: readonly string[]): string => {
  const found = closest(typed, words)
  return found === null ? '' : `; did you mean ${found}?`
}
