/** Languages as a user states them: checked, and given the lists that they leave out. */
import { NewsparseError } from '../errors.ts'
import type { Language, OwnLanguage } from '../types.ts'

const EMPTY = { labels: {}, nulls: [], controls: [], related: [] } as const
const MEMBERS = [
  'tag',
  ...Object.keys(EMPTY),
  'furniture',
  'sponsored',
  'technical',
  'dates',
  'names',
  'parts',
  'numbers',
]
/** Holds a text by name, where all else holds lists, numbers, yes or no. */
const TEXTS = 'zones'

/** Vocabularies are remembered for a list of languages, so the same list has to give the same one again. */
const completed = new WeakMap<readonly OwnLanguage[], readonly Language[]>()

/** @throws {NewsparseError} `bad-option` when a member is unknown or no list of words; the message names its place. */
export function completeLanguages(languages: readonly OwnLanguage[]): readonly Language[] {
  if (!Array.isArray(languages)) throw wrong('no list given; use [...languages, mine]')
  const known = completed.get(languages)
  if (known) return known
  const all = languages.map(complete)
  completed.set(languages, all)
  return all
}

function complete(language: OwnLanguage, index: number): Language {
  if (typeof language?.tag !== 'string')
    throw wrong(`entry ${index} has no tag; give its BCP 47 primary tag, as in { tag: 'vi' }`)
  const own = Object.entries(language).filter(([, value]) => value !== undefined)
  for (const [member, value] of own) {
    const place = `${language.tag}.${member}`
    if (!MEMBERS.includes(member)) throw wrong(`there is no ${place}; use ${MEMBERS.join(', ')}`)
    if (member !== 'tag') checkLists(value, place)
  }
  return { ...EMPTY, tag: language.tag, ...Object.fromEntries(own) }
}

/** A text where a list should be would be read letter by letter. */
function checkLists(value: unknown, place: string): void {
  if (typeof value === 'string') throw wrong(`${place} is no list of words; use ["${value.slice(0, 30)}"]`)
  if (Array.isArray(value)) {
    for (const [at, word] of value.entries())
      if (Array.isArray(word)) checkLists(word, `${place}[${at}]`)
      else if (typeof word !== 'string') throw wrong(`${place}[${at}] is no word`)
  } else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (key !== TEXTS) checkLists(inner, `${place}.${key}`)
}

const wrong = (message: string) => new NewsparseError('bad-option', `languages: ${message}`)
