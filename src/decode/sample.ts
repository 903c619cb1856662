/** The part of a file that its encoding shows in. */
import { stretches } from './stretches.ts'

/** Enough to be sure by; statistics converge long before. */
const LIMIT = 65536

/** The stretches between markup and line ends that hold a byte over 0x7F: the rest tells nothing, and a page that
 * begins with scripts would fill the detector's window with them. It would also believe a wrong `<meta>`. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, LIMIT))
  let length = 0
  for (const { start, end, ascii } of stretches(bytes)) {
    if (ascii) continue
    // No line end after the last one: what is cut off there is no error.
    if (length > 0 && length < LIMIT) sample[length++] = 0x0a
    const piece = bytes.subarray(start, Math.min(end, start + LIMIT - length))
    sample.set(piece, length)
    length += piece.length
    if (length >= LIMIT) break
  }
  return sample.subarray(0, length)
}
