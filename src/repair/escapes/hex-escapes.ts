/** Bytes as programs print them, outside of code: `\xe6\x96\xb0\xe9\x97\xbb\xe7\xa8\xbf` → `新闻稿`. */
import type { Repair } from '../../types.ts'
import { unescapeLines } from './runs.ts'

const ESCAPE = /\\x([\da-f]{2})/gi
/** Of a text that was escaped twice; among single ones a second backslash is the byte 5C, which GBK has in pairs. */
const DOUBLED = /\\\\x([\da-f]{2})/gi
const X = 0x78
const SINGLE = /(?:^|[^\\])\\x/

export const hexEscapes: Repair = {
  kind: 'hex-escape',
  scope: 'text',
  reach: 'line',
  description:
    'Escaped bytes outside of code are read: `\\xe6\\x96\\xb0\\xe9\\x97\\xbb\\xe7\\xa8\\xbf` → `新闻稿`.',
  signs: ['\\'],
  isSign: (units, at) => units[at + 1] === X,
  async find(text, context) {
    if (!text.includes('\\x')) return null
    const { readEscapes } = await import('./byte-escapes.ts')
    return unescapeLines(text, '\\x', context, (line) =>
      readEscapes(
        line,
        Array.from(
          line.matchAll(SINGLE.test(line) ? ESCAPE : DOUBLED),
          ({ 0: written, 1: digits, index }) => ({
            start: index,
            end: index + written.length,
            byte: Number.parseInt(digits!, 16),
          }),
        ),
      ),
    )
  },
}
