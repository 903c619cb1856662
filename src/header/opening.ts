/** How far the dateline at the opening of a paragraph reaches, by its signs and closing words; what it states is read elsewhere. */
import type { Vocabulary } from './vocabulary.ts'

/** A dateline is over by here. */
export const REACH = 110

const BRACKET = /^ ?[[({<](?<inner>[^[\](){}]{2,60})[\])}>]/u
const NEXT_BRACKET = /^ ?[[(][^[\](){}]{2,44}[\])] ?[:/]?/u
/** `(서울=연합뉴스) 홍길동 기자 =`: up to the sign. */
const UP_TO_SIGN = /^ ?[\p{Script=Hangul} ·,]{2,24} ?=/u
/** `(ANSA) - ROMA, 05 MAR -`, `(Reuters) -Planemaker`. */
const UP_TO_DASH =
  /^ ?\.?[-–—:]{1,2}(?: \p{Lu}[\p{L}'’ ,./]{1,30}(?:\d{1,2})?[\p{L} .]{0,12} ?[-–—]{1,2}(?= ))?/u
/** `OSLO (NTB): `, `Kiel (dpa/lno): `. */
const AGENCY_AND_COLON = /^\p{Lu}[\p{L}'’. /-]{1,40}? ?[(](?<agency>[^()]{2,24})[)] ?:/u
const BRACKET_BEHIND = /^ ?[\p{Script=Han}\p{L}\d]{2,12}[[](?<inner>[^[\]]{2,44})[\]]/u
const DASHED =
  /^(?=[\p{Lu}(])(?:\p{L}{2,6} [^()]{3,40}? {2,110})?(?<head>[^!?。;]{2,64}?)(?: ?\.[-–—] ?|(?<=[\p{Lu})\d\p{L}.]) [-–—]{1,2}(?= ?\S)|[)]:? ?[-–—]{1,2} ?)/u
const STOPPED =
  /^\p{Lu}{3}[\p{Lu} -]{0,20}[.,] \d{1,2} \p{L}{3,12}[.,]?(?: [-–—])? ?[/(]?[\p{L}-]{2,20}(?: «?\p{L}{1,20}»?){0,2}[/)]?\./u

/** `КАЗАНЬ, 8 июн - РИА Новости, Глеб Сафонов.` */
const AGENCY_BEHIND = /^ ?[^.!?,]{2,24}(?:, \p{Lu}[\p{L}-]{1,20} \p{Lu}[\p{L}-]{1,20})?\./u

export interface Opening {
  end: number
  /** `wire`: a closing word says so; `bracket`, `dash`: only its signs do. */
  by: 'wire' | 'bracket' | 'dash'
}

/** @param line The paragraph's beginning, folded, no longer than `REACH`. */
export function openingOf(line: string, { phrases }: Vocabulary): Opening | null {
  const bracket = BRACKET.exec(line)
  if (bracket) {
    let end = bracket[0].length
    const rest = line.slice(end)
    const more = NEXT_BRACKET.exec(rest) ?? UP_TO_SIGN.exec(rest) ?? UP_TO_DASH.exec(rest)
    if (more) end += more[0].length
    return { end, by: 'bracket' }
  }
  const wire = phrases.wire.exec(line)
  if (wire) {
    const end = wire[0].length
    // `台南訊／記者 林小滿` and nothing else.
    const byline = phrases.reporters.exec(line.slice(end + 1))
    if (/^[/:]/.test(line.slice(end)) && byline?.groups?.front === '' && !/[,。;]/.test(byline[0]))
      return { end: line.length, by: 'wire' }
    const more =
      NEXT_BRACKET.exec(line.slice(end)) ??
      phrases.reported.exec(line.slice(end)) ??
      /^ ?[:/]/.exec(line.slice(end))
    return { end: end + (more?.[0].length ?? 0), by: 'wire' }
  }
  const behind = BRACKET_BEHIND.exec(line)
  if (behind) return { end: behind[0].length, by: 'bracket' }
  const filed = AGENCY_AND_COLON.exec(line)
  if (filed && phrases.agencyFirst.test(filed.groups!.agency!)) return { end: filed[0].length, by: 'dash' }
  const dashed = STOPPED.exec(line) ?? DASHED.exec(line)
  if (!dashed) return null
  const rest = line.slice(dashed[0].length)
  const agency = phrases.agencyFirst.test(rest.trimStart()) ? AGENCY_BEHIND.exec(rest) : null
  return { end: dashed[0].length + (agency?.[0].length ?? 0), by: 'dash' }
}
