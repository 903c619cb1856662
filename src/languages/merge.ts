/** Joins word lists of several languages into pieces of regular expressions. */
import type { Language } from '../types.ts'
import { NEVER, Words } from './expression.ts'
import { traitsOf } from './traits.prepared.ts'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Letters of the scripts that write words apart. Plain ranges: `\p{L}` in hundreds of places takes a second to compile. */
export const LETTER = 'A-Za-z\u00c0-\u1fff'
const SMALL = 'a-z\u00df-\u00ff\u0430-\u045f'
const CAPITAL = 'A-Z\u00c0-\u00de\u0410-\u042f'
const spaced = new RegExp(`[${LETTER}]`)

/** What is compiled from the words of a set of languages is compiled once for that set. */
export function oncePerSet<T>(
  compile: (languages: readonly Language[]) => T,
): (languages: readonly Language[]) => T {
  const compiled = new WeakMap<readonly Language[], T>()
  return (languages) => {
    const known = compiled.get(languages)
    if (known !== undefined) return known
    const made = compile(languages)
    compiled.set(languages, made)
    return made
  }
}

export const traits = oncePerSet(traitsOf)

/** Whether in a language a space stands within a name: `佐藤 花子` is one person. */
export const hasSpacedNames = (languages: readonly Language[], lang: string | null | undefined): boolean =>
  traits(languages).some(({ tag, spaceWithin }) => tag === lang && spaceWithin)

/** Words as written, in small letters, with a capital, in capitals. Scripts without cases give one form. */
function* spellings(word: string): Generator<string> {
  yield word
  yield word.toLowerCase()
  yield word[0]!.toUpperCase() + word.slice(1)
  yield word.toUpperCase()
}

/**
 * The words as one alternation, longest first. Where words are written apart a word has to end where letters end,
 * or where a capital opens the next one (`PMTags`).
 *
 * @example
 * new RegExp(`^${oneOf(['Mar', 'March'])}$`, 'u').test('MARCH') // => true
 */
export function oneOf(words: Iterable<string>): Words {
  return new Words(words, (all) => alternation(all.flatMap((word) => [...spellings(word)])))
}

/** The same for words that count only as they are written: `EST`, `AP`. */
export function exactlyOneOf(words: Iterable<string>): Words {
  return new Words(words, alternation)
}

/** A whole name stands before and behind: two words or more. */
const WHOLE_BEFORE = `(?<=\\S \\S{1,40})`
const WHOLE_BEHIND = `(?=\\p{Lu}\\S{0,40} \\S)`

/**
 * A word that joins two names, with the spaces around it. A single letter may be a part of a name (`José Ortega y Gasset`), a
 * short word with a capital a name (`Tom Ed Miller`): these join whole names only. In capitals a letter is an initial
 * (`John E Smith`), but where all is in capitals.
 *
 * @example
 * 'Ana Ruiz y Luz Gil'.split(new RegExp(joinerOf(['y']), 'u')) // => ['Ana Ruiz', 'Luz Gil']
 */
export function joinerOf(words: readonly string[]): string {
  const letters = words.filter((word) => word.length === 1 && spaced.test(word))
  const short = words.filter((word) => word.length > 1 && word.length <= 3 && spaced.test(word))
  const rest = words.filter((word) => !letters.includes(word) && !short.includes(word))
  const named = [...letters, ...short.map((word) => word[0]!.toUpperCase() + word.slice(1))]
  const capitals = exactlyOneOf([...letters, ...short].map((word) => word.toUpperCase()))
  const anywhere = `${oneOf(rest)}|${exactlyOneOf(short)}`
  return `(?: (?:${anywhere}) |${WHOLE_BEFORE} ${exactlyOneOf(named)} ${WHOLE_BEHIND}|(?<=[${CAPITAL}]{2}) ${capitals} (?=[${CAPITAL}]{2}))`
}

/** A word begins where letters do, or with a capital that is glued on (`Associated PressApril 28`). */
const BEGIN = `(?:(?<![${LETTER}])|(?<=[${SMALL}]{2})(?=[${CAPITAL}][${SMALL}]{2}))`

function alternation(words: readonly string[]): string {
  const all = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const apart = all.filter((word) => spaced.test(word[0]!))
  const ending = apart.filter((word) => spaced.test(word.at(-1)!)).map(escaped)
  const dotted = apart.filter((word) => !spaced.test(word.at(-1)!)).map(escaped)
  const joined = all.filter((word) => !spaced.test(word[0]!)).map(escaped)
  const end = `(?![${SMALL}]|[${CAPITAL}]{2})`
  const parts = [
    ...(dotted.length > 0 ? [`${BEGIN}(?:${dotted.join('|')})`] : []),
    ...(ending.length > 0 ? [`${BEGIN}(?:${ending.join('|')})${end}`] : []),
    ...joined,
  ]
  return parts.length === 0 ? NEVER : `(?:${parts.join('|')})`
}
