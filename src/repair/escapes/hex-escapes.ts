/** Bytes as programs print them, outside of code: `\xe6\x96\xb0\xe9\x97\xbb\xe7\xa8\xbf` → `新闻稿`. */
import type { Repair } from '../../types.ts'
import { unescapeLines } from './runs.ts'

const ESCAPES = /(?:\\{1,2}x[\da-f]{2})+/gi

export const hexEscapes: Repair = {
  kind: 'hex-escape',
  scope: 'text',
  description:
    'Escaped bytes outside of code are read: `\\xe6\\x96\\xb0\\xe9\\x97\\xbb\\xe7\\xa8\\xbf` → `新闻稿`.',
  signs: ['\\'],
  async find(text, context) {
    if (!text.includes('\\x')) return null
    const { readBytes } = await import('./read-bytes.ts')
    return unescapeLines(text, '\\x', context, (line) => {
      const groups = [...line.matchAll(ESCAPES)]
      const read = readBytes(groups.map(([escapes]) => bytesOf(escapes)))
      if (!read) return []
      return groups.map(({ 0: escapes, index }, at) => ({
        start: index,
        end: index + escapes.length,
        to: read.texts[at]!,
        how: `decode ${read.encoding}`,
      }))
    })
  },
}

const bytesOf = (escapes: string): number[] =>
  Array.from(escapes.matchAll(/x(..)/gi), ([, digits]) => Number.parseInt(digits!, 16))
