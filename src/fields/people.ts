/** Reads a statement about people into names: joined names apart, titles, staff codes, places and times dropped. */
import { findDates, findTime, fold } from '../dates/index.ts'
import { CJK, isPerson, opensWithName, small, type Vocabulary, vocabularyOf } from '../header/index.ts'
import { oncePerSet } from '../languages/merge.ts'
import { type EverydayExpression, everyday } from '../text/everyday.ts'
import { trimmer } from '../text/trim.ts'
import type { Language } from '../types.ts'
import { wordsOfNames } from './names.prepared.ts'
import { type NameReader, namesOf } from './names.ts'

const HAN_NAMES = /^[\p{Script=Han}·]{2,4}(?: +[\p{Script=Han}·]{2,4})+$/u
const HAN_APART = /^(\p{Script=Han}) +(\p{Script=Han})$/u
const CODE = /(?:_|(?<![A-Za-z]))[A-Z]{1,4}\d{2,6}$/
const CONTACT =
  /\(?(?:(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,100}|(?<!\w)@\w{2,40}|(?:https?:\/\/|www\.)\S{1,200})\)?/g
const BRACKETS = /\([^()]{0,80}\)|（[^（）]{0,80}）|\[[^[\]]{0,80}\]/g
const bare = trimmer(
  ',.;:|/·•、，：；()（）[]【】〔〕<>«»"“”\'-',
  ',;:|/·•、，：；()（）[]【】〔〕<>«»"“”。-',
)

/** A stop that ends the line, not an initial. */
const LAST_DOT = /(?<=\p{L}{3})\.$/u

/** Signs between two names, and the Han characters that say "and": `凌和勇` is one name. */
const jointsOf = oncePerSet((languages): EverydayExpression => {
  const words = wordsOfNames(languages)
    .flatMap(({ and }) => and)
    .filter((it) => /^\p{Script=Han}$/u.test(it))
  const and = words.length > 0 ? `|(?<=\\p{Script=Han}{2})[${words.join('')}](?=\\p{Script=Han}{2})` : ''
  return everyday(`[、，,;；|&／]| [/·•] |(?<=\\p{L}{2})\\/(?=\\p{Lu})|(?<=\\p{Script=Han})\\/${and}`, 'u')
})

/** Beside a name, more words are an office: `Jonas Petraitis, professor at the Faculty of …`. */
const MOST_WORDS = 6

/** Before a name: `By our special correspondent Dr. Ann Lee`. One at a time: role words hold each other. */
const MOST_ROLES = 5

/** `'Dana Whitcombe'`: a template's value in quotes. */
const QUOTED = /^\s{0,9}'([^']{2,80})'\s{0,9}$/

/** `Dana WhitcombeDana Whitcombe`: a picture's text and the name. */
const DOUBLED = /^(.{4,60}) ?\1$/u

/** How a statement is read. */
export interface Reading {
  /** A space stands within a name (`田中 一郎`), not between two (`何岩 沈舟`). */
  spaceJoins: boolean
  /** The markup says that it is one person: a small word is a part of the name. */
  isOne: boolean
  /** A reader sees it as a line; markup may turn a name round: `Whitcombe, Dana`. */
  isShown: boolean
}

/**
 * The names a statement holds, in order. `李曦_NN2587、王芳` are `['李曦', '王芳']`.
 *
 * @param tags BCP 47 tags of the page's language: `y` joins names in Spanish only.
 */
export function peopleReader(
  languages: readonly Language[],
  tags: readonly (string | null)[],
): (value: string, reading: Reading) => string[] {
  const vocabulary = vocabularyOf(languages)
  const words = namesOf(languages, tags)
  const joints = jointsOf(languages)
  const language = tags.find((tag) => tag !== null) ?? null
  const isName = (name: string) => isPerson(name, vocabulary) && opensWithName(name, languages)
  return (value, reading) => {
    const plain = withoutDate(withoutContact(value), languages, language)
    const reversed = reading.isShown ? null : readReversed(plain, vocabulary)
    if (reversed !== null) return [reversed]
    const parts = plain.split(joints).flatMap((part) => apart(part, words, reading.isOne))
    const stated = parts.filter((part) => !vocabulary.unnamed.has(small(bare(part))))
    const named = stated.flatMap((part, index) => readPart(part, index > 0, words, isName, reading))
    const likely = named.filter((name) => /\p{L}/u.test(name) && !/^\p{Script=Han}$/u.test(name))
    const short = likely.filter((name) => name.split(' ').length <= MOST_WORDS)
    return [...new Set(short.length > 0 ? short : likely)]
  }
}

/** Without addresses and brackets; a bracket alone behind an address is the name: `tom@harbour.example (Tom Arden)`. */
function withoutContact(value: string): string {
  const rest = value.replace(CONTACT, ' ')
  const outside = rest.replace(BRACKETS, ' ')
  return rest === value || /\p{L}/u.test(outside) ? outside : rest.replace(/[()[\]（）]/g, ' ')
}

