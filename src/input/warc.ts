/** WARC 1.0 and 1.1 (ISO 28500): each response that holds a page or a text is a record. What reads the format is loaded
 * when there is such a file. */
import type { Container } from './container.ts'

export const warc = {
  name: 'warc',
  extensions: ['warc'],
  records: true,
  looksLike: (head) => /^WARC\/1\.\d\r?\n/.test(head),
  async *read(chunks, options) {
    const { readRecords } = await import('./warc-records.ts')
    yield* readRecords(chunks, options)
  },
} as const satisfies Container
