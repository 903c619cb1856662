/** WARC 1.0 and 1.1: each response that holds a page or a text is a record, with its address, its content type, and its
 * date as reference date. What reads the format is loaded when there is such a file. */
import type { WARCRecord } from 'warcio'
import type { Container, Piece } from './container.ts'
import { join } from './lines.ts'
import { tooLarge } from './plain.ts'

export const warc: Container = {
  name: 'warc',
  extensions: ['warc'],
  records: true,
  looksLike: (head) => /^WARC\/1\.\d\r?\n/.test(head),
  async *read(chunks, { maxBytes }) {
    const { WARCParser } = await import('warcio')
    for await (const record of new WARCParser(chunks)) {
      if (isDocument(record)) yield await readRecord(record, maxBytes)
      else await record.skipFully()
    }
  },
}

const DOCUMENT = /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i

/** Successful responses; `resource` and `conversion` records are not what a server answered. */
function isDocument({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== 'response' || !httpHeaders) return false
  const status = Number(httpHeaders.statusCode)
  return status >= 200 && status < 300 && DOCUMENT.test(httpHeaders.headers.get('content-type') ?? '')
}

async function readRecord(record: WARCRecord, maxBytes: number): Promise<Piece> {
  const id = record.warcHeaders.headers.get('WARC-Record-ID')?.replace(/^<|>$/g, '') ?? null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of record) {
    length += part.length
    if (length <= maxBytes) parts.push(part)
  }
  if (length > maxBytes) return { id, failure: tooLarge(maxBytes) }
  return {
    input: {
      content: join(parts),
      id,
      url: record.warcTargetURI ?? null,
      contentType: record.httpHeaders?.headers.get('content-type') ?? null,
    },
    options: record.warcDate ? { referenceDate: record.warcDate } : {},
  }
}
