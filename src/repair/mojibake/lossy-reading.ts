/** The reading of a text of which bytes are lost, by one mix-up. */
import { lossyLegacyReading } from './legacy-reading.ts'
import { lossyRuns } from './lossy-runs.ts'
import { type Chain, type Reading, UTF8 } from './reading.ts'
import { utf8Reading } from './utf8-reading.ts'

/** @param endsLine Whether the text reaches to the end of its line. */
export function lossyReading(text: string, endsLine: boolean, chain: Chain): Reading | null {
  const runs = lossyRuns(text, endsLine, chain)
  return chain.right === UTF8 ? utf8Reading(text, chain, runs) : lossyLegacyReading(text, chain, runs)
}
