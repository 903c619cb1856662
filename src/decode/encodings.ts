/** All encodings that bytes are decoded from: those of the WHATWG Encoding Standard, and what it leaves out but files are in. */
import { codePages, ebcdic } from '../text/code-pages.data.ts'
import { decodeAs, encodingOf } from './codec.ts'
import { decodeEbcdic } from './ebcdic.ts'
import { decodeJohab } from './johab.ts'
import { sevenBit } from './seven-bit.ts'
import { decodeUtf32 } from './utf32.ts'

type Decoder = (bytes: Uint8Array) => string

/** By IANA's names in small letters. No page may state them: browsers do not know them. */
const others: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ...Object.entries(codePages).map(([name, page]): [string, Decoder] => [name, (it) => decodePage(page, it)]),
  ...Object.keys(ebcdic).map((name): [string, Decoder] => [name, (it) => decodeEbcdic(name, it)]),
  ...Object.entries(sevenBit).map(([name, decode]): [string, Decoder] => [
    name,
    (it) => {
      const source = decodeAs('windows-1252', it)
      return decode(source) ?? source
    },
  ]),
  ['johab', decodeJohab],
  ['utf-32le', (it) => decodeUtf32(it, true)],
  ['utf-32be', (it) => decodeUtf32(it, false)],
])

/**
 * The encoding that a person asks for: a label of the standard or one of the others; null: none.
 *
 * @example
 * encodingAsked('CP437') // => 'ibm437'
 */
export function encodingAsked(label: string): string | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^cp(?=\d)/, 'ibm')
  return encodingOf(label) ?? (others.has(name) ? name : null)
}

/** Decodes exactly as the standard says, or as the mapping tables of the others do; U+FFFD stands for what has no meaning. */
export function decodeFrom(encoding: string, bytes: Uint8Array): string {
  return others.get(encoding)?.(bytes) ?? decodeAs(encoding, bytes)
}

function decodePage(page: string, bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  for (let at = 0; at < bytes.length; at++)
    units[at] = bytes[at]! < 0x80 ? bytes[at]! : page.charCodeAt(bytes[at]! - 0x80)
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
}
