/** The header words of a set of languages, ready for look-up. Compiled once per set. */
import { exactlyOneOf, joinerOf, LETTER, oncePerSet, oneOf } from '../../languages/merge.ts'
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
  outletEnd: RegExp
  phrases: Phrases
  /** Joins names: `and`, `und`. */
  and: RegExp
  /** Opens with a title or role: `Staff writer`. */
  role: RegExp
  particle: RegExp
  /** Stands before a place, and so opens no name. */
  at: RegExp
}

/** Expressions for phrases whose parts stand side by side. */
export interface Phrases {
  /** `…報導`, `…讯`. */
  closed: RegExp
  /** `…记者 …` by field, and `… 기자`. */
  opened: Record<PeopleField, RegExp>
  after: Record<PeopleField, RegExp>
  rolesEnd: RegExp
  deskEnd: RegExp
  /** `…驻美国`. */
  posted: RegExp
  /** `… 发自杭州`. */
  sent: RegExp
  nameAndPlace: RegExp
  /** Opening of a dateline up to its closing word. */
  wire: RegExp
  /** A day behind it, closed by a second such word: `… 6月15日凌晨消息，`. */
  wireDate: RegExp
  /** An agency or outlet, then the rest. */
  orgFirst: RegExp
  /** A place, then an agency. */
  agencyLast: RegExp
  agencyFirst: RegExp
  reporters: RegExp
  deskAndWire: RegExp
}

export const small = (text: string) => {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text
}

export const vocabularyOf = oncePerSet((languages): Vocabulary => {
  const names = languages.flatMap(({ names }): NameWords[] => (names ? [names] : []))
  const list = (pick: (words: NameWords) => readonly string[] | undefined) =>
    names.flatMap((words) => (pick(words) ?? []).map(fold))
  const bare = (words: readonly string[]) => new Set(words.map((it) => small(fold(it))))
  const outlet = oneOf(list(({ outlets }) => outlets))
  const quoted = [...list((words) => words.quoted), ...languages.flatMap(({ related }) => related)]
  return {
    labelAt: labelFinder(languages),
    nulls: bare(languages.flatMap(({ nulls }) => nulls)),
    controls: bare(languages.flatMap(({ controls }) => controls)),
    collective: bare(list(({ collective }) => collective)),
    quoted: new RegExp(`^[ [("']{0,2}${oneOf(quoted)}`, 'u'),
    outlet: new RegExp(`${outlet}(?:[ .)]|$|(?=[^${LETTER}\\p{L}]))`, 'u'),
    outletEnd: new RegExp(`(?:${outlet}|${exactlyOneOf(list(({ agencies }) => agencies))})$`, 'u'),
    agency: new RegExp(`^${exactlyOneOf(list(({ agencies }) => agencies))}$`, 'u'),
    desk: new RegExp(`${oneOf(list(({ desks }) => desks))}$`, 'u'),
    place: new RegExp(`${oneOf(list(({ places }) => places))}$`, 'u'),
    and: new RegExp(joinerOf(list(({ and }) => and)), 'u'),
    role: new RegExp(`(?:^|[ ,])${oneOf(list(({ roles }) => roles))}`, 'u'),
    particle: new RegExp(`^${oneOf(list(({ particles }) => particles))}$`, 'u'),
    at: new RegExp(`^${oneOf(list(({ at }) => at))}$`, 'u'),
    phrases: compilePhrases(list, outlet),
  }
})

/** A single character (`文`, `图`) opens a name only with a sign behind it: as a label. */
const isPhrase = (word: string) => word.length > 1

function compilePhrases(
  list: (pick: (words: NameWords) => readonly string[] | undefined) => string[],
  outlet: string,
): Phrases {
  const wire = oneOf(list((words) => words.wire))
  const at = oneOf(list((words) => words.at))
  const desk = oneOf(list(({ desks }) => desks))
  const roles = oneOf(list((words) => words.roles))
  const place = oneOf(list(({ places }) => places))
  const agency = exactlyOneOf(list(({ agencies }) => agencies))
  const people = (side: 'before' | 'after', pattern: (words: string) => string) => {
    const of = (field: PeopleField) =>
      new RegExp(
        pattern(
          oneOf(list((words) => words[side]?.[field]).filter((word) => side === 'after' || isPhrase(word))),
        ),
        'u',
      )
    return { authors: of('authors'), editors: of('editors'), photographers: of('photographers') }
  }
  const authors = oneOf(list(({ before }) => before?.authors))
  return {
    closed: new RegExp(`^(?<rest>.{0,40}?) ?${wire}$`, 'u'),
    opened: people('before', (words) => `^(?<front>.{0,20}?)${words} ?(?<names>.{0,40})$`),
    after: people('after', (words) => `^(?<front>.{1,40}?)(?: |(?<=\\p{L}))${words}$`),
    rolesEnd: new RegExp(`${roles}$`, 'u'),
    deskEnd: new RegExp(`${desk}$`, 'u'),
    posted: new RegExp(`^(?<org>.{0,16}?)${at}(?<post>\\p{Script=Han}{2,8})$`, 'u'),
    sent: new RegExp(`^(?<names>.{2,30}?) ?${at} ?(?<place>\\p{Script=Han}{2,8})$`, 'u'),
    nameAndPlace: new RegExp(`^(?<names>.{2,30}?) ?(?<place>${place})$`, 'u'),
    wireDate: new RegExp(`^ ?(?<when>[^,。;:!?]{4,20}?)${wire}[, ]`, 'u'),
    wire: new RegExp(`^[ [(]{0,2}(?<front>[^,。;:!?]{0,40}?)${wire}(?=[\\]) ]|$|[([])`, 'u'),
    orgFirst: new RegExp(`^(?<org>${agency}|[^ /]{0,10}?${outlet})(?<rest>.*)$`, 'u'),
    agencyLast: new RegExp(`^(?<place>.{1,12}?)[ =]?(?<agency>${agency})$`, 'u'),
    agencyFirst: new RegExp(`^${agency}`, 'u'),
    reporters: new RegExp(`^(?<front>.{0,8}?)${authors} ?(?<names>.+)$`, 'u'),
    deskAndWire: new RegExp(`(?:${desk})?${wire}$`, 'u'),
  }
}

function labelFinder(languages: readonly Language[]): Vocabulary['labelAt'] {
  const byFirst = new Map<string, Map<string, Label[]>>()
  const lengths = new Map<string, number[]>()
  for (const { tag, labels, names } of languages)
    for (const [field, list] of Object.entries(labels) as [LabelField, readonly string[]][])
      for (const raw of list) {
        const word = small(fold(raw))
        const opens = names?.before?.[field as PeopleField]?.some((it) => small(fold(it)) === word) ?? false
        // A phrase of several words (`Editado por`) leads up to a name by itself.
        const bare = opens || word.includes(' ')
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
