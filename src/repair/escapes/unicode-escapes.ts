/** Escapes of JSON, JavaScript and Java outside of code: `\u65b0\u95fb\u7a3f`, `%u65B0%u95FB%u7A3F` → `新闻稿`. And those of
 * Facebook, which are the bytes of UTF-8 one by one: `Rados\u00c5\u0082aw` → `Radosław`. */
import type { Repair } from '../../types.ts'
import { type Run, unescapeLines } from './runs.ts'

const BACKSLASH = /(?:\\{1,2}u(?:[\da-f]{4}|\{[\da-f]{1,6}\}))+/gi
/** JavaScript's `escape()`, which writes characters up to U+00FF as `%HH`. */
const PERCENT = /(?:%u[\da-f]{4}|%[\da-f]{2})+/gi
const ONE = /u\{?([\da-f]{4,6}|[\da-f]+(?=\}))|%([\da-f]{2})/gi
const U = 0x75
const SENSELESS = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Co}\p{Cn}]/u

export const unicodeEscapes: Repair = {
  kind: 'unicode-escape',
  scope: 'text',
  reach: 'line',
  description:
    'Escapes of JSON and JavaScript outside of code are undone: `\\u65b0\\u95fb\\u7a3f` → `新闻稿`.',
  signs: ['\\', '%'],
  isSign: (units, at) => units[at + 1] === U,
  async find(text, context) {
    const { readBytes } = text.includes('u00') ? await import('./read-bytes.ts') : { readBytes: () => null }
    return [
      ...unescapeLines(text, '\\u', context, (line) => runsOf(line, BACKSLASH, readBytes)),
      ...unescapeLines(text, '%u', context, (line) => runsOf(line, PERCENT, readBytes)),
    ]
  },
}

type ReadBytes = typeof import('./read-bytes.ts').readBytes

function runsOf(line: string, pattern: RegExp, readBytes: ReadBytes): Run[] {
  const runs = Array.from(line.matchAll(pattern), ({ 0: escapes, index }) => ({
    start: index,
    end: index + escapes.length,
    to: Array.from(escapes.matchAll(ONE), ([, long, short]) => characterOf(long ?? short!)).join(''),
    how: 'decode utf-16',
  }))
  const isSenseless = runs.some(({ to }) => SENSELESS.test(to))
  if (!isSenseless && !runs.some(({ to }) => isBytes(to))) return runs
  const bytes = bytesOf(runs, readBytes)
  return isSenseless || bytes.length > 0 ? bytes : runs
}

const OF_BYTES = /^[\u0000-\u00ff]*$/
/** Two sequences of UTF-8, or one of three bytes: one of two may be two letters, as `Ã©`. */
const SEQUENCES =
  /[\u00c2-\u00df][\u0080-\u00bf].*[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/s

const isBytes = (text: string) => OF_BYTES.test(text) && SEQUENCES.test(text)

/** The runs as bytes of UTF-8; none when they are not. */
function bytesOf(runs: readonly Run[], readBytes: ReadBytes): Run[] {
  if (!runs.every(({ to }) => OF_BYTES.test(to))) return []
  const read = readBytes(runs.map(({ to }) => Array.from(to, (it) => it.charCodeAt(0))))
  if (read?.encoding !== 'utf-8') return []
  const sure = runs.some(({ to }) => SENSELESS.test(to))
  return runs.map((run, at) => ({ ...run, to: read.texts[at]!, how: 'decode utf-8', sure }))
}

const characterOf = (digits: string): string => {
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? '\u0000' : String.fromCodePoint(code)
}
