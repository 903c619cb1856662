/** Encoded words of mail headers: `=?gb2312?B?0MLOxQ==?=` → `新闻` (RFC 2047). */
import type { Edit, Repair, RepairContext } from '../../types.ts'
import { type Run, standForThemselves } from './runs.ts'

const WORD = /=\?([\w.:-]{2,40})\?([bq])\?([^?\s]{0,800})\?=/gi

const QUESTION_MARK = 0x3f

export const encodedWords: Repair = {
  kind: 'encoded-word',
  scope: 'text',
  reach: 'line',
  description: 'Encoded words of mail headers are read: `=?gb2312?B?0MLOxQ==?=` → `新闻`.',
  signs: ['='],
  isSign: (units, at) => units[at + 1] === QUESTION_MARK,
  async find(text, context) {
    if (!text.includes('=?')) return null
    const { encodingOf, decodeAs } = await import('../../decode/codec.ts')
    const { isSensible } = await import('./read-bytes.ts')
    const edits: Edit[] = []
    for (const { start, end, label, bytes } of wordsOf(text)) {
      const encoding = encodingOf(label)
      if (encoding === null) continue
      const to = decodeAs(encoding, Uint8Array.from(bytes))
      const run = { start, end, to, how: '' }
      if (isSensible(to) && !isSpokenOf(text, run, context)) edits.push({ start, end, to })
    }
    return { how: ['decode RFC 2047'], edits }
  },
}

/** How much of the line on either side tells whether a word is spoken of. */
const AROUND = 1000

function isSpokenOf(text: string, { start, end, to, how }: Run, context: RepairContext): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*\n/, '')
  const after = text.slice(end, end + AROUND).replace(/\n[\s\S]*$/, '')
  const run = { start: before.length, end: before.length + end - start, to, how }
  return standForThemselves(before + text.slice(start, end) + after, [run], context)
}

interface Word {
  start: number
  end: number
  label: string
  bytes: number[]
}

/** Words that only space sets apart are one: a character may begin in one and end in the next. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, 1: label, 2: form, 3: content, index } of text.matchAll(WORD)) {
    const bytes = form!.toLowerCase() === 'b' ? fromBase64(content!) : fromQ(content!)
    if (!bytes) continue
    const last = words.at(-1)
    if (last && last.label === label && index - last.end < 100 && !text.slice(last.end, index).trim()) {
      last.bytes.push(...bytes)
      last.end = index + word.length
    } else words.push({ start: index, end: index + word.length, label: label!, bytes })
  }
  return words
}

function fromBase64(content: string): number[] | null {
  try {
    return Array.from(atob(content), (it) => it.charCodeAt(0))
  } catch {
    return null
  }
}

const fromQ = (content: string): number[] =>
  Array.from(content.matchAll(/=([\da-f]{2})|(_)|([\s\S])/gi), ([, digits, space, plain]) =>
    digits ? Number.parseInt(digits, 16) : space ? 0x20 : plain!.charCodeAt(0),
  )
