/** A piece of a header line without a label: a reporter's phrase, a person, an outlet, a place, or nothing. */
import { LETTER } from '../../languages/merge.ts'
import type { Claim, Field } from '../../types.ts'
import { small, type Vocabulary } from './vocabulary.ts'

/** What a piece states; null when it is no part of a header as far as its words tell. */
export type Piece = Pick<Claim, 'field' | 'value'>[] | null

const HAN = /^[\p{Script=Han}·•]+$/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const CONTACT = /\s*\(?(?:[\w.+-]{1,64}@[\w.-]{1,100}|(?<!\w)@\w{2,40}|https?:\/\/\S{1,200})\)?\s*/g
const LONGEST = 60

export interface PieceContext {
  /** The piece stands before the first date of its line, which has one. */
  beforeDate: boolean
  /** The line or its bracket was opened by a word for people. */
  byline: boolean
}

export function readPiece(text: string, vocabulary: Vocabulary, context: PieceContext): Piece {
  const bare = trim(text.replace(CONTACT, ' '))
  if (bare === '') return []
  if (bare.length > LONGEST) return null
  const lowered = small(bare)
  if (vocabulary.nulls.has(lowered) || vocabulary.controls.has(lowered)) return []
  if (vocabulary.collective.has(lowered)) return [{ field: 'authors', value: bare }]
  if (CJK.test(bare)) return readCjk(bare, vocabulary, context)
  return readSpaced(bare, vocabulary, context)
}

export const trim = (text: string) =>
  text.replace(/^[\s,.;:|/·•、，()[\]<>»«"“”=＝-]+|[\s,;:|/·•、，()[\]<>»«"“”=＝-]+$/g, '')

/** `記者吳承翰`, `北青记者 周子衡`, `环球时报驻美国特派记者 宋朗`, `台中報導`, `新华社`, `서지완 기자`. */
function readCjk(text: string, vocabulary: Vocabulary, { beforeDate }: PieceContext): Piece {
  const { words, outlet, agency, desk, place } = vocabulary
  if (agency.test(text)) return [{ field: 'source', value: text }]
  const closed = match(`^(?<rest>.{0,40}?) ?${words.wire}$`, text)
  const rest = closed ? trim(closed.rest!) : text
  for (const field of ['photographers', 'editors', 'authors'] as const) {
    const opened = match(`^(?<front>.{0,20}?)${words.before[field]} ?(?<names>.{0,40})$`, rest)
    if (opened) {
      const piece = reporter(trim(opened.front!), trim(opened.names!), field, closed !== null, vocabulary)
      if (piece) return piece
    }
    const after = match(
      `^(?<front>.{1,40}?)(?: |(?<=[\\p{Script=Han}\\p{Script=Hangul}]))${words.after[field]}$`,
      rest,
    )
    if (after) return namedBefore(trim(after.front!), field, vocabulary)
  }
  if (rest === '') return []
  if (desk.test(rest)) return []
  if (closed) {
    if (endsInOutlet(rest, vocabulary)) return [{ field: 'source', value: rest }]
    return rest.length <= 10 && /^[\p{L}、 /]+$/u.test(rest) ? [{ field: 'location', value: rest }] : null
  }
  if (endsInOutlet(rest, vocabulary) && rest.length <= 24) return [{ field: 'source', value: rest }]
  if (outlet.test(rest) && rest.length <= 20) return [{ field: 'source', value: rest }]
  if (place.test(rest) && rest.length <= 6) return [{ field: 'location', value: rest }]
  if (beforeDate && HAN.test(rest) && rest.length >= 2 && rest.length <= 5)
    return [{ field: 'authors', value: rest }]
  return null
}

const endsInOutlet = (text: string, { words }: Vocabulary) =>
  match(`(?:${words.outlet}|${words.agency})$`, text) !== null

/** Front of the word for "reporter", names after it, perhaps a place behind them. */
function reporter(
  front: string,
  names: string,
  field: Field,
  closed: boolean,
  vocabulary: Vocabulary,
): Piece {
  const { words } = vocabulary
  const claims: NonNullable<Piece> = []
  const posted = match(
    `^(?<org>.{0,16}?)${words.at}(?<post>\\p{Script=Han}{2,8})$`,
    front.replace(new RegExp(`(?:${words.roles})+$`, 'u'), ''),
  )
  const org = trim((posted ? posted.org! : front).replace(new RegExp(`(?:${words.roles})+$`, 'u'), ''))
  if (org !== '' && !/^[\p{L}\d·]{2,16}$/u.test(org)) return null
  const isDesk = org !== '' && vocabulary.desk.test(org)
  if (org !== '' && !isDesk && /[,。，]/.test(org)) return null
  if (org !== '' && !isDesk) claims.push({ field: 'source', value: org })
  if (posted) claims.push({ field: 'location', value: posted.post! })
  const sent = match(`^(?<names>.{2,30}?) ?${words.at} ?(?<place>\\p{Script=Han}{2,8})$`, names)
  const cut = sent ?? (closed ? cutPlace(names, vocabulary) : { names, place: '' })
  if (!isNames(cut.names!)) return null
  claims.push({ field, value: cut.names! })
  if (cut.place && !vocabulary.desk.test(cut.place)) claims.push({ field: 'location', value: cut.place })
  return claims
}

