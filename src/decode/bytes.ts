/** Chooses the encoding of bytes and decodes them exactly as the WHATWG Encoding Standard says. */
import { NewsparseError } from '../errors.ts'
import { indexOfByte, latin1, nodeBuffers } from '../node-buffer.ts'
import type { Input, Notices, Settings } from '../types.ts'
import { binaryKind } from './binary.ts'
import { type Mark, readMark } from './bom.ts'
import { joinSurrogates, withPairs } from './cesu8.ts'
import type { Declaration, DecodedBytes } from './declared.ts'
import { statedKind } from './kind.ts'
import { labelOfContent, statedLabels } from './prescan.ts'
import { mayBeEbcdic, mayBeSevenBit } from './unusual.ts'
import { decodeUtf8, type Utf8 } from './utf8.ts'
import { guessUtf16 } from './utf16.ts'
import { decodeUtf32, guessUtf32 } from './utf32.ts'

/**
 * The order is: flag, byte order mark, then the bytes themselves as UTF-16 or strict UTF-8, then what is declared as
 * far as the bytes agree, then statistics.
 *
 * @throws {NewsparseError} `bad-option` for an unknown label, `binary-input` for files that are no text.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  input: Input,
  settings: Settings,
  notices: Notices,
): Promise<DecodedBytes> {
  const mark = readMark(bytes)
  if (settings.encoding !== null) return decodeAsAsked(bytes, settings.encoding, mark, notices)
  if (mark) return decodeMarked(bytes, mark, notices)
  const hasZeros = indexOfByte(bytes, 0) >= 0
  const utf32 = hasZeros ? guessUtf32(bytes) : null
  if (utf32)
    return { text: decodeUtf32(bytes, utf32 === 'utf-32le'), encoding: utf32, encodingFrom: 'detected' }
  const utf16 = hasZeros ? guessUtf16(bytes) : null
  if (utf16) return { text: decodeUtf16(bytes, utf16), encoding: utf16, encodingFrom: 'detected' }
  if (mayBeEbcdic(bytes)) {
    const { decodeEbcdic, isEbcdic } = await import('./ebcdic.ts')
    if (isEbcdic(bytes))
      return { text: decodeEbcdic('ibm037', bytes), encoding: 'ibm037', encodingFrom: 'detected' }
  }
  const kind = binaryKind(bytes)
  if (kind !== null) throw new NewsparseError('binary-input', `the input is ${kind}, not text`)
  const declared = declarations(bytes, input)
  const utf8 = decodeWhole(bytes) ?? decodeCesu8(bytes, notices)
  if (utf8?.ascii && mayBeSevenBit(bytes)) {
    const { readSevenBit } = await import('./seven-bit.ts')
    const found = readSevenBit(utf8.text)
    if (found) return { ...found, encodingFrom: 'detected' }
  }
  const plain = declared.every(({ label }) => isUtf8Label(label)) && !isEscaped(bytes)
  if (utf8 && plain) {
    if (utf8.cut) notices.add('cut-character')
    return { text: utf8.text, encoding: 'utf-8', encodingFrom: declared[0]?.from ?? 'detected' }
  }
  const { decodeLegacy } = await import('./legacy.ts')
  return decodeLegacy(bytes, declared, utf8, notices)
}

/**
 * Whether bytes are strict UTF-8 and nothing speaks for another encoding, told without decoding them; null when that is not
 * certain. `decodeBytes` would give the same encoding, and no notice.
 */
export function plainUtf8(
  bytes: Uint8Array,
  input: Input,
  settings: Settings,
): Pick<DecodedBytes, 'encoding' | 'encodingFrom'> | null {
  const node = nodeBuffers()
  if (!node?.isUtf8(bytes) || settings.encoding !== null || readMark(bytes)) return null
  if (indexOfByte(bytes, 0) >= 0 || mayBeEbcdic(bytes) || binaryKind(bytes) !== null || isEscaped(bytes))
    return null
  const declared = declarations(bytes, input)
  if (!declared.every(({ label }) => isUtf8Label(label)) || (isAscii(bytes) && mayBeSevenBit(bytes)))
    return null
  return { encoding: 'utf-8', encodingFrom: declared[0]?.from ?? 'detected' }
}

