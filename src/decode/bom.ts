/** The byte order mark: U+FEFF at the start of a file says how the rest is encoded. */

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  // Before that of UTF-16, which it begins with.
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

export interface Mark {
  encoding: string
  /** Bytes to skip. */
  length: number
}

/** The mark that the bytes begin with, or null. */
export function readMark(bytes: Uint8Array): Mark | null {
  const found = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  return found ? { encoding: found.encoding, length: found.bytes.length } : null
}
