/** Form of quotation marks, only when the option asks: `“他说‘好’”` → `「他说『好』」` or back. Pairs around Latin text, apostrophes
 * and marks without their partner keep theirs. */
import type { Edit, Repair } from '../types.ts'

const CURLY = /[“”‘’]/g
const CORNER = /[「」『』]/g
const OPENING = '“‘「『'
const CLOSING = '”’」』'
/** By depth: outer and inner. */
const CORNERS = ['「」', '『』'] as const
const CURLIES = ['“”', '‘’'] as const
/** Ideographs and kana; a pair with one of them inside, or full-width punctuation alone, is East Asian text. */
const EAST_ASIAN = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88c]/
const LATIN = /[A-Za-z\u00c0-\u024f]/

export const quotationMarks: Repair = {
  kind: 'quotation-marks',
  scope: 'text',
  reach: 'line',
  description:
    'Quotation marks around Chinese take the form that the option `quotes` asks for: `“他说‘好’”` → `「他说『好』」`.',
  signs: [...OPENING, ...CLOSING],
  isAsked: ({ quotes }) => quotes !== 'keep',
  find(text, { settings: { quotes } }) {
    if (quotes === 'keep') return null
    return {
      edits: quotes === 'corner' ? editsOf(text, CURLY, CORNERS) : editsOf(text, CORNER, CURLIES),
    }
  },
}

/** Edits of all pairs, each line for itself: a mark without partner makes no other wrong. */
function editsOf(text: string, marks: RegExp, forms: readonly [string, string]): Edit[] {
  const edits: Edit[] = []
  let open: { at: number; mark: string }[] = []
  let line = -1
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (line < index) {
      line = text.indexOf('\n', index)
      if (line < 0) line = text.length
      open = []
    }
    if (OPENING.includes(mark)) {
      open.push({ at: index, mark })
      continue
    }
    // An apostrophe: it’s.
    if (mark === '’' && LATIN.test(text[index - 1] ?? '') && open.at(-1)?.mark !== '‘') continue
    const partner = OPENING[CLOSING.indexOf(mark)]
    if (open.at(-1)?.mark !== partner) continue
    const { at } = open.pop()!
    if (!EAST_ASIAN.test(text.slice(at + 1, index)) && !isBetween(text, at, index)) continue
    const form = forms[open.length % forms.length]!
    edits.push({ start: at, end: at + 1, to: form[0]! }, { start: index, end: index + 1, to: form[1]! })
  }
  return edits.sort((one, other) => one.start - other.start)
}

/** Whether East Asian text stands on both sides of a pair: 名为“GPT”的模型. */
const isBetween = (text: string, start: number, end: number) =>
  EAST_ASIAN.test(text[start - 1] ?? '') && EAST_ASIAN.test(text[end + 1] ?? '')
