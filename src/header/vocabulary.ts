/** The header words of a set of languages, ready for look-up. Compiled once per set. */

import { fold } from '../dates/index.ts'
import { Expression, type Words } from '../languages/expression.ts'
import { exactlyOneOf, joinerOf, LETTER, oncePerSet, oneOf } from '../languages/merge.ts'
import type { LabelField, Language, NameWords, PeopleField } from '../types.ts'

export interface Label {
  /** Folded, in small letters. */
  word: string
  field: LabelField
  lang: string
  /** It opens a name without a colon. */
  bare: boolean
  /** It stands behind a name only: `기자`. */
  behind: boolean
}

export interface Vocabulary {
  /** The longest label that starts at an offset of a folded line in small letters. */
  labelAt(line: string, at: number): readonly Label[]
  nulls: ReadonlySet<string>
  /** `万`, `K`. */
  multipliers: ReadonlySet<string>
  /** Words of page controls, folded, in small letters. */
  controls: ReadonlySet<string>
  /** Openings of lines that only look like a header. */
  quoted: Expression
  /** Ends in, or holds, a word of an outlet or office. */
  outlet: Expression
  agency: Expression
  desk: Expression
  collective: ReadonlySet<string>
  /** Stands in the place of a name and names nobody. */
  unnamed: ReadonlySet<string>
  /** As they are written. */
  regions: ReadonlySet<string>
  place: Expression
  outletEnd: Expression
  phrases: Phrases
  /** Opens a line with the word for an account's own text, up to the next piece. */
  ownWork: Expression
  /** Joins names: `and`, `und`. */
  and: Expression
  /** The same between two labels, at the beginning of what follows the first. */
  joiner: Expression
  /** Opens with a title or role: `Staff writer`. */
  role: Expression
  particle: Expression
  /** Stands before a place, and so opens no name. */
  at: Expression
  /** The same between a name and its place: ` in `. */
  atPlace: Expression
}

/** Expressions for phrases whose parts stand side by side. */
export interface Phrases {
  /** `…報導`, `…讯`. */
  closed: Expression
  rolesEnd: Expression
  /** Opening of a dateline up to its closing word. */
  wire: Expression
  /** `记者 张三 报道：`, behind the closing word of a dateline. */
  reported: Expression
  /** `23日電`. */
  dayBeforeWire: Expression
  /** A day behind it, closed by a second such word: `… 6月15日凌晨消息，`. */
  wireDate: Expression
  agencyFirst: Expression
  reporters: Expression
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
  const some = (pick: (words: NameWords) => readonly string[] | undefined) => oneOf(list(pick))
  const outlets = some((words) => words.outlets)
  const agencies = exactlyOneOf(list((words) => words.agencies))
  const desks = some((words) => words.desks)
  const places = some((words) => words.places)
  const and = list((words) => words.and)
  const roles = some((words) => words.roles)
  const particles = some((words) => words.particles)
  const at = some((words) => words.at)
  const ownWork = some((words) => words.ownWork)
  const quoted = oneOf([...list((words) => words.quoted), ...languages.flatMap(({ related }) => related)])
  return {
    labelAt: labelFinder(languages),
    nulls: bare(languages.flatMap(({ nulls }) => nulls)),
    multipliers: new Set(
      languages.flatMap(({ numbers }) =>
        Object.entries(numbers ?? {}).flatMap(([word, value]) => (value >= 1000 ? [word] : [])),
      ),
    ),
    controls: bare(languages.flatMap(({ controls }) => controls)),
    collective: bare(list(({ collective }) => collective)),
    unnamed: bare(list(({ unnamed }) => unnamed)),
    regions: new Set(list(({ regions }) => regions)),
    quoted: new Expression([quoted.opening(2)], () => `^[ [("']{0,2}${quoted}`),
    outlet: new Expression([outlets], () => `${outlets}(?:[ .)]|$|(?=[^${LETTER}\\p{L}]))`),
    outletEnd: new Expression([outlets.ending(), agencies.ending()], () => `(?:${outlets}|${agencies})$`),
    agency: new Expression([agencies.opening()], () => `^${agencies}$`),
    desk: new Expression([desks.ending()], () => `${desks}$`),
    place: new Expression([places.ending()], () => `${places}$`),
    ownWork: new Expression([ownWork.opening(1)], () => `^ ?${ownWork} ?:? *(?=[^ :])`),
    and: new Expression([oneOf(and)], () => joinerOf(and)),
    joiner: new Expression([oneOf(and)], () => `^ ?${oneOf(and)} ?`),
    role: new Expression([roles], () => `(?:^|[ ,])${roles}`),
    particle: new Expression([particles.opening()], () => `^${particles}$`),
    at: new Expression([at.opening()], () => `^${at}$`),
    atPlace: new Expression(
      [at],
      () => `^(?<name>.{3,40}?) ${at} (?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)$`,
    ),
    phrases: phrasesOf(list, { agencies, roles }),
  }
})

