/** Undoes random glosses: `证券(quàn)时报` → `证券时报`; also with text pasted into one: `张(zh…āng)三` → `张三`. */
import type { Edit } from '../../types.ts'
import { isHan, LETTERS, TONED } from './letters.ts'
import { hasOneReading, isReadingInSomeTone } from './readings.ts'
import { findGlosses, type Gloss } from './scan.ts'

const PASTED = new RegExp(`[(（]([${LETTERS}]{1,5})([^()（）\\n]{2,80}?)([${LETTERS}]{1,5})[)）]`, 'g')

/** Toned pinyin behind a Han character or punctuation, not in parentheses. */
const BARE_PINYIN = new RegExp(`[^(（${LETTERS}\\s][a-z]*[${TONED}][${LETTERS}]*(?![${LETTERS})）\\s])`)
const NEAR = 12
const SENTENCE_END = /[。！？\n]/

export function undoRandom(text: string): Edit[] {
  const glosses = findGlosses(text, isReadingInSomeTone)
    .filter((gloss) => !isAboutReadings(text, gloss))
    .map(({ start, end, char }) => ({ start, end, to: char }))
  return [...glosses, ...findPasted(text)].sort((a, b) => a.start - b.start)
}

/** The reading of a character with several, and pinyin in the sentence itself: `他姓仇(qiú),不念chóu`. */
function isAboutReadings(text: string, { start, end, char }: Gloss): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(SENTENCE_END)
    .at(-1)!
  const after = text.slice(end, end + NEAR).split(SENTENCE_END)[0]!
  return BARE_PINYIN.test(before + char + after) && !hasOneReading(char)
}

/** Glosses that are a reading of their character again without what stands in their middle. */
function findPasted(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { index, 0: whole, 1: head, 2: pasted, 3: tail } of text.matchAll(PASTED)) {
    const char = text[index - 1] ?? ''
    if (!Array.from(pasted!).some(isHan) || !isReadingInSomeTone(char, head! + tail!)) continue
    edits.push({ start: index - 1, end: index + whole.length, to: char })
  }
  return edits
}
