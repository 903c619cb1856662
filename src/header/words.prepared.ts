/** The words of header lines, folded. The build keeps what this makes of the known languages (`scripts/build/prepared.js`). */
import { fold } from '../dates/fold.ts'
import { toText } from '../languages/word-text.ts'
import type { Language, NameWords } from '../types.ts'
import { small } from './small.ts'

/** Each list as text, one word a line. */
export type HeaderWords = Readonly<
  Record<(typeof LISTS)[number] | (typeof SMALL)[number] | 'multipliers' | 'authors' | 'quoted', string>
>

const LISTS = [
  'outlets',
  'agencies',
  'desks',
  'places',
  'regions',
  'and',
  'roles',
  'particles',
  'at',
  'ownWork',
  'wire',
] as const
/** Looked up as a whole, in small letters. */
const SMALL = ['nulls', 'controls', 'collective', 'unnamed'] as const

export function headerWords(languages: readonly Language[]): HeaderWords {
  const names = languages.flatMap(({ names }): NameWords[] => (names ? [names] : []))
  const list = (pick: (words: NameWords) => readonly string[] | undefined) =>
    names.flatMap((words) => (pick(words) ?? []).map(fold))
  const smalls: Record<(typeof SMALL)[number], readonly string[]> = {
    nulls: languages.flatMap(({ nulls }) => nulls),
    controls: languages.flatMap(({ controls }) => controls),
    collective: list(({ collective }) => collective),
    unnamed: list(({ unnamed }) => unnamed),
  }
  const numbers = languages.flatMap(({ numbers }) => Object.entries(numbers ?? {}))
  return {
    ...textsOf(LISTS, (name) => list((words) => words[name])),
    ...textsOf(SMALL, (name) => smalls[name].map((it) => small(fold(it)))),
    multipliers: toText(numbers.flatMap(([word, value]) => (value >= 1000 ? [word] : []))),
    authors: toText(list(({ before }) => before?.authors)),
    quoted: toText([...list(({ quoted }) => quoted), ...languages.flatMap(({ related }) => related)]),
  }
}

const textsOf = <Name extends string>(names: readonly Name[], wordsOf: (name: Name) => readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, toText(wordsOf(name))])) as Record<Name, string>
