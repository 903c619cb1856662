/** The words for who took a picture. The build keeps what this makes of the known languages (`scripts/build/prepared.js`). */
import type { Language } from '../../types.ts'

export interface CaptionLists {
  /** Before a name. */
  credit: readonly string[]
  source: readonly string[]
  /** They say by themselves that somebody took it. */
  credits: readonly string[]
}

export const captionLists = (languages: readonly Language[]): CaptionLists => ({
  credit: [...new Set(languages.flatMap(({ furniture }) => furniture?.credit ?? []))],
  source: [...new Set(languages.flatMap(({ labels }) => labels.source ?? []))],
  credits: languages.flatMap(({ names }) => names?.credits ?? []),
})
