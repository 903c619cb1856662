/** UTF-16 without a byte order mark shows by its zero bytes: spaces, digits and line ends have one each, all on one side. */

const SAMPLE = 65536

/** The form of UTF-16 that the bytes are in, or null. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null
  const zeros = [0, 0]
  const sample = bytes.subarray(0, SAMPLE)
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++
  const [even, odd] = zeros as [number, number]
  if (even === odd) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  return isText(new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1))) ? encoding : null
}

/** Real text has no controls, and hardly a character without meaning; bytes read in pairs have many. */
function isText(text: string): boolean {
  const odd = text.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]|[^\P{Cc}\t\n\f\r]/gu)?.length ?? 0
  return odd <= text.length / 100
}
