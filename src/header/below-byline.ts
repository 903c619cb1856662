/** What stands right below a byline: what the writer is, or for whom. `Gazette Staff Writer`, `Riverside News`. It states nothing of the
 * article that is sure, and is no part of its text. */
import type { Language } from '../types.ts'
import { KIND, tagLine } from './lexicon/index.ts'
import { foldLine } from './line.ts'
import { small } from './vocabulary.ts'

const MAX_WORDS = 5
/** Words without a sign of a sentence, the first with a capital. */
const NAMES = /^\p{Lu}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]+)*$/u

export function isBelowByline(text: string, languages: readonly Language[]): boolean {
  const line = foldLine(text)
  if (line.split(' ').length > MAX_WORDS || !NAMES.test(line)) return false
  return tagLine(line, small(line), languages).some(
    ({ start, end, kinds }) =>
      end === line.length && ((kinds & KIND.role) !== 0 || ((kinds & KIND.outletWord) !== 0 && start > 0)),
  )
}
