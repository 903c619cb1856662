/** Cuts bytes at line ends and angle brackets, which are part of no other character in any encoding but UTF-16. */

export interface Stretch {
  start: number
  end: number
  ascii: boolean
}

/** The stretches in order; none is empty. */
export function* stretches(bytes: Uint8Array): Generator<Stretch> {
  let start = 0
  let ascii = true
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x0a
    if (byte === 0x0a || byte === 0x0d || byte === 0x3c || byte === 0x3e) {
      if (at > start) yield { start, end: at, ascii }
      start = at + 1
      ascii = true
    } else if (byte > 0x7f) ascii = false
  }
}
