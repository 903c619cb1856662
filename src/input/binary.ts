/** Tells bytes that are no text at all (pictures, archives, programs) from text in any encoding. */

const SIGNATURES = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '%PDF-',
  'PK\x03\x04',
  '\x7fELF',
  '\x1f\x8b\x08',
  '\x28\xb5\x2f\xfd',
  '7z\xbc\xaf',
  'Rar!\x1a\x07',
  '\xd0\xcf\x11\xe0',
  'SQLite format 3\0',
  'OggS',
  'ID3',
  'MZ\x90\0',
  'wOF2',
]

const HEAD = 4096
/** Text holds nearly none; compressed data holds a tenth, programs more. */
const MAX_CONTROLS = 0.08

export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD)
  const start = String.fromCharCode(...head.subarray(0, 16))
  if (SIGNATURES.some((it) => start.startsWith(it))) return true
  if (/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(start)) return false
  const controls = [0, 0]
  const nulls = [0, 0]
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!
    if (byte === 0) nulls[at & 1]!++
    else if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) controls[at & 1]!++
  }
  const all = nulls[0]! + nulls[1]!
  // UTF-16 of Latin text: the NULs stand on one side, and there is nothing odd on the other.
  if (all > 0 && (nulls[0]! < all * 0.05 || nulls[1]! < all * 0.05))
    return controls[0]! + controls[1]! > head.length * 0.2
  return head.length >= 32 && all + controls[0]! + controls[1]! > head.length * MAX_CONTROLS
}
