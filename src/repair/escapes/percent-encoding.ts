/** Percent-encoding outside of addresses: `%E6%96%B0%E9%97%BB` → `新闻`, of UTF-8 or GBK, also encoded twice. */
import { isHexDigit } from '../../ascii.ts'
import type { Repair } from '../../types.ts'
import type { ByteEscape } from './byte-escapes.ts'
import { unescapeLines } from './runs.ts'

const ENOUGH = /(?:%(?:25){0,3}[\da-f]{2}){2}/i
const ESCAPE = /%(?:25){0,3}([\da-f]{2})/gi
/** A stretch without spaces; with one of these before its first escape it is an address. */
const WORD = /[!-~]+/g
const ADDRESS = /[/?&=@#]|^:?www\./i

export const percentEncoding: Repair = {
  kind: 'percent-encoding',
  scope: 'text',
  reach: 'line',
  description: 'Percent-encoding outside of addresses is undone: `%E6%96%B0%E9%97%BB` → `新闻`.',
  signs: ['%'],
  isSign: (units, at) => isHexDigit(units[at + 1]) && isHexDigit(units[at + 2]),
  async find(text, context) {
    if (!ENOUGH.test(text)) return null
    const { readEscapes } = await import('./byte-escapes.ts')
    return unescapeLines(text, '%', context, (line) => readEscapes(line, escapesOf(line)))
  },
}

function escapesOf(line: string): ByteEscape[] {
  const escapes: ByteEscape[] = []
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const first = word.indexOf('%')
    if (first < 0 || ADDRESS.test(word.slice(0, first))) continue
    for (const { 0: written, 1: digits, index: at } of word.matchAll(ESCAPE)) {
      const start = index + at
      escapes.push({ start, end: start + written.length, byte: Number.parseInt(digits!, 16) })
    }
  }
  return escapes
}
