/** The header words of a set of languages, ready for look-up. Compiled once per set. */
import { exactlyOneOf, LETTER, oneOf } from '../../languages/merge.ts'
import type { LabelField, Language, NameWords, PeopleField } from '../../types.ts'
import { fold } from '../dates/index.ts'

export interface Label {
  /** Folded, in small letters. */
  word: string
  field: LabelField
  lang: string
  /** It opens a name without a colon. */
  bare: boolean
}

export interface Vocabulary {
  /** The longest label that starts at an offset of a folded line in small letters. */
  labelAt(line: string, at: number): readonly Label[]
  nulls: ReadonlySet<string>
  /** Words of page controls, folded, in small letters. */
  controls: ReadonlySet<string>
  /** Openings of lines that only look like a header. */
  quoted: RegExp
  /** Ends in, or holds, a word of an outlet or office. */
  outlet: RegExp
  agency: RegExp
  desk: RegExp
  collective: ReadonlySet<string>
  place: RegExp
  /** Pieces for the expressions of bylines and datelines. */
  words: Record<
    'agency' | 'place' | 'at' | 'wire' | 'roles' | 'outlet' | 'and' | 'desk' | 'particles',
    string
  > & {
    before: Record<PeopleField, string>
    after: Record<PeopleField, string>
  }
}

const compiled = new WeakMap<readonly Language[], Vocabulary>()

export function vocabularyOf(languages: readonly Language[]): Vocabulary {
  const known = compiled.get(languages)
  if (known) return known
  const vocabulary = compile(languages)
  compiled.set(languages, vocabulary)
  return vocabulary
}

export const small = (text: string) => {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text
}

function compile(languages: readonly Language[]): Vocabulary {
  const names = languages.flatMap(({ names }): NameWords[] => (names ? [names] : []))
  const list = (pick: (words: NameWords) => readonly string[] | undefined) =>
    names.flatMap((words) => (pick(words) ?? []).map(fold))
  const people = (side: 'before' | 'after', field: PeopleField) =>
    oneOf(list((words) => words[side]?.[field]))
  const sides = (side: 'before' | 'after') => ({
    authors: people(side, 'authors'),
    editors: people(side, 'editors'),
    photographers: people(side, 'photographers'),
  })
  const words = {
    agency: exactlyOneOf(list(({ agencies }) => agencies)),
    place: oneOf(list(({ places }) => places)),
    at: oneOf(list(({ at }) => at)),
    wire: oneOf(list(({ wire }) => wire)),
    roles: oneOf(list(({ roles }) => roles)),
    outlet: oneOf(list(({ outlets }) => outlets)),
    and: oneOf(list(({ and }) => and)),
    desk: oneOf(list(({ desks }) => desks)),
    particles: oneOf(list(({ particles }) => particles)),
    before: sides('before'),
    after: sides('after'),
  }
  return {
    labelAt: labelFinder(languages),
    nulls: new Set(languages.flatMap(({ nulls }) => nulls.map((it) => small(fold(it))))),
    controls: new Set(languages.flatMap(({ controls }) => controls.map((it) => small(fold(it))))),
    quoted: new RegExp(
      `^[ [("']{0,2}${oneOf([...list(({ quoted }) => quoted), ...languages.flatMap(({ related }) => related)])}`,
      'u',
    ),
    outlet: new RegExp(`${words.outlet}(?:[ .)]|$|(?=[^${LETTER}\\p{L}])|(?= [${LETTER}]))`, 'u'),
    agency: new RegExp(`^${words.agency}$`, 'u'),
    desk: new RegExp(`${words.desk}$`, 'u'),
    collective: new Set(list(({ collective }) => collective).map(small)),
    place: new RegExp(`${words.place}$`, 'u'),
    words,
  }
}

function labelFinder(languages: readonly Language[]): Vocabulary['labelAt'] {
  const byFirst = new Map<string, Map<string, Label[]>>()
  const lengths = new Map<string, number[]>()
  for (const { tag, labels, names } of languages)
    for (const [field, list] of Object.entries(labels) as [LabelField, readonly string[]][])
      for (const raw of list) {
        const word = small(fold(raw))
        const bare = names?.before?.[field as PeopleField]?.some((it) => small(fold(it)) === word) ?? false
        const bucket = byFirst.get(word[0]!) ?? new Map<string, Label[]>()
        byFirst.set(word[0]!, bucket)
        bucket.set(word, [...(bucket.get(word) ?? []), { word, field, lang: tag, bare }])
      }
  for (const [first, bucket] of byFirst)
    lengths.set(
      first,
      [...new Set([...bucket.keys()].map((word) => word.length))].sort((a, b) => b - a),
    )
  return (line, at) => {
    const first = line[at]!
    for (const length of lengths.get(first) ?? []) {
      const found = byFirst.get(first)!.get(line.slice(at, at + length))
      if (found && endsWord(line, at + length, found[0]!.word)) return found
    }
    return []
  }
}

const spaced = new RegExp(`[${LETTER}]`)

/** In scripts with spaces a label ends where letters end; the line here is in small letters, so a capital that is
 * glued on is looked for by the caller. */
function endsWord(line: string, end: number, word: string): boolean {
  return !spaced.test(word.at(-1)!) || !spaced.test(line[end] ?? ' ')
}