/** Most texts that are not have shown it soon. */
const SOON_BYTES = 4096

function isAscii(bytes: Uint8Array): boolean {
  const node = nodeBuffers()
  return node?.isAscii(bytes.subarray(0, SOON_BYTES)) && node.isAscii(bytes)
}

/** Half a character at the end proves nothing where all before it is ASCII: `sessió` in windows-1252 ends so too. */
function decodeWhole(bytes: Uint8Array): Utf8 | null {
  const utf8 = decodeUtf8(bytes)
  return utf8?.cut && utf8.text.search(/[^\0-\x7f]/) === utf8.text.length - 1 ? null : utf8
}

/** Tried when strict UTF-8 failed: halves of a pair are no characters there. */
function decodeCesu8(bytes: Uint8Array, notices: Notices): Utf8 | null {
  const joined = joinSurrogates(bytes)
  const utf8 = joined && decodeUtf8(joined)
  if (utf8) notices.add('cesu-8')
  return utf8
}

/** What the transport says, then what the document says. */
function declarations(bytes: Uint8Array, input: Input): Declaration[] {
  const http = labelOfContent(input.contentType ?? '')
  const stated = mayState(bytes, input) ? statedLabels(bytes) : []
  return [
    ...(http === null ? [] : [{ label: http, from: 'http' as const }]),
    ...stated.map((label) => ({ label, from: 'meta' as const })),
  ]
}

/** Comments may stand before the first tag. */
const HEAD_BYTES = 1024

/** A text that quotes a `<meta>` states nothing; a page begins with a tag. */
function mayState(bytes: Uint8Array, input: Input): boolean {
  const kind = statedKind(input, latin1(bytes.subarray(0, HEAD_BYTES)))
  return kind === null ? bytes.find((byte) => byte > 0x20) === 0x3c : kind === 'html'
}

/** Spares the table of labels for nearly every page. A page that can be read so far is not in UTF-16, whatever it says. */
const isUtf8Label = (label: string): boolean => /^\s*utf-?8\s*$/i.test(label)

/** ISO-2022-JP is made of ASCII and escape sequences that name a character set. */
const isEscaped = (bytes: Uint8Array): boolean => {
  const at = indexOfByte(bytes, 0x1b)
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)
}

async function decodeAsAsked(
  bytes: Uint8Array,
  label: string,
  mark: Mark | null,
  notices: Notices,
): Promise<DecodedBytes> {
  const { decodeFrom, encodingAsked } = await import('./encodings.ts')
  const encoding = encodingAsked(label)
  if (encoding === null)
    throw new NewsparseError(
      'bad-option',
      `encoding: no "${label}"; use a label of the WHATWG Encoding Standard, e.g. utf-8, gb18030, big5, shift_jis, or ibm437, ibm850, johab, utf-32le`,
    )
  const agrees = mark?.encoding === encoding
  if (mark && !agrees)
    notices.add('encoding-conflict', {
      detail: `${encoding} was asked for, the byte order mark says ${mark.encoding}`,
    })
  const rest = agrees ? bytes.subarray(mark.length) : bytes
  const text = decodeFrom(encoding, encoding === 'utf-8' ? withPairs(rest, notices) : rest)
  return { text, encoding, encodingFrom: 'flag' }
}

function decodeMarked(bytes: Uint8Array, { encoding, length }: Mark, notices: Notices): DecodedBytes {
  const rest = bytes.subarray(length)
  if (encoding.startsWith('utf-32'))
    return { text: decodeUtf32(rest, encoding === 'utf-32le'), encoding, encodingFrom: 'bom' }
  if (encoding !== 'utf-8') return { text: decodeUtf16(rest, encoding), encoding, encodingFrom: 'bom' }
  const whole = withPairs(rest, notices)
  const utf8 = decodeUtf8(whole)
  if (utf8?.cut) notices.add('cut-character')
  const text = utf8?.text ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole)
  return { text, encoding, encodingFrom: 'bom' }
}

/** Node's own decoder is exact for UTF-16. */
const decodeUtf16 = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
