/** Remembers what is told by classes, ids and labels: the same few stand all over a page, and on the next page of the site. */

const MOST = 4096
/** Longer lists of classes are generated, and seldom come again. */
const LONGEST = 400

/**
 * The same as a function that is slower.
 *
 * @param tell Gives the same for the same names.
 */
export function remembered<T>(
  tell: (names: string, signs?: number) => T,
): (names: string, signs?: number) => T {
  const known = new Map<string, T>()
  return (names, signs) => {
    const before = known.get(names)
    if (before !== undefined || names.length > LONGEST) return before ?? tell(names, signs)
    const told = tell(names, signs)
    if (known.size >= MOST) known.clear()
    // A copy, since a piece of a page keeps all of the page in memory.
    known.set(` ${names}`.slice(1), told)
    return told
  }
}
