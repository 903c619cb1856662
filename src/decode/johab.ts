/** Johab, the other double-byte encoding of Korean: its two bytes hold the parts of a syllable. Hanja and signs stand in the
 * rows of KS X 1001, moved. */
import { TextDecoder } from '@exodus/bytes/encoding.js'

/** The five bits of each part, by the place that Unicode has it in; 0 stands for no such part. */
const INITIALS = range(2, 20)
const MEDIALS = [...range(3, 7), ...range(10, 15), ...range(18, 23), ...range(26, 29)]
const FINALS = [...range(1, 17), ...range(19, 29)]

const FIRST_SYLLABLE = 0xac00
const NONE = '\ufffd'

/**
 * Decodes Johab.
 *
 * @example
 * decodeJohab(Uint8Array.of(0x93, 0x65)) // => '는'
 */
export function decodeJohab(bytes: Uint8Array): string {
  const euckr = new TextDecoder('euc-kr')
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) text += String.fromCharCode(lead)
    else {
      text += at + 1 < bytes.length ? pairOf(lead, bytes[at + 1]!, euckr) : NONE
      at++
    }
  }
  return text
}

function pairOf(lead: number, trail: number, euckr: { decode(bytes: Uint8Array): string }): string {
  const code = lead * 256 + trail
  const [initial, medial, final] = [
    INITIALS.indexOf((code >> 10) & 31),
    MEDIALS.indexOf((code >> 5) & 31),
    FINALS.indexOf(code & 31),
  ]
  if (lead < 0xd8)
    return initial < 0 || medial < 0 || final < 0
      ? NONE
      : String.fromCharCode(FIRST_SYLLABLE + (initial * 21 + medial) * 28 + final)
  const isRow = (lead >= 0xd9 && lead <= 0xde) || (lead >= 0xe0 && lead <= 0xf9)
  if (!isRow || !((trail >= 0x31 && trail <= 0x7e) || (trail >= 0x91 && trail <= 0xfe))) return NONE
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197
  const cell = trail < 0x91 ? trail - 0x31 : trail - 0x43
  const isSecond = cell >= 94
  return euckr.decode(Uint8Array.of(row + (isSecond ? 1 : 0) + 0xa1, cell - (isSecond ? 94 : 0) + 0xa1))
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
