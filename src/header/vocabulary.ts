/** The header words of a set of languages, ready for look-up. Compiled once per set. */

import { Expression, lateList, type Words } from '../languages/expression.ts'
import { exactlyOneOf, joinerOf, LETTER, oncePerSet, oneOf } from '../languages/merge.ts'
import { toWords } from '../languages/word-text.ts'
import { type LabelAt, labelFinder } from './label-finder.ts'
import { type HeaderWords, headerWords } from './words.prepared.ts'

export type { Label } from './label-finder.ts'
export { small } from './small.ts'

export interface Vocabulary {
  labelAt: LabelAt
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

export const vocabularyOf = oncePerSet((languages): Vocabulary => {
  const words = headerWords(languages)
  const list = (name: keyof HeaderWords) => toWords(words[name])
  const some = (name: keyof HeaderWords) => oneOf(lateList(() => list(name)))
  const set = (name: keyof HeaderWords): ReadonlySet<string> => new Set(list(name))
  const outlets = some('outlets')
  const agencies = exactlyOneOf(lateList(() => list('agencies')))
  const desks = some('desks')
  const places = some('places')
  const and = some('and')
  const roles = some('roles')
  const particles = some('particles')
  const at = some('at')
  const ownWork = some('ownWork')
  const quoted = some('quoted')
  return {
    labelAt: labelFinder(languages),
    nulls: set('nulls'),
    multipliers: set('multipliers'),
    controls: set('controls'),
    collective: set('collective'),
    unnamed: set('unnamed'),
    regions: set('regions'),
    quoted: new Expression([quoted.opening(2)], () => `^[ [("']{0,2}${quoted}`),
    outlet: new Expression([outlets], () => `${outlets}(?:[ .)]|$|(?=[^${LETTER}\\p{L}]))`),
    outletEnd: new Expression([outlets.ending(), agencies.ending()], () => `(?:${outlets}|${agencies})$`),
    agency: new Expression([agencies.opening()], () => `^${agencies}$`),
    desk: new Expression([desks.ending()], () => `${desks}$`),
    place: new Expression([places.ending()], () => `${places}$`),
    ownWork: new Expression([ownWork.opening(1)], () => `^ ?${ownWork} ?:? *(?=[^ :])`),
    and: new Expression([and], () => joinerOf(list('and'))),
    joiner: new Expression([and], () => `^ ?${and} ?`),
    role: new Expression([roles], () => `(?:^|[ ,])${roles}`),
    particle: new Expression([particles.opening()], () => `^${particles}$`),
    at: new Expression([at.opening()], () => `^${at}$`),
    atPlace: new Expression(
      [at],
      () => `^(?<name>.{3,40}?) ${at} (?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)$`,
    ),
    phrases: phrasesOf({ agencies, roles, wire: some('wire'), authors: some('authors') }),
  }
})

function phrasesOf({
  agencies,
  roles,
  wire,
  authors,
}: Record<'agencies' | 'roles' | 'wire' | 'authors', Words>): Phrases {
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
