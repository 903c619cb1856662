/** Undoes random glosses: `证券(quàn)时报` → `证券时报`, and `张(zhā…ng)` with text pasted into the gloss. */
import type { Edit } from '../../types.ts'
import { isReadingInSomeTone } from './readings.ts'
import { findGlosses } from './scan.ts'

export function undoRandom(text: string): Edit[] {
  return findGlosses(text, isReadingInSomeTone).map(({ start, end, char }) => ({ start, end, to: char }))
}
