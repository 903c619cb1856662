/** What the last paragraph states about its writers and its source in brackets at its end: `（记者 张三 李四）`, `(Source: Reuters)`. It
 * stays there. */

import { fold } from '../dates/index.ts'
import type { Claim, Field } from '../types.ts'
import { CJK } from './joined.ts'
import type { LineReading } from './line.ts'
import { claimOf } from './signature.ts'

const LAST_BRACKETS = /[([](?<inner>[^()[\]]{2,40})[)\]]\s*$/u
const MOST_BRACKETS = 3
const REACH = 160

/**
 * @param read Reads a header line; null for a line that is none. What stands in brackets is read as one.
 * @param isName Whether a word is a person's name by itself.
 */
export function readEnding(
  text: string,
  read: (line: string) => LineReading | null,
  isName: (word: string) => boolean = () => false,
): Claim[] {
  const claims: Claim[] = []
  let rest = fold(text.slice(-REACH))
  for (let count = 0; count < MOST_BRACKETS; count++) {
    const found = LAST_BRACKETS.exec(rest)
    const inner = found?.groups?.inner
    if (!found || inner === undefined) break
    rest = rest.slice(0, found.index)
    const reading = read(inner)
    const stated = reading?.claims ?? []
    const has = (...fields: Field[]) => stated.some(({ field }) => fields.includes(field))
    // In other scripts a name in brackets may be anybody's: `(by Charles Dickens)`.
    const isSigned = CJK.test(inner) && has('authors', 'editors')
    const isSourced = reading?.labelled && reading.unread.length === 0 && has('source')
    if (isSigned || isSourced) claims.push(...stated.map((it): Claim => ({ ...it, from: 'footer' })))
    else if (count === 0 && BEHIND_STOP.test(rest)) claims.push(...signedIn(inner, isName))
  }
  return claims
}

/** A bracket behind a whole sentence, in which nothing but names stands: `……同比增长一成。（林小满 周远）`. */
const BEHIND_STOP = /[。.!?]["”’』」]?\s*$/u
const MOST_NAMES = 3

function signedIn(inner: string, isName: (word: string) => boolean): Claim[] {
  const words = inner.trim().split(/[ ,、]+/)
  if (words.length > MOST_NAMES || !words.every((word) => HAN_NAME.test(word) && isName(word))) return []
  return words.map((name) => claimOf(name, 'footer'))
}
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
