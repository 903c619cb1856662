/** Quoted-printable of mail bodies: `=E6=96=B0=E9=97=BB=E7=A8=BF` → `新闻稿`, with its soft line breaks (RFC 2045, 6.7); in
 * UTF-8, GBK or, where it makes words of a language, windows-1252: `caf=E9`. */
import { isHexDigit } from '../../ascii.ts'
import type { Repair } from '../../types.ts'
import { unescapeLines } from './runs.ts'

const ENOUGH = /=[\dA-F]{2}/
const ESCAPE = /=(?:([\dA-F]{2})|\r?\n)/g
/** A line that ends in `=` goes on in the next. */
const LINES = /(?:[^\n\u0085\u2028\u2029]*=\r?\n)*[^\n\u0085\u2028\u2029]+/g

export const quotedPrintable: Repair = {
  kind: 'quoted-printable',
  scope: 'text',
  reach: 'line',
  description: 'Quoted-printable is read: `=E6=96=B0=E9=97=BB=E7=A8=BF` → `新闻稿`.',
  signs: ['='],
  isSign: (units, at) => isHexDigit(units[at + 1]) && isHexDigit(units[at + 2]),
  async find(text, context) {
    if (!ENOUGH.test(text)) return null
    const { readEscapes } = await import('./byte-escapes.ts')
    const { readWestern } = await import('./western.ts')
    const read = (line: string) => {
      const escapes = Array.from(line.matchAll(ESCAPE), ({ 0: written, 1: digits, index }) => ({
        start: index,
        end: index + written.length,
        byte: digits === undefined ? null : Number.parseInt(digits, 16),
      }))
      const runs = readEscapes(line, escapes)
      return runs.length > 0 ? runs : readWestern(line, escapes)
    }
    return unescapeLines(text, '=', context, read, LINES)
  },
}
