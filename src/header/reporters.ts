/** Reporters' phrases of languages that write words together: who, for whom, from where, with no colon between.
 * `記者吳承翰`, `北青记者 周子衡`, `环球时报驻美国特派记者 宋朗`, `台中報導`, `스포츠동아 한도윤 기자`. */
import type { PeopleField } from '../types.ts'
import type { Piece } from './piece.ts'
import { trim } from './trim.ts'
import type { Vocabulary } from './vocabulary.ts'

const FIELDS: readonly PeopleField[] = ['photographers', 'editors', 'authors']
const LETTERS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}·•ー'
export const CJK = new RegExp(`[${LETTERS}]`, 'u')
const NAME = `(?:[${LETTERS}]{1,12}|[A-Za-z][\\w.-]{1,20})`
const NAMES = new RegExp(`^${NAME}(?:(?: ?[、,，&] ?| {1,2})${NAME}){0,6}$`, 'u')
/** More characters than a name has. */
const LONG_NAME = /^\p{Script=Han}{5,}$/u
const ORG = /^[\p{L}\d·]{2,16}$/u

/** Names of a few characters, up to seven of them. */
export const isNames = (text: string) => NAMES.test(text)

/** Null when the text is no such phrase; an empty list when it names nobody (`政治中心`).
 * @param labelled It is the value of a label for people: any unit may stand in front. */
export function readReporters(text: string, vocabulary: Vocabulary, labelled = false): Piece {
  if (!CJK.test(text)) return null
  const { phrases, desk, outletEnd } = vocabulary
  const closed = phrases.closed.exec(text)?.groups
  const rest = closed ? trim(closed.rest!) : text
  if (closed && (rest === '' || desk.test(rest))) return []
  for (const field of FIELDS) {
    const opened = phrases.opened[field].exec(rest)?.groups
    const found =
      opened &&
      named(trim(opened.front!), trim(opened.names!), field, closed !== undefined, vocabulary, labelled)
    if (found) return found
    const after = phrases.after[field].exec(rest)?.groups
    if (after) return namedBefore(trim(after.front!), field, vocabulary)
  }
  if (!closed) return null
  if (outletEnd.test(rest)) return [{ field: 'source', value: rest }]
  return rest.length <= 10 && /^[\p{L}、 /]+$/u.test(rest) ? [{ field: 'location', value: rest }] : null
}

/** The front of the word for "reporter", names after it, perhaps a place behind them. */
function named(
  front: string,
  names: string,
  field: PeopleField,
  closed: boolean,
  vocabulary: Vocabulary,
  labelled: boolean,
): Piece {
  const { phrases, desk, outletEnd } = vocabulary
  const unit = front.replace(phrases.rolesEnd, '')
  const posted = phrases.posted.exec(unit)?.groups
  const org = trim(posted ? posted.org! : unit)
  if (org !== '' && !(ORG.test(org) && (outletEnd.test(org) || desk.test(org) || posted || labelled)))
    return null
  const sent = phrases.sent.exec(names)?.groups
  const { names: people = '', place = '' } = sent ?? (closed ? cutPlace(names, vocabulary) : { names })
  if (!isNames(people) || (LONG_NAME.test(people) && org === '' && !closed)) return null
  return [
    ...(org !== '' && !desk.test(org) ? [{ field: 'source', value: org } as const] : []),
    ...(posted ? [{ field: 'location', value: posted.post! } as const] : []),
    { field, value: people },
    ...(place !== '' && !desk.test(place) ? [{ field: 'location', value: place } as const] : []),
  ]
}

/** `石明理臺北`: where a place is glued to a name, known places are cut off, else names have three characters. */
export function cutPlace(text: string, { phrases }: Vocabulary): { names?: string; place?: string } {
  const known = phrases.nameAndPlace.exec(text)?.groups
  if (known) return { names: trim(known.names!), place: known.place! }
  const apart = /^(?<names>.{2,30}) (?<place>\S{2,8})$/u.exec(text)?.groups
  if (apart) return apart
  const noDesk = text.replace(phrases.deskEnd, '')
  if (noDesk !== text) return { names: noDesk }
  if (text.length <= 3 || !/^\p{Script=Han}+$/u.test(text)) return { names: text }
  const length = text.length === 4 ? 2 : 3
  return { names: text.slice(0, length), place: text.slice(length) }
}

/** `강릉, 속초 서지완`, `대전=스포츠동아 한도윤`: the name is the last word. */
function namedBefore(front: string, field: PeopleField, { place, outlet, outletEnd }: Vocabulary): Piece {
  const parts = front.split(/ *= *| +/)
  const name = parts.pop()!
  if (!new RegExp(`^[${LETTERS}]{2,12}$`, 'u').test(name)) return null
  const places = parts.filter((part) => place.test(part.replace(/,$/, '')))
  const rest = trim(parts.filter((part) => !places.includes(part)).join(' '))
  const isOutlet = rest !== '' && (outletEnd.test(rest) || outlet.test(rest))
  if (rest.length > 12 && !isOutlet) return null
  const where = trim((isOutlet || places.length === 0 ? places : parts).join(' '))
  return [
    ...(isOutlet ? [{ field: 'source', value: rest } as const] : []),
    ...(where !== '' ? [{ field: 'location', value: where } as const] : []),
    { field, value: name },
  ]
}
