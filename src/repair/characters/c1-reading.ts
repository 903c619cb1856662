/** Tells what encoding C1 control characters come from. As a rule it is windows-1252; text of old Macs and of DOS that
 * was read as ISO-8859-1 has them for its accented letters, inside of words. */

import type { Excerpt } from '../../types.ts'
import { isAnywhere } from '../elsewhere.ts'

/** What stands in no word: signs of windows-1252 that are no quotes and no dashes, and bytes that it has not. */
const IN_WORD =
  /\p{Ll}[\u0081\u0082\u0084\u0086-\u0089\u008b\u008d\u008f\u0090\u0095\u0098\u0099\u009b\u009d]\p{Ll}/u
const RIVALS = ['macintosh', 'cp437']
/** What ISO-8859-1 makes of bytes over 7F. */
export const HIGH = /[\u0080-\u00ff]/g
const BEYOND = /[^\0-\u00ff]/

/** How far a rival must be ahead, as a difference of log probabilities. */
const MARGIN = 6

/**
 * The encoding that a text with C1 control characters is in, given that it was decoded as ISO-8859-1, and how it reads
 * a character; null for windows-1252.
 */
export async function rivalOf(
  text: string,
  excerpt?: Excerpt,
): Promise<{ name: string; read(character: string): string } | null> {
  if (!IN_WORD.test(text) || isAnywhere(text, excerpt, (it) => BEYOND.test(it))) return null
  excerpt?.needsAll()
  const [{ scoreOf }, { tableOf }] = await Promise.all([
    import('../../text/likelihood/model.ts'),
    import('../mojibake/tables.ts'),
  ])
  const readerOf = (name: string) => {
    const { points } = tableOf(name)
    return (character: string) => String.fromCharCode(points[character.charCodeAt(0)]!)
  }
  const scored = ['windows-1252', ...RIVALS].map((name) => {
    const read = readerOf(name)
    return { name, read, score: scoreOf(text.replace(HIGH, read)) }
  })
  const [best, next] = scored.sort((one, other) => other.score - one.score)
  return best && next && RIVALS.includes(best.name) && best.score >= next.score + MARGIN ? best : null
}
