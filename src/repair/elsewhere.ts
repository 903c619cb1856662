/** What repairs ask of the whole document where their text may be an excerpt of it. */
import { indexLines } from '../lines.ts'
import type { Excerpt } from '../types.ts'

/** The line of the document in which an offset of a text is, 1-based. */
export const lineAt = (text: string, offset: number, excerpt: Excerpt | undefined): number =>
  excerpt?.line(text, offset) ?? indexLines(text).line(offset)

/** Whether something holds for the text, or for some other lines of its document. */
export function isAnywhere(
  text: string,
  excerpt: Excerpt | undefined,
  holds: (text: string) => boolean,
): boolean {
  if (holds(text)) return true
  for (const lines of excerpt?.elsewhere() ?? []) if (holds(lines)) return true
  return false
}
