/** The words around people's names, as the names of a page are read: those of its language first. */
import { fold } from '../dates/index.ts'
import { Expression, type Words } from '../languages/expression.ts'
import { oncePerSet, oneOf } from '../languages/merge.ts'
import type { Language } from '../types.ts'
import { type WordsOfNames, wordsOfNames } from './names.prepared.ts'

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
  const all = wordsOfNames(languages)
  const particles = new Set(all.flatMap((it) => it.particles.map((word) => word.toLowerCase())))
  const isParticle = (word: string) => particles.has(word.toLowerCase())
  const own = (list: Exclude<keyof WordsOfNames, 'tag'>): string[] =>
    all.flatMap(({ tag, [list]: words }) => {
      const isOwn = tags?.has(tag) ?? false
      return isOwn ? words : words.filter((word) => !SHARED.test(word) || (!tags && !isParticle(word)))
    })
  const opening = own('before')
  const roles = own('roles')
  // `D.` behind a name is an initial: `Norman D. Shaw`.
  const long = roles.filter((word) => word.length > 3 || !SHARED.test(word))
  const [opens, before] = [oneOf(opening.filter((word) => !isParticle(word))), oneOf(opening)]
  const closing = oneOf(own('after'))
  const role: Words = oneOf(roles)
  const behind = oneOf(long)
  const title = oneOf([...long, ...own('collective')])
  const lowered = (words: readonly string[]) => new Set(words.map((word) => fold(word).toLowerCase()))
  const leads = own('leads')
  const trailing = own('trailing')
  return {
    joiners: lowered(all.flatMap(({ and }) => and)),
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
