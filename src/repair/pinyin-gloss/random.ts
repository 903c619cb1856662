/** Undoes random glosses: `证券(quàn)时报` → `证券时报`; also with text pasted into one: `张(zh…āng)三` → `张三`. */
import type { Edit } from '../../types.ts'
import { isHan, LETTERS, TONED } from './letters.ts'
import { isReadingInSomeTone } from './readings.ts'
import { findGlosses, type Gloss } from './scan.ts'

const PASTED = new RegExp(`[(（]([${LETTERS}]{1,5})([^()（）\\n]{2,80}?)([${LETTERS}]{1,5})[)）]`, 'g')

const BARE_PINYIN = new RegExp(`[${TONED}]`)
/** Also those that the window cuts. */
const IN_PARENTHESES = new RegExp(`[(（][${LETTERS}]*(?:[)）]|$)|^[${LETTERS}]*[)）]`, 'g')
const NEAR = 12

export function undoRandom(text: string): Edit[] {
  const glosses = findGlosses(text, isReadingInSomeTone)
    .filter((gloss) => !isAboutReadings(text, gloss))
    .map(({ start, end, char }) => ({ start, end, to: char }))
  return [...glosses, ...findPasted(text)].sort((a, b) => a.start - b.start)
}

/** Pinyin near by that stands in no parentheses tells of a sentence about readings: `他姓仇(qiú),不念chóu`. */
function isAboutReadings(text: string, { start, end }: Gloss): boolean {
  return BARE_PINYIN.test(text.slice(Math.max(0, start - NEAR), end + NEAR).replace(IN_PARENTHESES, ''))
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
