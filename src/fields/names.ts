/** The words around people's names, as the names of a page are read: those of its language first. */
import { fold } from '../dates/index.ts'
import { Expression, type Words } from '../languages/expression.ts'
import { oncePerSet, oneOf } from '../languages/merge.ts'
import type { Language, NameWords } from '../types.ts'

/** Names are read with them on every page: bylines are in English on pages in other languages. */
const EVERYWHERE = 'en'

export interface NameReader {
  /** Words between two names: `and`, `y`. */
  joiners: ReadonlySet<string>
  /** Joiners that are a part of names elsewhere: `y`, `e`, `da`. */
  particles: ReadonlySet<string>
  /** Opens a second list of names: `Anna Berg written by …`. */
  opens: Expression
  before: Expression
  after: Expression
  /** Opens with a role, or with words for nobody in particular: `Staff Writer`. */
  role: Expression
  /** Words that lead on from a name to a place or an outlet: `in`, `for`. */
  leads: ReadonlySet<string>
  /** Words that lead on from a name to a date: `on`, `am`, `veröffentlicht`. */
  trailing: ReadonlySet<string>
}

const cache = oncePerSet((): Map<string, NameReader> => new Map())

/** @param tags BCP 47 tags of the page's language, as stated and as told by its text. */
export function namesOf(languages: readonly Language[], tags: readonly (string | null)[]): NameReader {
  const own = [
    ...new Set(tags.flatMap((tag) => (tag === null ? [] : tag.toLowerCase().split(/[-_]/, 1)))),
  ].sort()
  const key = own.join()
  const known = cache(languages).get(key)
  if (known) return known
  const made = compile(languages, own.length > 0 ? new Set([EVERYWHERE, ...own]) : null)
  cache(languages).set(key, made)
  return made
}

/** Letters of the scripts that several languages share, so that a word of one is a name in another. */
const SHARED = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u

function compile(languages: readonly Language[], tags: ReadonlySet<string> | null): NameReader {
  const all = (pick: (words: NameWords) => readonly string[] | undefined) =>
    languages.flatMap(({ names }) => (names ? (pick(names) ?? []) : []))
  const particles = new Set(all((words) => words.particles).map((word) => word.toLowerCase()))
  const isParticle = (word: string) => particles.has(word.toLowerCase())
  const own = (pick: (language: Language) => readonly string[] | undefined): string[] =>
    languages.flatMap((language) => {
      const isOwn = tags?.has(language.tag) ?? false
      const words = pick(language) ?? []
      return isOwn ? words : words.filter((word) => !SHARED.test(word) || (!tags && !isParticle(word)))
    })
  const people = (side: 'before' | 'after') => (language: Language) =>
    [language.names?.[side]].flatMap((it) => [
      ...(it?.authors ?? []),
      ...(it?.photographers ?? []),
      ...(it?.editors ?? []),
    ])
  const opening = own(people('before'))
  const roles = own(({ names }) => names?.roles)
  // `D.` behind a name is an initial: `Norman D. Shaw`.
  const long = roles.filter((word) => word.length > 3 || !SHARED.test(word))
  const [opens, before] = [oneOf(opening.filter((word) => !isParticle(word))), oneOf(opening)]
  const closing = oneOf(own(people('after')))
  const role: Words = oneOf(roles)
  const behind = oneOf(long)
  const title = oneOf([...long, ...own(({ names }) => names?.collective)])
  const lowered = (words: readonly string[]) => new Set(words.map((word) => fold(word).toLowerCase()))
  const leads = own(({ names }) => [...(names?.at ?? []), ...(names?.for ?? [])])
  const trailing = own(({ labels, dates }) => [...(labels.date ?? []), ...(dates?.fillers ?? [])])
  return {
    joiners: lowered(all(({ and }) => and)),
    particles,
    opens: new Expression([opens], () => ` ${opens} `),
    before: new Expression([before, role], () => `^(?:${before}|${role})[.:：]? *(?=\\S)`),
    after: new Expression(
      [behind, closing],
      () => `(?<![ ,])[ ,]{1,8}(?:${behind}|${closing})(?: .{0,40})?$`,
    ),
    role: new Expression([title], () => `^${title}(?: |$)`),
    leads: lowered(leads.filter((word) => word.length > 1 && !isParticle(word))),
    trailing: lowered([...leads, ...trailing]),
  }
}
