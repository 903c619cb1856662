/**
 * Glosses as other conversions spell them: with tone numbers (`開(kai1)`), without tones (`開(kai)`), behind a space
 * (`開 (kāi)`), or in a text that was converted to Simplified afterwards (`开(kāi)`). Each spelling is decided like a table.
 */
import type { Excerpt } from '../../types.ts'
import { decideTable } from './decide.ts'
import { isHan, LETTERS } from './letters.ts'
import { isReadingInSomeTone, isSimplified, simplifiedOf } from './readings.ts'
import type { Gloss } from './scan.ts'

interface Spelling {
  pattern: RegExp
  /** Whether a site's table would have a character. */
  isOfTable(char: string): boolean
  /** The fewest glosses, and different characters: a spelling that texts have for their readers' sake needs more. */
  fewest: number
  fewestDistinct: number
}

const isTraditional = (char: string) => simplifiedOf(char) !== undefined

const SPELLINGS: readonly Spelling[] = [
  { pattern: /[(（]([a-zü]{1,6})[1-5][)）]/g, isOfTable: isTraditional, fewest: 6, fewestDistinct: 3 },
  { pattern: /[(（]([a-zü]{1,6})[)）]/g, isOfTable: isTraditional, fewest: 8, fewestDistinct: 5 },
  {
    pattern: new RegExp(` [(（]([${LETTERS}]{1,8})[)）]`, 'g'),
    isOfTable: isTraditional,
    fewest: 6,
    fewestDistinct: 3,
  },
  {
    pattern: new RegExp(`[(（]([${LETTERS}]{1,8})[)）]`, 'g'),
    isOfTable: isSimplified,
    fewest: 10,
    fewestDistinct: 6,
  },
]

/** The glosses of the first spelling that a text is damaged by; empty: of none. */
export function findVariant(text: string, excerpt?: Excerpt): Gloss[] {
  for (const { pattern, isOfTable, fewest, fewestDistinct } of SPELLINGS) {
    const glosses = glossesOf(text, pattern)
    const own = glosses.filter(({ char }) => isOfTable(char))
    const distinct = new Set(own.map(({ char }) => char)).size
    if (own.length < fewest || distinct < fewestDistinct || distinct === own.length) continue
    excerpt?.needsAll()
    if (decideTable(text, own, glosses.length - own.length)) return own
  }
  return []
}

function glossesOf(text: string, pattern: RegExp): Gloss[] {
  const glosses: Gloss[] = []
  for (const { index, 0: whole, 1: reading } of text.matchAll(pattern)) {
    const char = text[index - 1]
    if (!isHan(char) || !isReadingInSomeTone(char!, reading!)) continue
    glosses.push({ start: index - 1, end: index + whole.length, char: char!, reading: reading!, tight: true })
  }
  return glosses
}