function phrasesOf(
  list: (pick: (words: NameWords) => readonly string[] | undefined) => string[],
  { agencies, roles }: Record<'agencies' | 'roles', Words>,
): Phrases {
  const wire = oneOf(list((words) => words.wire))
  const authors = oneOf(list(({ before }) => before?.authors))
  return {
    closed: new Expression([wire.ending()], () => `^(?<rest>.{0,40}?) ?${wire}$`),
    rolesEnd: new Expression([roles.ending()], () => `${roles}$`),
    wireDate: new Expression([wire], () => `^ ?(?<when>[^,。;:!?]{4,20}?)${wire}[, ]`),
    reported: new Expression([wire], () => `^ ?(?:${roles})?${authors} ?[^,。;:!?]{2,40}? ?${wire} ?:`),
    dayBeforeWire: new Expression([wire], () => `(?<![\\d.:/-])(?<day>\\d{1,2}\\p{Script=Han}) ?${wire}`),
    wire: new Expression([wire], () => `^[ [(]{0,2}(?<front>[^,。;:!?]{0,40}?)${wire}(?=[\\]) /:]|$|[([])`),
    agencyFirst: new Expression([agencies.opening()], () => `^${agencies}`),
    reporters: new Expression([authors], () => `^(?<front>.{0,8}?)${authors} ?(?<names>.+)$`),
  }
}

function labelFinder(languages: readonly Language[]): Vocabulary['labelAt'] {
  const words = new Map<string, Label[]>()
  for (const { tag, labels, names } of languages) {
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
        // A phrase of several words (`Editado por`) leads up to a name by itself; one that is passed over where it ends so (`Translated by`).
        const isPhrase = word.includes(' ')
        const bare =
          opening.has(word) ||
          (isPhrase && (field !== 'ignored' || leads.has(word.slice(word.lastIndexOf(' ') + 1))))
        const behind = closing.has(word) && !opening.has(word)
        const known = words.get(word)
        if (known) known.push({ word, field, lang: tag, bare, behind })
        else words.set(word, [{ word, field, lang: tag, bare, behind }])
      }
    }
  }
  const lengths = lengthsByBeginning(words.keys())
  const openings = openingsOf(lengths.keys())
  return (line, at) => {
    // Most words of a line begin like no label.
    if (!mayOpen(openings, line.charCodeAt(at), line.charCodeAt(at + 1))) return NO_LABELS
    for (const length of lengths.get(line.slice(at, at + 2)) ?? lengths.get(line[at]!) ?? []) {
      const found = words.get(line.slice(at, at + length))
      if (found && endsWord(line, at + length, found[0]!.word)) return found
    }
    return NO_LABELS
  }
}
const NO_LABELS: readonly Label[] = []

/** A bit for each pair of units that a label may begin with; of one unit for any behind it. Few pairs share a bit. */
function openingsOf(beginnings: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(2 * OPENINGS)
  for (const beginning of beginnings)
    if (beginning.length === 1) bits[OPENINGS + (beginning.charCodeAt(0) % OPENINGS)] = 1
    else bits[openingAt(beginning.charCodeAt(0), beginning.charCodeAt(1))] = 1
  return bits
}
const OPENINGS = 1 << 14
const openingAt = (first: number, second: number) => (first * 131 + second) % OPENINGS

/** @param second NaN at the end of a line. */
const mayOpen = (openings: Uint8Array, first: number, second: number): boolean =>
  openings[OPENINGS + (first % OPENINGS)] === 1 || openings[openingAt(first, second)] === 1

/** How long the words are that begin with two characters, the longest first; those of one character are among them, and stand by themselves, too. */
function lengthsByBeginning(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const word of words) {
    const beginning = word.slice(0, 2)
    const known = found.get(beginning) ?? new Set<number>()
    found.set(beginning, known.add(word.length))
  }
  for (const [beginning, known] of found) if (found.has(beginning[0]!)) known.add(1)
  return new Map([...found].map(([beginning, known]) => [beginning, [...known].sort((a, b) => b - a)]))
}

const spaced = new RegExp(`[${LETTER}]`)

/** In scripts with spaces a label ends where letters end; the line here is in small letters, so a capital that is
 * glued on is looked for by the caller. */
function endsWord(line: string, end: number, word: string): boolean {
  return !spaced.test(word.at(-1)!) || !spaced.test(line[end] ?? ' ')
}
