/** Width of punctuation, only when the option asks: `中文,测试.` → `中文，测试。` or back. Numbers, addresses and Latin
 * text keep theirs. */
import type { Edit, Repair } from '../types.ts'
import { editsOf } from './edits.ts'

const WIDE: Record<string, string> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const NARROW: Record<string, string> = {
  ...Object.fromEntries(Object.entries(WIDE).map(([narrow, wide]) => [wide, narrow])),
  '．': '.',
}

/** Space behind a mark goes with it: full-width marks bring their own. */
const HALF_WIDTH = /[,.:;?!] ?|\([^()\n]{1,300}\)/g
const FULL_WIDTH = /[，。．：；？！（）]/g
/** Ideographs, kana, and the marks that stand between them. */
const EAST_ASIAN = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e“”‘’…—]/
/** What a full stop may stand before; elsewhere it is part of a name or a number. */
const AFTER_STOP = /^(?:$|[\s”’」』）)》])/

export const punctuationWidth: Repair = {
  kind: 'punctuation-width',
  scope: 'text',
  reach: 'line',
  description:
    'Punctuation takes the width that the option `punctuation` asks for: `中文,测试.` → `中文，测试。`.',
  signs: ['!-?', '，', '。', '．', '：', '；', '？', '！', '（', '）'],
  isAsked: ({ punctuation }) => punctuation !== 'keep',
  find(text, { settings }) {
    if (settings.punctuation === 'keep') return null
    return { edits: settings.punctuation === 'halfwidth' ? toNarrow(text) : toWide(text) }
  },
}

const toNarrow = (text: string): Edit[] => editsOf(text, FULL_WIDTH, (mark) => NARROW[mark]!)

function toWide(text: string): Edit[] {
  const edits: Edit[] = []
  const isAddress = addressesOf(text)
  for (const { 0: match, index } of text.matchAll(HALF_WIDTH)) {
    const end = index + match.length
    if (match.startsWith('(')) {
      edits.push(...widenBrackets(text, index, end, isAddress))
      continue
    }
    const mark = match[0]!
    const [before, after] = [text[index - 1] ?? '', text[end] ?? '']
    if (!isAddress(index) && isBetweenEastAsian(mark, before, after, text.slice(index + 1, index + 2)))
      edits.push({
        start: index,
        end: match.length > 1 && EAST_ASIAN.test(after) ? end : index + 1,
        to: WIDE[mark]!,
      })
  }
  return edits.sort((one, other) => one.start - other.start)
}

function isBetweenEastAsian(mark: string, before: string, after: string, next: string): boolean {
  const follows = EAST_ASIAN.test(before)
  if (mark === '.') return follows && (EAST_ASIAN.test(after) || AFTER_STOP.test(next))
  return follows || (',;:'.includes(mark) && EAST_ASIAN.test(after) && /\S/.test(before))
}

/** Brackets around East Asian text, and what is punctuated inside them. */
function widenBrackets(text: string, start: number, end: number, isAddress: (at: number) => boolean): Edit[] {
  const inner = text.slice(start + 1, end - 1)
  const inside = toWide(inner).map((edit) => ({
    ...edit,
    start: edit.start + start + 1,
    end: edit.end + start + 1,
  }))
  if (!EAST_ASIAN.test(inner) || isAddress(start)) return inside
  return [{ start, end: start + 1, to: '（' }, ...inside, { start: end - 1, end, to: '）' }]
}

/** Whether a place is inside a web or mail address. */
function addressesOf(text: string): (at: number) => boolean {
  const addresses = Array.from(text.matchAll(/[!-~]+/g), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter(({ word }) => /:\/\/|www\.|@/i.test(word))
  let next = 0
  return (at) => {
    while (next < addresses.length && addresses[next]!.end <= at) next++
    const address = addresses[next]
    return address !== undefined && address.start <= at
  }
}
