/** Finds line and column of an offset. Lines end at LF, CR LF or a lone CR. */

export interface LineIndex {
  /** 1-based line of an offset in UTF-16 units. */
  line(offset: number): number
  /** 1-based column, in UTF-16 units from the start of the line. */
  column(offset: number): number
}

/**
 * Built once per text, on demand; each look-up is a binary search.
 *
 * @example
 * indexLines('a\nbc').line(3) // => 2
 */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  if (text.includes('\r')) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
    }
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const find = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { line: (offset) => find(offset) + 1, column: (offset) => offset - starts[find(offset)]! + 1 }
}
