/** Where on the line the values stand that the rules read. */
import type { Claim } from '../types.ts'
import type { Said } from './arbiter/lattice.ts'
import type { Vocabulary } from './vocabulary.ts'

const BETWEEN = /(?: *[、,，&;/] *| +)/u
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** People who stand in one claim are told apart; a name of several words stays one where words are written apart. */
export function saidOf(line: string, claims: readonly Claim[], { and }: Vocabulary): Said[] {
  const said: Said[] = []
  const last = new Map<string, number>()
  let reached = 0
  for (const { field, value } of claims) {
    const isPeople = field === 'authors' || field === 'editors' || field === 'photographers'
    if (!isPeople && field !== 'source' && field !== 'location') continue
    const parts = !isPeople
      ? [value]
      : and[Symbol.split](value).flatMap((part) => part.split(JOINED.test(part) ? BETWEEN : /[,;&/]/))
    for (const part of parts) {
      const text = part.trim()
      if (text === '') continue
      // `作者：周岚 编辑：周岚`: one name, twice.
      const ahead = line.indexOf(text, Math.max(reached, last.get(field) ?? 0))
      const start = ahead < 0 ? line.indexOf(text, last.get(field) ?? 0) : ahead
      if (start < 0) continue
      reached = Math.max(reached, start + text.length)
      last.set(field, start + text.length)
      said.push({ start, end: start + text.length, field })
    }
  }
  return said
}
