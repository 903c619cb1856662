/** What the last paragraph states about its writers in brackets at its end: `（记者 张三 李四）`, `【松岡大地】`. It stays there. */

import { fold } from '../dates/index.ts'
import type { Claim } from '../types.ts'
import { readReporters } from './reporters.ts'
import { trim } from './trim.ts'
import type { Vocabulary } from './vocabulary.ts'

const LAST_BRACKETS = /[([](?<inner>[^()[\]]{2,40})[)\]]\s*$/u
const MOST_BRACKETS = 3

export function readEnding(text: string, vocabulary: Vocabulary): Claim[] {
  const claims: Claim[] = []
  let rest = fold(text.slice(-160))
  for (let count = 0; count < MOST_BRACKETS; count++) {
    const found = LAST_BRACKETS.exec(rest)
    const inner = found?.groups?.inner
    if (!found || inner === undefined) break
    rest = rest.slice(0, found.index)
    for (const part of inner.split(/[;/]/)) {
      const phrase = readReporters(trim(part.replace(/:/, ' ')), vocabulary) ?? []
      if (phrase.some(({ field }) => field === 'authors' || field === 'editors'))
        claims.push(...phrase.map((it): Claim => ({ ...it, from: 'footer' })))
    }
  }
  return claims
}
