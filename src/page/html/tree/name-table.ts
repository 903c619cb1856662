/** Finds names of markup in the units of a page without making texts of them: each page has thousands, of the same few dozen. */

const SLOTS = 1 << 10

export class NameTable {
  /** By slot, one more than the place of its first name; by name, the same of the next one in the slot. */
  private readonly first = new Int16Array(SLOTS)
  private readonly next: Int16Array
  private readonly units: Uint16Array
  private readonly starts: Int16Array

  /** @param names In lower case, of ASCII. */
  constructor(names: readonly string[]) {
    const text = names.join('')
    this.units = Uint16Array.from(text, (it) => it.charCodeAt(0))
    this.next = new Int16Array(names.length)
    this.starts = new Int16Array(names.length + 1)
    for (const [index, name] of names.entries()) {
      const end = this.starts[index]! + name.length
      this.starts[index + 1] = end
      const slot = slotOf(this.units, this.starts[index]!, end)
      this.next[index] = this.first[slot]!
      this.first[slot] = index + 1
    }
  }

  /** The place in the list of the name in a range, in capitals or not; -1: it is none of them. */
  find(units: Uint16Array, from: number, to: number): number {
    let it = this.first[slotOf(units, from, to)]!
    while (it !== 0 && !this.isName(it - 1, units, from, to)) it = this.next[it - 1]!
    return it - 1
  }

  private isName(index: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[index]!
    const length = to - from
    if (this.starts[index + 1]! - start !== length) return false
    for (let at = 0; at < length; at++) if (lower(units[from + at]!) !== this.units[start + at]!) return false
    return true
  }
}

const lower = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)

/** By the length, the first, the middle and the last unit. */
function slotOf(units: Uint16Array, from: number, to: number): number {
  const first = units[from]! & 31
  const middle = units[(from + to) >> 1]! & 31
  const last = units[to - 1]! & 31
  return ((to - from) * 7 + first * 31 + middle * 5 + last * 101) & (SLOTS - 1)
}
