/** Undoes table glosses: `產(chǎn)業(yè)` → `產業`. */
import type { Edit } from '../../types.ts'
import { simplifiedOf } from './readings.ts'
import type { Gloss } from './scan.ts'

/** One edit for each gloss behind a Traditional character. */
export function undoTable(glosses: Gloss[]): Edit[] {
  return glosses
    .filter(({ char }) => simplifiedOf(char) !== undefined)
    .map(({ start, end, char }) => ({ start, end, to: char }))
}
