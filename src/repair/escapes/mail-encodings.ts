/**
 * Encodings that carried text through mail of seven bits: UTF-7 (RFC 2152), `+ZbCV+w-`, and HZ (RFC 1843), `~{PBNE~}`. No
 * browser decodes them, so that they are found as they were sent.
 */
import type { Repair } from '../../types.ts'
import { type Run, unescapeLines } from './runs.ts'

const UTF7 = /(?<![A-Za-z\d+/])\+([A-Za-z\d+/]{4,})-/g
const HZ = /~\{((?:[\x21-\x77][\x21-\x7d]){2,})~\}/g
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const HAN = /[\u4e00-\u9fa5]/g
const CHINESE = /^[\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e‘’“”—…·\x20-\x7e]*$/
/** The fewest hanzi that are no chance, and the share of them that is among the commonest. */
const FEWEST = 4
/** So much is looked at behind the sign that begins a run. */
const LONGEST = 80
const COMMON = 0.3

function makeRepair(
  kind: string,
  example: string,
  sign: string,
  next: RegExp,
  pattern: RegExp,
  decode: (written: string) => Promise<string | null>,
): Repair {
  return {
    kind,
    scope: 'text',
    reach: 'line',
    description: example,
    signs: [sign[0]!],
    isSign: (units, at) => next.test(String.fromCharCode(...units.subarray(at + 1, at + 1 + LONGEST))),
    async find(text, context) {
      if (!text.includes(sign) || text.search(pattern) < 0) return null
      const { everyday } = await import('../../decode/everyday.ts')
      const read = new Map<string, string>()
      for (const [, written] of text.matchAll(pattern)) {
        const to = await decode(written!)
        const han = to && CHINESE.test(to) ? (to.match(HAN) ?? []) : []
        const common = han.filter((it) => everyday.han.has(it)).length
        if (to && han.length >= FEWEST && common >= han.length * COMMON) read.set(written!, to)
      }
      const runsOf = (line: string): Run[] =>
        Array.from(line.matchAll(pattern)).flatMap(({ 0: whole, 1: written, index }) => {
          const to = read.get(written!)
          return to ? [{ start: index, end: index + whole.length, to, how: `decode ${kind}` }] : []
        })
      return unescapeLines(text, sign, context, runsOf)
    },
  }
}

/** UTF-16 in base64; null when bits are left over that are not 0. */
function decodeUtf7(written: string): string | null {
  let [text, bits, count] = ['', 0, 0]
  for (const sign of written) {
    bits = ((bits << 6) | BASE64.indexOf(sign)) & 0x3fffff
    count += 6
    if (count < 16) continue
    count -= 16
    text += String.fromCharCode((bits >> count) & 0xffff)
  }
  return count < 6 && (bits & ((1 << count) - 1)) === 0 ? text : null
}

/** GB 2312 without the high bits. */
async function decodeHz(written: string): Promise<string | null> {
  const { decodeAs } = await import('../../decode/codec.ts')
  const bytes = Uint8Array.from(written, (it) => it.charCodeAt(0) | 0x80)
  const text = decodeAs('gb18030', bytes)
  return text.includes('\ufffd') ? null : text
}

export const utf7 = makeRepair(
  'utf-7',
  'Text in UTF-7 is read: `+TspZKVPsXwBlsJX7-` → `今天召开新闻`.',
  '+',
  /^[A-Za-z\d+/]{4,}(?:-|$)/,
  UTF7,
  async (it) => decodeUtf7(it),
)

export const hz = makeRepair(
  'hz',
  'Text in HZ is read: `~{=qLlUY?*PBNE~}` → `今天召开新闻`.',
  '~{',
  /^\{/,
  HZ,
  decodeHz,
)
