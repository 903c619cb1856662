/** The records of WARC: each response that holds a page or a text, with its address, its content type,
 * and its date as reference date. A record that is cut off, or lies about its length, is an error with its place; the
 * next one is looked for behind it. */
import { type ByteReader, createByteReader } from './byte-reader.ts'
import type { Piece, ReadOptions, RecordOptions } from './container.ts'
import { latin1Lines, readFields } from './fields.ts'
import { bodyOf, readHttp } from './http.ts'
import { tooLarge } from './plain.ts'

const VERSION = /^WARC\/1\.\d\r?\n$/
/** Real headers have one or two thousand bytes; one without an end is not held. */
const MAX_HEADER_BYTES = 2 ** 18
/** How far the next record is looked for: a small packed file may hold gigabytes of nothing. No record of the web is so long. */
const MAX_LOST_BYTES = 2 ** 28

/**
 * The documents of a file, and an error for each record that is damaged.
 *
 * @throws {Error} `DAMAGED` where there is no record at all, or none for so long that what is behind is not read.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes }: ReadOptions,
): AsyncGenerator<Piece> {
  const reader = createByteReader(chunks)
  while (await toRecord(reader)) {
    const piece = await readRecord(reader, maxBytes)
    if (piece) yield piece
  }
}

/** Passes over the blank lines between records. */
async function toRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const line = await reader.line(MAX_HEADER_BYTES)
    if (!line) return false
    if (isBlank(line)) continue
    reader.unread(line)
    return true
  }
}

const isBlank = (line: Uint8Array): boolean =>
  line.length <= 2 && line.at(-1) === 0x0a && (line.length === 1 || line[0] === 0x0d)

/** One record from its first line on; null when it is no document. */
async function readRecord(reader: ByteReader, maxBytes: number): Promise<Piece | null> {
  const start = reader.offset()
  const lines = await readHead(reader)
  if (lines === 'other') return lose(reader, start, null, 'there is no record of WARC')
  if (lines === 'long')
    return lose(reader, start, null, `the header is longer than ${MAX_HEADER_BYTES} bytes`)
  if (lines === 'cut' && start === 0) throw damagedWarc(0, 'the file ends inside the first header')
  if (lines === 'cut') return bad(start, null, 'the file ends inside the header')
  const fields = readFields(lines)
  const id = fields.get('warc-record-id')?.replace(/^<|>$/g, '') ?? null
  const stated = fields.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(stated)) return lose(reader, start, id, 'Content-Length is missing or no number')
  const isResponse = fields.get('warc-type')?.toLowerCase() === 'response'
  const { bytes, length } = await reader.take(Number(stated), isResponse ? maxBytes + MAX_HEADER_BYTES : 0)
  if (length < Number(stated)) return bad(start, id, `the file ends after ${length} of its ${stated} bytes`)
  if (!(await endsHere(reader))) {
    // A length that is too great has swallowed the next record.
    if (bytes.length === length) reader.unread(bytes)
    return lose(reader, start, id, 'Content-Length is wrong')
  }
  return isResponse ? toPiece({ id, fields, bytes, whole: bytes.length === length, start }, maxBytes) : null
}

/** The lines of the header, or what is wrong with it. */
async function readHead(reader: ByteReader): Promise<string[] | 'other' | 'long' | 'cut'> {
  const lines: Uint8Array[] = []
  for (let length = 0; ; length += lines.at(-1)!.length) {
    const line = await reader.line(MAX_HEADER_BYTES)
    if (!line) return 'cut'
    if (lines.length === 0 && !VERSION.test(latin1Lines([line])[0]!))
      return line.length >= MAX_HEADER_BYTES ? 'long' : 'other'
    if (isBlank(line)) return latin1Lines(lines)
    if (length + line.length >= MAX_HEADER_BYTES) return 'long'
    lines.push(line)
  }
}

/** Whether the next thing is another record, or nothing. */
async function endsHere(reader: ByteReader): Promise<boolean> {
  if (!(await toRecord(reader))) return true
  const { bytes } = await reader.take(7, 7)
  reader.unread(bytes)
  return String.fromCharCode(...bytes) === 'WARC/1.'
}

/** Goes on at the next line that begins a record. */
async function lose(reader: ByteReader, start: number, id: string | null, why: string): Promise<Piece> {
  const from = reader.offset()
  for (let atStart = true; ; ) {
    const line = await reader.line(MAX_HEADER_BYTES)
    if (!line && start === 0 && id === null) throw damagedWarc(start, `${why}, and no other one behind it`)
    if (!line) return bad(start, id, `${why}; there is no other record behind it`)
    if (atStart && VERSION.test(latin1Lines([line.subarray(0, 16)])[0]!)) {
      reader.unread(line)
      return bad(start, id, `${why}; the next record is at byte ${reader.offset()}`)
    }
    if (reader.offset() - from > MAX_LOST_BYTES)
      throw damagedWarc(
        start,
        `${why}; no record begins within ${MAX_LOST_BYTES} bytes behind it, and the rest is not read`,
      )
    atStart = line.at(-1) === 0x0a
  }
}

const damagedWarc = (start: number, why: string): Error =>
  Object.assign(new Error(`at byte ${start} of the WARC file: ${why}`), { code: 'DAMAGED' })

const bad = (start: number, id: string | null, why: string): Piece => ({
  id,
  failure: { code: 'bad-record', message: `at byte ${start} of the WARC file: ${why}` },
})

interface Block {
  id: string | null
  fields: ReadonlyMap<string, string>
  bytes: Uint8Array
  /** Whether the bytes are all of it. */
  whole: boolean
  start: number
}

async function toPiece({ id, fields, bytes, whole, start }: Block, maxBytes: number): Promise<Piece | null> {
  const answer = readHttp(bytes)
  if (!answer) return bad(start, id, 'the header of HTTP has no end')
  if (!isDocument(answer)) return null
  if (!whole) return { id, failure: tooLarge(maxBytes) }
  const body = await bodyOf(answer, maxBytes)
  if (body === 'too-large' || body.length > maxBytes) return { id, failure: tooLarge(maxBytes) }
  if (typeof body === 'string') return bad(start, id, body)
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  return {
    input: { content: body, id, url, contentType: answer.fields.get('content-type') ?? null },
    options: dateOf(fields.get('warc-date')),
  }
}

const DOCUMENT = /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i

/** Successful responses; `resource` and `conversion` records are not what a server answered. */
const isDocument = ({ status, fields }: { status: number; fields: ReadonlyMap<string, string> }): boolean =>
  status >= 200 && status < 300 && DOCUMENT.test(fields.get('content-type') ?? '')

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/

/** A date that is none costs the date, not the article. */
const dateOf = (date = ''): RecordOptions =>
  DATE.test(date) && !Number.isNaN(Date.parse(date)) ? { referenceDate: date } : {}
