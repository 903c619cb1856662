/** Finds the lines that may be Vietnamese in an encoding from before Unicode, by nothing but their characters. */

const [LF, CR] = [10, 13]
const SIGNS = new Set(Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ', (it) => it.charCodeAt(0)))
/** Of so many characters at least one is not ASCII: it is one of six, and one of fifteen in the languages of Europe. */
const PER_HIGH = 12

/** Start and end of the lines that have nothing but characters of windows-1252, and many that are not ASCII. */
export function* linesOf(units: Uint16Array): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < units.length; start++) {
    let end = start
    let high = 0
    let isForeign = false
    for (; end < units.length; end++) {
      const unit = units[end]!
      if (unit < 0x80) {
        if (unit === LF || unit === CR) break
        continue
      }
      if (unit > 0xff && !SIGNS.has(unit)) isForeign = true
      high++
    }
    if (high > 0 && !isForeign && high * PER_HIGH >= end - start && !isUtf8(units, start, end))
      yield [start, end]
    start = end
  }
}

/** Whether all that is not ASCII is UTF-8 read as windows-1252 or ISO-8859-1: that is another fault. */
function isUtf8(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const lead = units[at]!
    if (lead < 0x80) continue
    if (lead < 0xc2 || lead > 0xf4) return false
    for (let left = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3; left > 0; left--)
      if (!isTail(units[++at]!)) return false
  }
  return true
}

/** The bytes 80 to BF are controls or signs of windows-1252. */
const isTail = (unit: number) => (unit >= 0x80 && unit < 0xc0) || unit > 0xff

/** Whether a text has any such line. */
export const mayBeVietnamese = (units: Uint16Array): boolean => linesOf(units).next().done !== true
