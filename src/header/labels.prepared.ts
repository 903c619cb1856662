/** The labels of header fields by the character that they begin with. The build keeps what this makes of the known languages
 * (`scripts/build/prepared.js`). */
import { fold } from '../dates/fold.ts'
import type { LabelField, Language, PeopleField } from '../types.ts'
import { small } from './small.ts'

export interface LabelTable {
  /** One label a line with its field, its language and its signs, parted by tabs; folded, in small letters. `<`: it opens a name without a
   * colon; `>`: it stands behind a name only. */
  byUnit: Readonly<Record<string, string>>
  /** The first two characters of each, and those of one character. */
  pairs: string
  singles: string
}

export function labelTable(languages: readonly Language[]): LabelTable {
  const byUnit: Record<string, string> = {}
  const beginnings = new Set<string>()
  for (const language of languages)
    for (const { word, line } of labelsOf(language)) {
      const first = word[0] ?? ''
      byUnit[first] = (byUnit[first] ?? '') + line
      beginnings.add(word.slice(0, 2))
    }
  const all = [...beginnings]
  return {
    byUnit,
    pairs: all.filter((it) => it.length === 2).join(''),
    singles: all.filter((it) => it.length === 1).join(''),
  }
}

function* labelsOf({ tag, labels, names }: Language): Generator<{ word: string; line: string }> {
  const leads = new Set(
    (names?.before?.authors ?? []).map((it) => small(fold(it.slice(it.lastIndexOf(' ') + 1)))),
  )
  for (const [field, stated] of Object.entries(labels) as [LabelField, readonly string[]][]) {
    const before = names?.before?.[field as PeopleField] ?? []
    // `Edited by` leads up to a name wherever it stands.
    const list = new Set([...stated, ...before.filter((word) => word.includes(' '))])
    const closing = new Set((names?.after?.[field as PeopleField] ?? []).map((it) => small(fold(it))))
    const opening = new Set(before.map((it) => small(fold(it))))
    for (const raw of list) {
      const word = small(fold(raw))
      // No line holds it.
      if (word.includes('\n')) continue
      // A phrase of several words (`Editado por`) leads up to a name by itself; one that is passed over where it ends so (`Translated by`).
      const isPhrase = word.includes(' ')
      const bare =
        opening.has(word) ||
        (isPhrase && (field !== 'ignored' || leads.has(word.slice(word.lastIndexOf(' ') + 1))))
      const behind = closing.has(word) && !opening.has(word)
      yield { word, line: `${word}\t${field}\t${tag}\t${bare ? '<' : ''}${behind ? '>' : ''}\n` }
    }
  }
}
