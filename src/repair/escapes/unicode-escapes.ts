/** Escapes of JSON, JavaScript and Java outside of code: `\u65b0\u95fb\u7a3f`, `%u65B0%u95FB%u7A3F` → `新闻稿`. */
import type { Repair } from '../../types.ts'
import { type Run, unescapeLines } from './runs.ts'

const BACKSLASH = /(?:\\{1,2}u(?:[\da-f]{4}|\{[\da-f]{1,6}\}))+/gi
/** JavaScript's `escape()`, which writes characters up to U+00FF as `%HH`. */
const PERCENT = /(?:%u[\da-f]{4}|%[\da-f]{2})+/gi
const ONE = /u\{?([\da-f]{4,6}|[\da-f]+(?=\}))|%([\da-f]{2})/gi
const SENSELESS = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Co}\p{Cn}]/u

export const unicodeEscapes: Repair = {
  kind: 'unicode-escape',
  scope: 'text',
  description:
    'Escapes of JSON and JavaScript outside of code are undone: `\\u65b0\\u95fb\\u7a3f` → `新闻稿`.',
  signs: ['\\', '%'],
  find: (text, context) => [
    ...unescapeLines(text, '\\u', context, (line) => runsOf(line, BACKSLASH)),
    ...unescapeLines(text, '%u', context, (line) => runsOf(line, PERCENT)),
  ],
}

function runsOf(line: string, pattern: RegExp): Run[] {
  const runs = Array.from(line.matchAll(pattern), ({ 0: escapes, index }) => ({
    start: index,
    end: index + escapes.length,
    to: Array.from(escapes.matchAll(ONE), ([, long, short]) => characterOf(long ?? short!)).join(''),
    how: 'decode utf-16',
  }))
  return runs.some(({ to }) => SENSELESS.test(to)) ? [] : runs
}

const characterOf = (digits: string): string => {
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? '\u0000' : String.fromCodePoint(code)
}
