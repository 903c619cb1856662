/** Encodings in plain ASCII that mail was sent in: HZ (RFC 1843), UTF-7 (RFC 2152), ISO-2022-KR (RFC 1557) and -CN (RFC 1922).
 * Nothing but the text says that it is in them, so all of it must fit, and what comes out must be everyday text. */
import { isCommon } from '../text/likelihood/alphabets.ts'
import { decodeAs } from './codec.ts'
import { everyday } from './everyday.ts'
import { isBase64 } from './unusual.ts'

/** Of the characters beyond ASCII so many must be everyday ones: half of a text of East Asia is. */
const MIN_EVERYDAY = 0.4
/** So many units of base64 are no chance. */
const LONG_RUN = 8

export interface SevenBit {
  encoding: string
  text: string
}

/** The one that all of a text in ASCII is in, with what it says; null: none. */
export function readSevenBit(source: string): SevenBit | null {
  for (const [encoding, decode] of Object.entries(sevenBit)) {
    const text = decode(source)
    if (text !== null && isEveryday(text)) return { encoding, text }
  }
  return null
}

/** Decoders; null where something does not fit. */
export const sevenBit: Readonly<Record<string, (source: string) => string | null>> = {
  'hz-gb-2312': decodeHz,
  'iso-2022-kr': (source) => decodeShifted(source, '\x1b$)C', 'euc-kr'),
  'iso-2022-cn': (source) => decodeShifted(source, '\x1b$)A', 'gbk'),
  'utf-7': decodeUtf7,
}

function isEveryday(text: string): boolean {
  let [beyond, known] = [0, 0]
  for (const character of text) {
    const unit = character.charCodeAt(0)
    if (unit < 128) continue
    beyond++
    const isKana = unit >= 0x3041 && unit <= 0x30fe
    if (isKana || everyday.han.has(character) || everyday.hangul.has(character) || isCommon(unit)) known++
  }
  return beyond > 0 && known >= beyond * MIN_EVERYDAY
}

/** `~{` begins GB 2312 without its high bits, `~}` ends it, `~~` is a tilde, and `~` at the end of a line joins it to the next. */
function decodeHz(source: string): string | null {
  let text = ''
  let from = 0
  for (let at = source.indexOf('~'); at >= 0; at = source.indexOf('~', from)) {
    text += source.slice(from, at)
    const next = source[at + 1]
    from = at + 2
    if (next === '~') text += '~'
    else if (next === '{') {
      const end = source.indexOf('~}', from)
      const inside = end < 0 ? null : highOf(source.slice(from, end), 'gbk')
      if (inside === null) return null
      text += inside
      from = end + 2
    } else if (next !== '\n') return null
  }
  return text + source.slice(from)
}

/** After the header two bytes without their high bits stand between shift-out and shift-in. */
function decodeShifted(source: string, header: string, encoding: string): string | null {
  const start = source.indexOf(header)
  if (start < 0) return null
  let text = ''
  const [shiftOut, shiftIn] = ['\x0e', '\x0f']
  for (const [at, part] of source.replaceAll(header, '').split(shiftOut).entries()) {
    const end = part.indexOf(shiftIn)
    const inside = at === 0 ? '' : highOf(end < 0 ? part : part.slice(0, end), encoding)
    if (inside === null) return null
    text += at === 0 ? part : inside + (end < 0 ? '' : part.slice(end + 1))
  }
  return text
}

/** Pairs of ASCII as the same pairs with high bits; spaces and line ends between them stay. */
function highOf(source: string, encoding: string): string | null {
  let text = ''
  for (const word of source.split(/([ \r\n]+)/)) {
    if (/^[ \r\n]*$/.test(word)) text += word
    else {
      if (word.length % 2 > 0 || /[^\x21-\x7e]/.test(word)) return null
      const inside = decodeAs(
        encoding,
        Uint8Array.from(word, (it) => it.charCodeAt(0) | 0x80),
      )
      if (/[\ufffd\ue000-\uf8ff]/.test(inside)) return null
      text += inside
    }
  }
  return text
}

/** `+` begins UTF-16 in base64, `-` or anything that is none ends it, `+-` is a plus. */
function decodeUtf7(source: string): string | null {
  let text = ''
  let from = 0
  let isProved = false
  let runs = 0
  for (let at = source.indexOf('+'); at >= 0; at = source.indexOf('+', from)) {
    text += source.slice(from, at)
    let end = at + 1
    while (isBase64(source.charCodeAt(end))) end++
    const run = source.slice(at + 1, end)
    const isEnded = source[end] === '-'
    from = isEnded ? end + 1 : end
    if (run === '' && isEnded) text += '+'
    else {
      const inside = decodeBase64(run)
      if (inside === null) return null
      text += inside
      runs++
      isProved ||= isEnded || run.length >= LONG_RUN
    }
  }
  return isProved || runs > 1 ? text + source.slice(from) : null
}

/** Null where it is no text: a number such as `+100`, bits left over, controls, what would be markup. */
function decodeBase64(run: string): string | null {
  if (/^[\d+/]*$/.test(run) || (run.length * 6) % 16 >= 6) return null
  const bytes = Uint8Array.from(atob(run), (it) => it.charCodeAt(0))
  // Bits that are left over are zeros: `A`, `Q`, `g` or `w` ends a run of three.
  if (btoa(String.fromCharCode(...bytes)).replace(/(?<!=)=+$/, '') !== run) return null
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at]! * 256 + bytes[at + 1]!)
  return /[\u0000-\u0008\u000b-\u001f<>&\u007f-\u009f\ue000-\uf8ff\ufffd\p{Cn}\p{Cs}]/u.test(text)
    ? null
    : text
}
