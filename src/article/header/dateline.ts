/** Datelines: place, day, agency and reporters at the opening of the first paragraph. They are read and stay there. */
import type { Claim, Field, Language } from '../../types.ts'
import { findDates, fold } from '../dates/index.ts'
import { isPerson } from './piece.ts'
import { cutPlace, isNames } from './reporters.ts'
import { trim } from './trim.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Dateline {
  claims: Claim[]
  /** Nothing but the dateline stands in the block. */
  whole: boolean
}

/** A dateline is over by here. */
const REACH = 90

export function readDateline(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): Dateline | null {
  const opening = fold(text.slice(0, REACH))
  const found =
    wireLine(opening, vocabulary, languages) ??
    bracketed(opening, vocabulary) ??
    dashed(opening, vocabulary, languages)
  if (!found) return null
  const claims = found.claims.map(([field, value]): Claim => ({ field, value, from: 'dateline' }))
  return { claims, whole: false }
}

interface Found {
  claims: [Field, string][]
  end: number
}

/** `新华社北京1月5日电（记者 …）`, `（中央社記者黃子芸台東17日電）`, `大紀元2019年06月12日訊`, `本报讯 (记者 …)`. */
function wireLine(opening: string, vocabulary: Vocabulary, languages: readonly Language[]): Found | null {
  const { phrases } = vocabulary
  if (vocabulary.quoted.test(opening)) return null
  const head = phrases.wire.exec(opening)?.groups
  if (!head) return null
  const claims: Found['claims'] = []
  const front = head.front!
  const length = opening.indexOf(front) + front.length
  const date = findDates(front, languages, null)[0]
  const day = date ? null : /(\d{1,2})\p{Script=Han}$/u.exec(front)
  const before = trim(date ? front.slice(0, date.start) : day ? front.slice(0, day.index) : front)
  const org = phrases.orgFirst.exec(before)?.groups
  if (!org && !date && !day) return null
  const source = org?.org ?? ''
  const rest = trim(org ? org.rest! : before)
  if (source !== '') claims.push(['source', source])
  if (date)
    claims.push([
      'date',
      opening.slice(opening.indexOf(front) + date.start, opening.indexOf(front) + date.end),
    ])
  else if (day) claims.push(['date', day[0]])
  claims.push(...placeAndNames(rest, vocabulary))
  const inBrackets = /^[^([]{0,6}[([](?<inner>[^)\]]{2,40})[)\]]/u.exec(opening.slice(length))
  if (inBrackets?.groups) claims.push(...reporters(inBrackets.groups.inner!, vocabulary))
  return { claims, end: length }
}

function placeAndNames(text: string, vocabulary: Vocabulary): Found['claims'] {
  const opened = vocabulary.phrases.reporters.exec(text)?.groups
  if (!opened)
    return text !== '' && text.length <= 14 && !vocabulary.desk.test(text) ? [['location', text]] : []
  const { names, place } = cutPlace(opened.names!, vocabulary)
  return [
    ...(isNames(names!) ? ([['authors', names!]] as Found['claims']) : []),
    ...(place && !vocabulary.desk.test(place) ? ([['location', place]] as Found['claims']) : []),
  ]
}

function reporters(inner: string, vocabulary: Vocabulary): Found['claims'] {
  const opened = vocabulary.phrases.reporters.exec(inner)?.groups
  if (!opened) return []
  const bare = opened.names!.replace(vocabulary.phrases.deskAndWire, '')
  return isNames(trim(bare)) ? [['authors', trim(bare)]] : []
}

/** `〔記者張三／台北報導〕`, `【ワシントン共同】`, `[대전=스포츠동아 한도윤 기자]`. */
function bracketed(opening: string, vocabulary: Vocabulary): Found | null {
  const found = /^ ?[[(](?<inner>[^\])]{2,40})[\])]/u.exec(opening)
  const inner = found?.groups?.inner
  if (!found || inner === undefined) return null
  const claims: Found['claims'] = []
  const agency = vocabulary.phrases.agencyLast.exec(inner)?.groups
  if (agency) claims.push(['source', agency.agency!], ['location', trim(agency.place!)])
  return claims.length > 0 ? { claims, end: found[0].length } : null
}

/** `LONDON (Reuters) -`, `München (dpa/lby) –`, `Lisboa, 9 feb (EFE).-`, `МОСКВА, 5 мар - РИА Новости.` */
function dashed(opening: string, vocabulary: Vocabulary, languages: readonly Language[]): Found | null {
  const found =
    /^(?<place>\p{Lu}[\p{L}'’. /-]{1,40}?)(?:, (?<more>[^()]{2,30}?))? ?\((?<agency>[^()]{2,24})\) ?\.? ?[-–—]/u.exec(
      opening,
    )
  if (!found?.groups) return null
  const { place, more, agency } = found.groups
  if (isPerson(place!, vocabulary) && !vocabulary.phrases.agencyFirst.test(agency!)) return null
  const claims: Found['claims'] = [
    ['location', place!],
    ['source', agency!],
  ]
  if (more !== undefined && findDates(more, languages, null).length > 0) claims.push(['date', more])
  return { claims, end: found[0].length }
}
