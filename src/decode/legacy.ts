/** Decides where UTF-8 is out or disputed: between what is declared, what the characters look like, and what is likely. */
import type { Notices } from '../types.ts'
import { withPairs } from './cesu8.ts'
import { decodeAs, encodingOf, sameDecoder } from './codec.ts'
import type { Declaration, DecodedBytes } from './declared.ts'
import { eastAsianOf } from './east-asian.ts'
import { decodeFrom } from './encodings.ts'
import { type Mixed, splitMixed } from './mixed.ts'
import { looksRight } from './plausible.ts'
import type { Reading } from './rank.ts'
import { sampleOf } from './sample.ts'
import type { Utf8 } from './utf8.ts'

/** So much likelier, in nats, another encoding must be than what is declared: a language that no table knows is spelled
 * in its own way on each of its bytes. */
const FOR_DECLARED = 8
const FOR_DECLARED_PER_BYTE = 0.3
/** The same where a single character differs: a foreign name or a letter that is spoken of. */
const FOR_ONE = 25
/** Of so many bytes the likelihood is asked. */
const RANKED_BYTES = 4096

/** Encodings this near to the best, in nats, are as good. */
const CLOSE = 3
const MOST_NAMED = 3
/** Text is likelier than this, in nats for each character beyond ASCII: of an alphabet, and of East Asia. */
const NONSENSE = -14
const WIDE_NONSENSE = -9.5

/** Bytes in which East Asian text shows by its characters, if a quarter are over 0x7F: the model is not loaded. */
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
  if (utf8) return decodeAscii(bytes, utf8.text, declared, notices)
  const legacy = declared.filter(({ encoding }) => !encoding.startsWith('utf-'))
  const mixed = splitMixed(bytes)
  if (mixed && mixed.count === 0)
    return settle(
      { text: decodeFrom('utf-8', withPairs(bytes, notices)), encoding: 'utf-8' },
      declared,
      notices,
    )
  if (mixed && (mixed.isSure || (await isLikelier(mixed, bytes, legacy)))) {
    const encoding = await choose(mixed.foreign, legacy, notices)
    notices.add('mixed-encodings', { line: mixed.line, count: mixed.count, detail: `utf-8 and ${encoding}` })
    const main = mixed.mostlyForeign ? encoding : 'utf-8'
    return settle({ text: mixed.decode(encoding), encoding: main }, declared, notices)
  }
  const encoding = await choose(bytes, legacy, notices)
  return settle({ text: decodeFrom(encoding, bytes), encoding }, declared, notices)
}

/** Whether bytes read better as UTF-8 with foreign stretches than in any one older encoding. */
async function isLikelier(mixed: Mixed, bytes: Uint8Array, declared: readonly Declared[]): Promise<boolean> {
  const { likelihood, rank } = await import('./rank.ts')
  const labels = declared.map(({ encoding }) => encoding)
  const sample = sampleOf(bytes)
  const foreign = rank(sampleOf(mixed.foreign), labels)[0]!.encoding
  const parted = likelihood(sample, (part) => splitMixed(part)?.decode(foreign) ?? decodeFrom(foreign, part))
  return parted > rank(sample, labels)[0]!.score
}

/** Bytes under 0x80 mean the same in every encoding that may be declared but one. */
function decodeAscii(
  bytes: Uint8Array,
  text: string,
  declared: readonly Declared[],
  notices: Notices,
): DecodedBytes {
  const jis = decodeAs('iso-2022-jp', bytes)
  const first = declared[0]
  const isStated = first !== undefined && sameDecoder(first.encoding, 'iso-2022-jp')
  if ((isStated || text.includes('\x1b$')) && !jis.includes('\ufffd'))
    return { text: jis, encoding: 'iso-2022-jp', encodingFrom: fromOf('iso-2022-jp', declared) }
  if (isStated) return settle({ text, encoding: 'utf-8' }, declared, notices)
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

/** What is declared, if the characters bear it out or nothing is much likelier; else what is likeliest. */
async function choose(bytes: Uint8Array, declared: readonly Declared[], notices: Notices): Promise<string> {
  const sample = sampleOf(bytes)
  const borneOut = declared.find(({ encoding }) => looksRight(decodeFrom(encoding, sample), encoding))
  if (borneOut) return borneOut.encoding
  const evidence = sample.subarray(0, EVIDENCE)
  const isEnough = countHigh(evidence) > EVIDENCE / 4
  const evident = isEnough ? eastAsianOf(evidence) : null
  if (evident !== null) return evident
  if (sample.length === 0) return declared[0]?.encoding ?? 'windows-1252'
  const { rank } = await import('./rank.ts')
  const labels = declared.map(({ encoding }) => encoding)
  const readings = rank(sample, labels)
  const best = readings[0]!
  const handicap = FOR_DECLARED + FOR_DECLARED_PER_BYTE * countHigh(sample.subarray(0, RANKED_BYTES))
  const stands = labels.find((label) =>
    readings.some((it) => {
      if (!sameDecoder(it.encoding, label)) return false
      return it.score + (isOneApart(it.text, best.text) ? FOR_ONE : handicap) >= best.score
    }),
  )
  if (stands !== undefined) return stands
  reportDoubt(readings, notices)
  return best.encoding
}

/** Whether two readings differ in a single character, which may stand several times. */
function isOneApart(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const apart = new Set<string>()
  for (let at = 0; at < one.length && apart.size < 2; at++) if (one[at] !== other[at]) apart.add(one[at]!)
  return apart.size < 2
}

const countHigh = (bytes: Uint8Array): number => {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count++
  return count
}

/** Says which encodings are nearly as likely as the best, and when even the best reads like no text. */
function reportDoubt(readings: readonly Reading[], notices: Notices): void {
  const best = readings[0]!
  const seen = new Set([best.text])
  const others = readings.filter(({ text }) => !seen.has(text) && seen.add(text))
  const near = others.filter(({ score }) => score > best.score - CLOSE).slice(0, MOST_NAMED)
  const beyond = best.text.match(/[^\0-\x7f]/gu)?.length ?? 0
  const wide = best.text.match(/[\u3041-\u9fff\uac00-\ud7a3]/g)?.length ?? 0
  const isNonsense = best.score < beyond * (wide > beyond / 2 ? WIDE_NONSENSE : NONSENSE)
  if (near.length === 0 && !isNonsense) return
  const named = (near.length > 0 ? near : others.slice(0, MOST_NAMED))
    .map(({ encoding }) => encoding)
    .join(', ')
  notices.add('doubtful-encoding', { detail: `taken for ${best.encoding}; it may be ${named}` })
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
