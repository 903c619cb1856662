/** The repair proper, loaded only for texts that have a gloss in them: decides, then undoes. */
import type { Found, RepairContext } from '../../types.ts'
import { decide } from './decide.ts'
import { findGaps } from './gaps.ts'
import { undoRandom } from './random.ts'
import { findGlosses } from './scan.ts'
import { countTears, undoTable } from './table.ts'
import { findVariant } from './variants.ts'

export function findGlossEdits(text: string, { notices, excerpt }: RepairContext): Found {
  const glosses = findGlosses(text)
  switch (decide(text, glosses, countTears(text), excerpt)) {
    case 'table':
      return { ...undoTable(text, glosses), how: ['remove the readings behind Traditional characters'] }
    case 'random': {
      const edits = undoRandom(text)
      return [
        { edits, how: ['remove the readings behind random characters'] },
        { edits: findGaps(text, edits), how: ['remove spaces inside words'] },
      ]
    }
    case 'thin':
      notices.add('possible-gloss', { count: glosses.length })
      return null
    default: {
      const edits = findVariant(text, excerpt).map(({ start, end, char }) => ({ start, end, to: char }))
      return { edits, how: ['remove the readings behind the characters of a table'] }
    }
  }
}
