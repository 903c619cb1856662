/** One file, one document; or a long text of many articles, each a document with its number. */
import { streamArticles } from '../index.ts'
import type { Container, Failure, Piece } from './container.ts'
import { join } from './lines.ts'

export const plain = {
  name: 'plain',
  extensions: ['txt', 'text', 'md', 'html', 'htm', 'xhtml'],
  records: false,
  looksLike: () => true,
  read: (chunks, { maxBytes, cut }) =>
    cut ? readArticles(chunks, maxBytes, cut) : readWhole(chunks, maxBytes),
} as const satisfies Container

async function* readWhole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length > maxBytes) {
      yield { id: null, failure: tooLarge(maxBytes) }
      return
    }
  }
  yield { input: { content: join(parts) }, options: {} }
}

async function* readArticles(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  cut: NonNullable<Parameters<Container['read']>[1]['cut']>,
): AsyncGenerator<Piece> {
  for await (const it of streamArticles(chunks, { maxBytes, cut }))
    if ('whole' in it) yield { input: { content: it.whole }, options: {} }
    else if ('content' in it) {
      const { number, ...input } = it
      yield { input: { ...input, kind: 'text' }, options: {}, number }
    } else if (it.number === null) yield { id: null, failure: tooLarge(maxBytes) }
    else yield { id: null, failure: missing(it.failure, it.line, maxBytes), number: it.number }
}

/** Why an article among others is not read. */
function missing(failure: 'too-large' | Error, line: number, maxBytes: number): Failure {
  const where = `the article from line ${line} on`
  if (failure === 'too-large') {
    const { code, message } = tooLarge(maxBytes)
    return { code, message: `${where} is ${message}` }
  }
  const { code = 'internal', message } = failure as Error & Partial<Failure>
  return { code, message: `${where}: ${message}` }
}

export const tooLarge = (maxBytes: number) => ({
  code: 'too-large' as const,
  message: `larger than ${maxBytes} bytes; --max-bytes raises the limit`,
})
