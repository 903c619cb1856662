/** One file, one document. */
import type { Container } from './container.ts'
import { join } from './lines.ts'

export const plain: Container = {
  name: 'plain',
  extensions: ['txt', 'text', 'md', 'html', 'htm', 'xhtml'],
  records: false,
  looksLike: () => true,
  async *read(chunks, { maxBytes }) {
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
  },
}

export const tooLarge = (maxBytes: number) => ({
  code: 'too-large' as const,
  message: `larger than ${maxBytes} bytes; --max-bytes raises the limit`,
})