/** `石明理臺北`: where a place is glued to a name, known places are cut off, else names have three characters. */
export function cutPlace(text: string, { words }: Vocabulary): Record<string, string> {
  const apart = /^(?<names>.{2,30}) (?<place>\S{2,8})$/u.exec(text)?.groups
  const known = match(`^(?<names>.{2,30}?) ?(?<place>${words.place})$`, text)
  if (known && trim(known.names!).length >= 2) return { names: trim(known.names!), place: known.place! }
  if (apart) return { names: apart.names!, place: apart.place! }
  if (match(`${words.desk}$`, text))
    return { names: text.replace(new RegExp(`${words.desk}$`, 'u'), ''), place: '' }
  if (text.length <= 3 || !HAN.test(text)) return { names: text, place: '' }
  const length = text.length === 4 ? 2 : 3
  return { names: text.slice(0, length), place: text.slice(length) }
}

/** Names of two to four characters, or with a dot between them, up to six of them. */
export const isNames = (text: string) =>
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·•]{1,12}|[A-Za-z][\w.-]{1,20})(?:(?: ?[、,，&] ?| {1,2})(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·•]{1,12}|[A-Za-z][\w.-]{1,20})){0,6}$/u.test(
    text,
  )

/** `강릉, 속초 서지완 기자`, `스포츠동아 한도윤 기자`, `田中一郎記者`. */
function namedBefore(front: string, field: Field, vocabulary: Vocabulary): Piece {
  const claims: NonNullable<Piece> = []
  const parts = front.split(/ *= *| +/)
  const name = parts.pop()!
  if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,12}$/u.test(name))
    return null
  const places = parts.filter((part) => vocabulary.place.test(part.replace(/,$/, '')))
  const rest = parts.filter((part) => !places.includes(part)).join(' ')
  const org = trim(rest)
  if (org !== '' && (endsInOutlet(org, vocabulary) || vocabulary.outlet.test(org)))
    claims.push({ field: 'source', value: org })
  else if (org !== '' && parts.length > places.length && org.length > 12) return null
  const allPlaces = org !== '' && claims.length === 0 && places.length > 0 ? [...parts] : places
  if (allPlaces.length > 0) claims.push({ field: 'location', value: trim(allPlaces.join(' ')) })
  claims.push({ field, value: name })
  return claims
}

/** Words written apart: `Owen Marlow`, `ABC News`, `Lissabon`, `Тульская область`. */
function readSpaced(text: string, vocabulary: Vocabulary, { beforeDate, byline }: PieceContext): Piece {
  const { agency, outlet, desk, place } = vocabulary
  if (agency.test(text)) return [{ field: 'source', value: text }]
  if (desk.test(text)) return []
  const words = text.split(/ +/)
  if (place.test(text) && words.length <= 4) return [{ field: 'location', value: text }]
  const last = words.at(-1)!
  if (vocabulary.collective.has(small(last)) && words.length <= 4) return [{ field: 'authors', value: text }]
  if (outlet.test(text) && words.length <= 6 && capitalised(words, vocabulary))
    return [{ field: 'source', value: text }]
  if (isPerson(text, vocabulary) && (beforeDate || byline)) return [{ field: 'authors', value: text }]
  if (byline && words.length === 1 && /^\p{Lu}{2,6}$/u.test(text)) return [{ field: 'source', value: text }]
  return null
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)$/u

/** Two to five words with capitals, small ones only where names have them. */
export function isPerson(text: string, vocabulary: Vocabulary): boolean {
  const words = text.split(/ +/)
  return words.length >= 2 && words.length <= 5 && !/\d/.test(text) && capitalised(words, vocabulary)
}

function capitalised(words: readonly string[], { words: { particles } }: Vocabulary): boolean {
  const particle = new RegExp(`^${particles}$`, 'u')
  return words.every((word, index) => NAME_WORD.test(word) || (index > 0 && particle.test(word)))
}

const expressions = new Map<string, RegExp>()

/** Expressions are built from word lists once and kept. */
export function match(source: string, text: string): Record<string, string> | null {
  const pattern = expressions.get(source) ?? new RegExp(source, 'u')
  expressions.set(source, pattern)
  const found = pattern.exec(text)
  return found && { ...(found.groups as Record<string, string>) }
}

export const hasLetters = (text: string) => new RegExp(`[${LETTER}]|\\p{L}`, 'u').test(text)