/** `Anna Berg 9:05 PM`, `Dana Whitcombe 31. Oktober 2023`: what opens with a date or time is not the name. */
function withoutDate(value: string, languages: readonly Language[], language: string | null): string {
  if (!/\d/.test(value)) return value
  const line = fold(value)
  const found = [findDates(line, languages, language)[0], findTime(line, languages)]
  const at = Math.min(...found.map((it) => it?.start ?? value.length))
  return /\p{L}{2}/u.test(value.slice(0, at)) ? value.slice(0, at) : value
}

const SURNAME = /^\p{Lu}[\p{L}'’-]+$/u
const FORENAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?$/u

/** `Gilmore, Stan` and `Gilmore, Stan B.`. */
function readReversed(value: string, vocabulary: Vocabulary): string | null {
  const [surname = '', forename = '', ...more] = value.split(',').map((part) => part.trim())
  if (more.length > 0 || !SURNAME.test(surname) || !FORENAME.test(forename) || CJK.test(value)) return null
  const { agency, outlet, collective, role, desk, place } = vocabulary
  const isOther = [surname, forename].some(
    (it) => [agency, outlet, role, desk, place].some((words) => words.test(it)) || collective.has(small(it)),
  )
  return isOther ? null : `${forename} ${surname}`
}

/** Cut at the words that join names. One that is a part of names elsewhere joins whole names only: `João da Costa e Silva` is one. */
function apart(part: string, { joiners, particles, opens }: NameReader, isOne: boolean): string[] {
  const words = part.split(opens).join(' | ').trim().split(/ +/)
  const names: string[][] = [[]]
  words.forEach((word, at) => {
    const last = names.at(-1)!
    if (
      word === '|' ||
      (last.length > 0 && at < words.length - 1 && isJoiner(word, last, words.slice(at + 1)))
    )
      names.push([])
    else last.push(word)
  })
  return names.map((name) => name.join(' '))

  function isJoiner(word: string, before: readonly string[], after: readonly string[]): boolean {
    const low = word.toLowerCase()
    if (!joiners.has(low) || (isOne && particles.has(low))) return false
    const isShouted = word === word.toUpperCase() && word !== low
    if (isShouted && !(isAllCapitals(before) && isAllCapitals(after))) return false
    const isCapitalised = !isShouted && word !== low
    if (isCapitalised && word.length <= 3 && before.length + after.length < 4 && low !== 'and') return false
    if (!(isOne || low.length <= 2 || particles.has(low))) return true
    const next = after.findIndex((it) => joiners.has(it.toLowerCase()) && !particles.has(it.toLowerCase()))
    const length = next < 0 ? after.length : next
    return (
      (before.length > 1 && length > 1 && !particles.has(after[0]!)) || (before.length === 1 && length === 1)
    )
  }
}

const isAllCapitals = (words: readonly string[]) => {
  const text = words.join('')
  return text === text.toUpperCase()
}

/** @param isLater It stands behind another name: what is no name then is their role or office. */
function readPart(
  part: string,
  isLater: boolean,
  words: NameReader,
  isName: (name: string) => boolean,
  { spaceJoins, isShown }: Reading,
): string[] {
  const named = bare(part.replace(QUOTED, '$1'))
  // A code alone is all that is stated: `（责任编辑：QX208）`.
  const trimmed = (named.replace(CODE, '') || named).replace(/ {2,}/g, ' ')
  let opened = unglued(trimmed, words)
  for (let count = 0; count < MOST_ROLES; count++) opened = opened.replace(words.before, '')
  const closed = opened.replace(words.after, '')
  const name = bare(withoutLead(closed, words, isShown))
    .replace(LAST_DOT, '')
    .replace(DOUBLED, '$1')
  if (name === '') return []
  const hanApart = HAN_APART.exec(name)
  if (hanApart) return [`${hanApart[1]}${hanApart[2]}`]
  if (HAN_NAMES.test(name) && !spaceJoins) return name.split(/ +/)
  if (isLater && closed !== trimmed && !isName(name) && !CJK.test(name)) return []
  return [name]
}

/** `Harold BloomStaff Writer`: a role that no space sets apart. */
function unglued(name: string, { role }: NameReader): string {
  const seam = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu
  for (const { index } of name.matchAll(seam)) if (role.test(name.slice(index))) return name.slice(0, index)
  return name
}

/** `Martin Larrabee in Valve on`, `Tom Arden for The Marlow Courier`, `Carl Weston on`. */
function withoutLead(name: string, { leads, trailing }: NameReader, isShown: boolean): string {
  const words = name.split(' ')
  // In markup `Department for Trade` is more likely.
  const lead = isShown
    ? words.findIndex((word, at) => at > 1 && leads.has(word) && areCapitals(words, at))
    : -1
  const parts = lead < 0 ? words : words.slice(0, lead)
  const isTrailing = (phrase: string) => phrase === phrase.toLowerCase() && trailing.has(phrase)
  while (parts.length > 1)
    if (isTrailing(parts.at(-1)!)) parts.pop()
    else if (parts.length > 2 && isTrailing(parts.slice(-2).join(' '))) parts.splice(-2)
    else break
  return parts.join(' ')
}

const areCapitals = (words: readonly string[], at: number): boolean =>
  [words[at - 1], words[at + 1]].every((word) => word !== undefined && /^\p{Lu}/u.test(word))
