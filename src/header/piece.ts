/** A piece of a header line without a label: a person, an outlet, a place, or nothing. Reporters' phrases are the
 * arbiter's to read. */
import type { Claim } from '../types.ts'
import { CJK } from './joined.ts'
import { trim } from './trim.ts'
import { small, type Vocabulary } from './vocabulary.ts'

/** What a piece states; null when it is no part of a header as far as its words tell. */
export type Piece = Pick<Claim, 'field' | 'value'>[] | null

export const CONTACT =
  /\(?(?:(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,100}|(?<!\w)@\w{2,40}|https?:\/\/\S{1,200})\)?/g
const LONGEST = 60
const LONGEST_OUTLET = 24

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
  if (CJK.test(bare)) return readJoined(bare, vocabulary, context)
  return readSpaced(bare, vocabulary, context) ?? readSeveral(bare, vocabulary, context)
}

const HAN = /^[\p{Script=Han}·•]+$/u

/** Words written together: `新华社`, `苏州云岚信息技术有限公司`, `四川省`, and a short name before a date. */
function readJoined(text: string, vocabulary: Vocabulary, { beforeDate }: PieceContext): Piece {
  const { agency, outlet, outletEnd, desk, place } = vocabulary
  if (agency.test(text)) return [{ field: 'source', value: text }]
  if (desk.test(text)) return []
  if ((outletEnd.test(text) || outlet.test(text)) && text.length <= LONGEST_OUTLET)
    return [{ field: 'source', value: text }]
  if (place.test(text) && text.length <= 6) return [{ field: 'location', value: text }]
  return beforeDate && HAN.test(text) && text.length >= 2 && text.length <= 5
    ? [{ field: 'authors', value: text }]
    : null
}

/** Words written apart: `Owen Marlow`, `ABC News`, `Lissabon`, `Тульская область`. */
function readSpaced(text: string, vocabulary: Vocabulary, { beforeDate, byline }: PieceContext): Piece {
  const { agency, outlet, desk, place } = vocabulary
  if (agency.test(text)) return [{ field: 'source', value: text }]
  if (desk.test(text)) return []
  const words = text.split(/ +/)
  if (place.test(text) && words.length <= 4) return [{ field: 'location', value: text }]
  // `EFE Lima`, `ANSA ROMA`
  if (beforeDate && words.length === 2 && agency.test(words[0]!) && PLACE_LIKE.test(words[1]!))
    return [
      { field: 'source', value: words[0]! },
      { field: 'location', value: words[1]! },
    ]
  const last = words.at(-1)!
  if (vocabulary.collective.has(small(last)) && words.length <= 4) return [{ field: 'authors', value: text }]
  if (outlet.test(text) && words.length <= 6 && capitalised(words, vocabulary))
    return [{ field: 'source', value: text }]
  if (isPerson(text, vocabulary) && (beforeDate || byline)) return [{ field: 'authors', value: text }]
  if (byline && words.length === 1 && /^\p{Lu}{2,6}$/u.test(text)) return [{ field: 'source', value: text }]
  return null
}

/** `Lukas B. Zumstein, Madrid, Urs Wyssling` before a date: people, and the place where they write from. */
function readSeveral(text: string, vocabulary: Vocabulary, context: PieceContext): Piece {
  const parts = text.split(/, */)
  if (parts.length === 2 && isPerson(parts[0]!, vocabulary) && vocabulary.role.test(parts[1]!))
    return [{ field: 'authors', value: parts[0]! }]
  if (!context.beforeDate || parts.length < 2 || parts.length > 6 || !isPerson(parts[0]!, vocabulary))
    return null
  const claims = parts.map((part) =>
    isPlainWord(part) ? [{ field: 'location', value: part } as const] : readSpaced(part, vocabulary, context),
  )
  return claims.includes(null) ? null : claims.flatMap((it) => it ?? [])
}

const PLACE_LIKE = /^\p{Lu}(?:[\p{Ll}-]+|\p{Lu}{3,})$/u
const isPlainWord = (text: string) => /^\p{Lu}[\p{Ll}-]+$/u.test(text)

/** `Marlow`, `O’Dowd`, `al-Haddad`, `J.`. */
const NAME_WORD = /^(?:(?:\p{Ll}{2,3}-)?\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)$/u

/** Two to five words with capitals, small ones only where names have them. */
export function isPerson(text: string, vocabulary: Vocabulary): boolean {
  const words = text.split(/ +/)
  if (vocabulary.at.test(words[0]!)) return false
  return words.length >= 2 && words.length <= 5 && !/\d/.test(text) && capitalised(words, vocabulary)
}

function capitalised(words: readonly string[], { particle }: Vocabulary): boolean {
  return words.every((word, index) => NAME_WORD.test(word) || (index > 0 && particle.test(word)))
}
