/** Names, outlets and places to put into real lines: some that the lexica hold, some that they do not. */
import type { Others } from './invented.ts'
import type { Random } from './random.ts'

export type Kind = 'person' | 'location' | 'source'
export type Picker = (kind: Kind, script: string, old: string, next: Random) => string | null
type ByScript = Readonly<Record<string, readonly string[]>>

export interface Lexica {
  places: readonly string[]
  surnames: readonly string[]
  given: readonly string[]
  outlets: readonly string[]
}

const HAN = /^\p{Script=Han}{2,5}$/u
/** Which words of the lexica belong to which script. */
const KNOWN_PLACES: Readonly<Record<string, RegExp>> = {
  zh: HAN,
  'zh-Hant': /^\p{Script=Han}{2,3}[縣市區鄉鎮]?$/u,
  ja: /^[\p{Script=Katakana}ー]{2,8}$/u,
  ko: /^\p{Script=Hangul}{2,6}$/u,
  latin: /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u,
  ru: /^\p{Script=Cyrillic}+$/u,
}
const KNOWN_OUTLETS: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}{3,6}$/u,
  'zh-Hant': /^\p{Script=Han}{3,5}$/u,
  ja: /新聞|通信|ロイター|タイムス/,
  ko: /\p{Script=Hangul}/u,
  latin: /^\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
}
const SURNAMES: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}$/u,
  'zh-Hant': /^\p{Script=Han}$/u,
  ja: /^\p{Script=Han}{2}$/u,
  ko: /^\p{Script=Hangul}$/u,
  ru: /^\p{Script=Cyrillic}{3,}$/u,
  latin: /^\p{Script=Latin}[\p{L}’-]{2,}$/u,
}
const FORENAMES: Readonly<Record<string, RegExp>> = {
  ru: /^\p{Lu}\p{Script=Cyrillic}{2,}$/u,
  latin: /^(?=\p{Script=Latin})\p{Lu}\p{Ll}+$/u,
}
/** Scripts that write a name together: a surname, then one or two characters. */
const JOINED = new Set(['zh', 'zh-Hant', 'ja', 'ko'])

const sorted = (list: readonly string[], by: Readonly<Record<string, RegExp>>): ByScript =>
  Object.fromEntries(
    Object.entries(by).map(([script, pattern]) => [script, list.filter((it) => pattern.test(it))]),
  )

const one = (list: readonly string[] | undefined, next: Random): string | null =>
  list && list.length > 0 ? list[Math.floor(next() * list.length)]! : null

/**
 * @param others Where names come from that the lexica do not hold.
 * @param isKnown Only names that the lexica hold, or only others; undefined: both.
 */
export function picker(lexica: Lexica, others: Others, isKnown?: boolean): Picker {
  const places = sorted(lexica.places, KNOWN_PLACES)
  const outlets = sorted(lexica.outlets, KNOWN_OUTLETS)
  const surnames = sorted(lexica.surnames, SURNAMES)
  const given = sorted(lexica.given, FORENAMES)
  return (kind, script, old, next) => {
    const known = isKnown ?? next() < 0.5
    if (kind === 'person')
      return JOINED.has(script) ? joinedName(script, old, next) : apartName(script, old, known, next)
    if (kind === 'location') return placed(script, old, known, next)
    if (/^(?:本|网络|網|微博|AP$|AFP$)/.test(old) || /[、/“”]/.test(old)) return null
    return known ? one(outlets[script], next) : others.source(script, next)
  }

  function joinedName(script: string, old: string, next: Random): string {
    const isShort = script.startsWith('zh') && (old.length === 2 || (old.length > 3 && next() < 0.3))
    const character = () => others.given(script, next)
    return `${one(surnames[script], next)}${character()}${isShort ? '' : character()}`
  }

  function apartName(script: string, old: string, known: boolean, next: Random): string | null {
    if (!/\s/.test(old) || /["@_\d]/.test(old) || !(script in FORENAMES)) return null
    const first = known ? one(given[script], next) : others.given(script, next)
    const last = known ? one(surnames[script], next) : others.surname(script, next)
    if (script === 'ru') return `${first} ${last}`
    const middle = next() < 0.1 ? ` ${one([...'ABCDEJKLMRST'], next)}.` : ''
    const name = `${first}${middle} ${last}`
    return /\p{Ll}/u.test(old) ? name : name.toUpperCase()
  }

  function placed(script: string, old: string, known: boolean, next: Random): string | null {
    if (old.includes('/') || old.length < 2) return null
    const name = known ? one(places[script], next) : others.place(script, next)
    return name && !/\p{Ll}/u.test(old) && !script.startsWith('zh') ? name.toUpperCase() : name
  }
}
