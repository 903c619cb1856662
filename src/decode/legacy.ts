/** Decides where UTF-8 is out or disputed: between what is declared, what the characters look like, and statistics. */
import type { Notices } from '../types.ts'
import type { Declaration, DecodedBytes } from './bytes.ts'
import { decodeAs, encodingOf, sameDecoder } from './codec.ts'
import type { Guess } from './detect.ts'
import { eastAsianOf } from './east-asian.ts'
import { splitMixed } from './mixed.ts'
import { looksRight, looksWrong } from './plausible.ts'
import { sampleOf } from './sample.ts'
import type { Utf8 } from './utf8.ts'

/** The statistics overrule a declaration when they are this sure and see this much less in what is declared;
 * related encodings (windows-1252 and -1250) score within a factor of two of each other. */
const SURE = 0.15
const FACTOR = 4

/** Bytes in which East Asian text shows by its characters, if a quarter are over 0x7F: the statistics are not loaded. */
const EVIDENCE = 2048

interface Declared {
  /** As it was written. */
  label: string
  encoding: string
  from: 'http' | 'meta'
}

/** Decodes bytes that are not simply UTF-8. `utf8` is their strict decoding, if there is one. */
export async function decodeLegacy(
  bytes: Uint8Array,
  declarations: readonly Declaration[],
  utf8: Utf8 | null,
  notices: Notices,
): Promise<DecodedBytes> {
  const declared = known(declarations)
  if (utf8 && !utf8.ascii) {
    if (utf8.cut) notices.add('cut-character')
    return settle({ text: utf8.text, encoding: 'utf-8' }, declared, notices)
  }
  if (utf8) return decodeAscii(bytes, utf8.text, declared)
  const legacy = declared.filter(({ encoding }) => !encoding.startsWith('utf-'))
  const mixed = splitMixed(bytes)
  if (mixed && mixed.count === 0)
    return settle({ text: mixed.decode('utf-8'), encoding: 'utf-8' }, declared, notices)
  if (mixed) {
    const encoding = await choose(mixed.foreign, legacy)
    notices.add('mixed-encodings', { line: mixed.line, count: mixed.count, detail: `utf-8 and ${encoding}` })
    const main = mixed.mostlyForeign ? encoding : 'utf-8'
    return settle({ text: mixed.decode(encoding), encoding: main }, declared, notices)
  }
  const encoding = await choose(bytes, legacy)
  return settle({ text: decodeAs(encoding, bytes), encoding }, declared, notices)
}

/** Bytes under 0x80 mean the same in every encoding that may be declared but one. */
function decodeAscii(bytes: Uint8Array, text: string, declared: readonly Declared[]): DecodedBytes {
  const jis = decodeAs('iso-2022-jp', bytes)
  if (text.includes('\x1b$') && !jis.includes('\ufffd'))
    return { text: jis, encoding: 'iso-2022-jp', encodingFrom: fromOf('iso-2022-jp', declared) }
  const first = declared[0]
  return { text, encoding: first?.encoding ?? 'utf-8', encodingFrom: first?.from ?? 'detected' }
}

/** The encodings that are declared, as far as a browser would know them too. */
function known(declarations: readonly Declaration[]): Declared[] {
  const declared = declarations.flatMap(({ label, from }) => {
    const encoding = encodingOf(label)
    return encoding === null ? [] : [{ label, encoding: readable(encoding), from }]
  })
  const http = declared.find(({ from }) => from === 'http')
  const meta = declared.find(({ from }) => from === 'meta')
  return [http, meta].filter((it) => it !== undefined)
}

/** A declaration that could be read as ASCII was not in UTF-16; the HTML Standard takes it as UTF-8. */
const readable = (encoding: string): string =>
  encoding.startsWith('utf-16') ? 'utf-8' : encoding === 'x-user-defined' ? 'windows-1252' : encoding

/** What is declared, if the characters or the statistics bear it out; else what the statistics say. */
async function choose(bytes: Uint8Array, declared: readonly Declared[]): Promise<string> {
  const sample = sampleOf(bytes)
  const decodings = declared.map(({ encoding }) => ({ encoding, text: decodeAs(encoding, sample) }))
  const borneOut = decodings.find(({ encoding, text }) => looksRight(text, encoding))
  if (borneOut) return borneOut.encoding
  const evidence = sample.subarray(0, EVIDENCE)
  const isEnough = evidence.filter((byte) => byte > 0x7f).length > EVIDENCE / 4
  const evident = isEnough ? eastAsianOf(evidence) : null
  if (evident !== null) return evident
  const { guess } = await import('./detect.ts')
  const guesses = guess(sample)
  const best = guesses.find(({ encoding }) => !looksWrong(decodeAs(encoding, sample), encoding)) ?? guesses[0]
  if (!best) return declared[0]?.encoding ?? 'windows-1252'
  const stands = decodings.find(
    ({ encoding, text }) =>
      text === decodeAs(best.encoding, sample) ||
      (!looksWrong(text, encoding) && !isRefuted(encoding, best, guesses)),
  )
  return stands?.encoding ?? best.encoding
}

function isRefuted(encoding: string, best: Guess, guesses: readonly Guess[]): boolean {
  const own = guesses.find((it) => sameDecoder(it.encoding, encoding))
  return best.score >= SURE && best.score > (own?.score ?? 0) * FACTOR
}

/** Says what the choice rests on, and reports a declaration that lost. */
function settle(
  chosen: { text: string; encoding: string },
  declared: readonly Declared[],
  notices: Notices,
): DecodedBytes {
  const lost = declared.find(({ encoding }) => !sameDecoder(encoding, chosen.encoding))
  if (lost) {
    const by = lost.from === 'http' ? 'the transport' : 'the document'
    // Nobody finds `gbk` in a page that says `gb2312`.
    const said = lost.label.toLowerCase() === lost.encoding ? lost.label : `${lost.label} (${lost.encoding})`
    notices.add('encoding-conflict', {
      detail: `${by} says ${said}, the bytes are ${chosen.encoding}`,
    })
  }
  return { ...chosen, encodingFrom: fromOf(chosen.encoding, declared) }
}

const fromOf = (encoding: string, declared: readonly Declared[]): DecodedBytes['encodingFrom'] =>
  declared.find((it) => sameDecoder(it.encoding, encoding))?.from ?? 'detected'
