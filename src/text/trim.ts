/** Takes characters off the ends of a text, one by one: an expression such as `/[,;]+$/` begins anew at each of a long
 * run, which costs the square of its length. */

/** White space, and the characters given. */
function edgeTest(characters: string): (unit: string) => boolean {
  const known = new Set(characters)
  return (unit) => known.has(unit) || /\s/.test(unit)
}

/**
 * A function that takes white space and the given characters off the beginning and off the end.
 *
 * @param start Characters of one UTF-16 unit each.
 * @param end Those for the end, when they differ.
 * @example
 * trimmer('(', ')')(' (Reuters) ') // => 'Reuters'
 */
export function trimmer(start: string, end = start): (text: string) => string {
  const [isStart, isEnd] = [edgeTest(start), edgeTest(end)]
  return (text) => {
    let from = 0
    let till = text.length
    while (from < till && isStart(text[from]!)) from++
    while (till > from && isEnd(text[till - 1]!)) till--
    return text.slice(from, till)
  }
}
