/** One JSON object a line, each a record of the contract in `docs/cli.md`; a line that is none is answered in its place. */
import { fromBase64 } from '@exodus/bytes/base64.js'
import type { Input, Script } from '../index.ts'
import type { Container, Failure, ReadPiece } from './container.ts'
import { splitAt } from './lines.ts'
import { sourceOfId } from './numeric-id.ts'
import { tooLarge } from './plain.ts'

const LF = 10

const utf8 = new TextDecoder('utf-8', { fatal: true })

export const ndjson = {
  name: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  records: true,
  looksLike: (head) => /^(?:\xef\xbb\xbf)?\{[ \t]*"(?:id|text|html|bytes|url)"[ \t]*:/.test(head),
  async *read(chunks, { maxBytes }) {
    for await (const { bytes, tooLong } of splitAt(LF, chunks, maxBytes))
      yield tooLong ? { id: idHint(latin1(bytes)), failure: tooLarge(maxBytes) } : { line: bytes }
  },
} as const satisfies Container

/** A line as a document, or why it is none. */
export function readLine(bytes: Uint8Array): ReadPiece {
  let line: string
  try {
    line = utf8.decode(bytes)
  } catch {
    return bad(idHint(latin1(bytes)), 'the line is not UTF-8; pass other encodings as base64 in "bytes"')
  }
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    const blank = line.trim() === ''
    return bad(
      idHint(line),
      blank ? 'the line is blank' : `the line is not JSON: ${(error as Error).message}`,
    )
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return bad(null, 'the line is not a JSON object')
  return readRecord(record as Record<string, unknown>, line)
}

function readRecord(record: Record<string, unknown>, line: string): ReadPiece {
  const id = typeof record.id === 'number' ? sourceOfId(line) : (record.id ?? null)
  if (id !== null && typeof id !== 'string') return bad(null, '"id" is not a string')
  for (const key of ['text', 'html', 'bytes', 'url', 'contentType', 'referenceDate', 'sourceScript']) {
    const value = record[key] ?? null
    if (value !== null && typeof value !== 'string') return bad(id, `"${key}" is not a string`)
  }
  const { text, html, bytes, url, contentType, referenceDate, sourceScript } = record as Record<
    string,
    string
  >
  const content = contentOf(text, html, bytes)
  if (typeof content === 'object' && 'code' in content) return { id, failure: content }
  const input: Input = {
    content,
    id,
    url: url ?? null,
    contentType: contentType ?? null,
    kind: html != null ? 'html' : text != null ? 'text' : 'auto',
  }
  return {
    input,
    options: {
      ...(referenceDate != null && { referenceDate }),
      // The library says what is allowed when it is something else.
      ...(sourceScript != null && { sourceScript: sourceScript as Script }),
    },
  }
}

function contentOf(
  text: string | undefined,
  html: string | undefined,
  bytes: string | undefined,
): string | Uint8Array | Failure {
  const given = [text, html, bytes].filter((it) => it != null)
  if (given.length !== 1) return badRecord('give exactly one of "text", "html" and "bytes"')
  if (bytes == null) return given[0]!
  try {
    return fromBase64(bytes)
  } catch {
    return badRecord('"bytes" is not base64')
  }
}

const badRecord = (message: string): Failure => ({ code: 'bad-record', message })
const bad = (id: string | null, message: string): ReadPiece => ({ id, failure: badRecord(message) })

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1024))

/** The id of a line that cannot be read, when it stands first. */
function idHint(line: string): string | null {
  const found =
    /^\s{0,20}\{\s{0,20}"id"\s{0,20}:\s{0,20}(?:"([\w .:/@#%+=-]{1,500})"|(-?\d[\d.eE+-]{0,99})\s{0,20},)/.exec(
      line,
    )
  return found?.[1] ?? found?.[2] ?? null
}
