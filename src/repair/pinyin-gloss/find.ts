/** The repair proper, loaded only for texts that have a gloss in them: decides, then undoes. */
import type { Finding, RepairContext } from '../../types.ts'
import { decide } from './decide.ts'
import { undoRandom } from './random.ts'
import { findGlosses } from './scan.ts'
import { countTears, undoTable } from './table.ts'

export function findGlossEdits(text: string, { notices }: RepairContext): Finding | null {
  const glosses = findGlosses(text)
  switch (decide(text, glosses, countTears(text))) {
    case 'table':
      return { ...undoTable(text, glosses), how: ['remove the readings behind Traditional characters'] }
    case 'random':
      return { edits: undoRandom(text), how: ['remove the readings behind random characters'] }
    case 'thin':
      notices.add('possible-gloss', { count: glosses.length })
      return null
    default:
      return null
  }
}
