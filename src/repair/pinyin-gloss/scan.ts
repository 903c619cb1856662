/** Finds the glosses of a text: a Han character, then one of its readings in parentheses. */
import { isHan } from './letters.ts'
import { isReading } from './readings.ts'

/** The letters of pinyin, as they are found in pages; tone marks may be combining. */
const LETTERS = 'a-zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c'
const GLOSS = new RegExp(`[(（]([${LETTERS}\\s]{1,12})[)）]`, 'g')

export interface Gloss {
  /** Where the character stands. */
  start: number
  /** Just after the closing parenthesis. */
  end: number
  char: string
  reading: string
  /** No white space inside. */
  tight: boolean
}

/** All glosses in order. */
export function findGlosses(text: string, accept = isReading): Gloss[] {
  const glosses: Gloss[] = []
  for (const { index, 0: whole, 1: inside } of text.matchAll(GLOSS)) {
    const reading = inside!.replace(/\s+/g, '')
    const char = text[index - 1]
    if (!isHan(char) || !accept(char!, reading)) continue
    glosses.push({
      start: index - 1,
      end: index + whole.length,
      char: char!,
      reading,
      tight: reading.length === inside!.length,
    })
  }
  return glosses
}
