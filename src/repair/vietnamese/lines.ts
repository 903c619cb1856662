/** Finds the lines that may be Vietnamese in an encoding from before Unicode, by nothing but their characters. */

const [LF, CR] = [10, 13]
/** By unit, 1 for what windows-1252 has not. */
const foreign = new Uint8Array(0x10000).fill(1, 0x100)
for (const sign of '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ') foreign[sign.charCodeAt(0)] = 0
/** Of so many characters at least one is not ASCII: it is one of six, and one of fifteen in the languages of Europe. */
const PER_HIGH = 12

export interface Line {
  start: number
  end: number
}

/** The lines that have nothing but characters of windows-1252, and many that are not ASCII. */
export function linesOf(units: Uint16Array): Line[] {
  const lines: Line[] = []
  const hasReturns = units.includes(CR)
  for (let start = 0; start < units.length; ) {
    let [end, high] = highIn(units, start)
    if (high < 0) end = hasReturns ? lineEnd(units, end) : units.indexOf(LF, end)
    if (end < 0) return lines
    if (high > 0 && high * PER_HIGH >= end - start && !isUtf8(units, start, end)) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Where a line ends and how many characters are not ASCII; a place in it and -1 where one is none of windows-1252. */
function highIn(units: Uint16Array, start: number): [end: number, high: number] {
  let high = 0
  let at = start
  for (; at < units.length; at++) {
    const unit = units[at]!
    if (unit >= 0x80) {
      if (foreign[unit] === 1) return [at, -1]
      high++
    } else if (unit === LF || unit === CR) break
  }
  return [at, high]
}

function lineEnd(units: Uint16Array, start: number): number {
  let at = start
  while (at < units.length && units[at] !== LF && units[at] !== CR) at++
  return at
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
