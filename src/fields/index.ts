/** Claims -> fields. Each field takes the first statement, in one order of precedence, that reads as a value. */

import { fold } from '../dates/index.ts'
import { readNumber } from '../dates/numbers.ts'
import { CJK, vocabularyOf } from '../header/index.ts'
import { hasSpacedNames, oncePerSet } from '../languages/merge.ts'
import { nameKey } from '../text/name-key.ts'
import { siteKeys } from '../text/site-keys.ts'
import { trimmer } from '../text/trim.ts'
import type { Article, Claim, ClaimFrom, Field, Fields, Notices, Origins, Settings } from '../types.ts'
import { believePeople, type Named } from './believed.ts'
import { readDates } from './dates.ts'
import { readKeywords } from './keywords.ts'
import { peopleReader } from './people.ts'
import { isAddress, isCompany, nobodyTest, personTest, unnamedTest } from './persons.ts'
import { rank, VISIBLE } from './precedence.ts'
import { dateOfUrl } from './url-date.ts'

/** What the text itself tells about the article, and where it is from. */
export interface Told {
  /** The language that it is in. */
  language: string | null
  /** The address that was given with it. */
  address: string | null
  /** Its lines, those that are no part of the article too. */
  lines(): Iterable<string>
}

const NOTHING: Told = { language: null, address: null, lines: () => [] }

export async function settle(
  claims: readonly Claim[],
  siteNames: readonly string[],
  settings: Settings,
  notices: Notices,
  told: Told = NOTHING,
): Promise<{ fields: Fields; origins: Origins }> {
  const origins: Origins = {}
  const { nulls, numbers } = valueWords(settings.languages)
  const sites = new Set(siteNames.flatMap(siteKeys))
  const known = byField(claims.filter(({ value }) => !isNull(value, nulls)))
  const of = (field: Field): readonly Claim[] => known.get(field) ?? []
  /** Of lists that are put together from several statements: a user's rule alone, where there is one. */
  const ruledOr = <T extends { from: ClaimFrom }>(all: readonly T[]): readonly T[] =>
    all.some(({ from }) => from === 'site-rule') ? all.filter(({ from }) => from === 'site-rule') : all

  const first = <T>(field: Field, read: (value: string) => T | null): T | null => {
    for (const { value, from } of of(field)) {
      const result = read(value)
      if (result === null) continue
      origins[field] = from
      return result
    }
    return null
  }
  const text = (field: Field) => first(field, (value) => value.trim() || null)
  /** A standfirst that is no part of the body comes before a summary for search engines: else no reader would find it. */
  const description = (): string | null => {
    const [best] = of('description')
    const apart = of('description').find(({ isApart }) => isApart !== undefined)
    const isGiven = best?.from === 'site-rule' || best?.from === 'input'
    const isSummary = apart?.isApart === 'below-title' || (best && apart && saysLike(best.value, apart.value))
    if (apart === undefined || isGiven || !isSummary) return text('description')
    origins.description = apart.from
    return apart.value.trim()
  }
  const count = (field: Field) =>
    first(field, (value) => {
      const number = /\d[\d.,' \u00a0]*\+? ?\p{L}?|[\p{Script=Han}]{1,8}/u.exec(fold(value))?.[0] ?? ''
      return toCount(number, numbers)
    })
  const suffixes = of('title').flatMap(({ value, from }) => (from === 'title-element' ? suffixOf(value) : []))
  const isSite = (name: string) => {
    const key = nameKey(name)
    return sites.has(key) || (CJK.test(name) && suffixes.some((suffix) => suffix.startsWith(key)))
  }
  const stated = of('language').map(({ value }) => value)
  // `Hannah Whitcombe Vale Post`: the site behind the name of its reporter.
  const withoutSite = (name: string): string => {
    const words = name.split(' ')
    const end = words.findIndex((_, at) => at > 1 && sites.has(nameKey(words.slice(at).join(' '))))
    return end < 0 || isNobody(words[0]!) ? name : words.slice(0, end).join(' ')
  }
  const tags = [told.language, ...stated]
  const namesIn = peopleReader(settings.languages, tags)
  // A content system writes the section in the place of an author that nobody entered.
  const sections = new Set(of('category').map(({ value }) => nameKey(value)))
  const isPerson = personTest(isSite, settings)
  const isSection = (name: string) => sections.has(nameKey(name)) && !isPerson(name, 'header')
  const isNobody = nobodyTest(settings)
  const isUnnamed = unnamedTest(settings)
  const { agency } = vocabularyOf(settings.languages)
  // A user goes by a forename perhaps, or by a name without a capital.
  const isUserName = (name: string) => USER.test(name) && !isSite(name) && !isNobody(name)
  const narrow = (names: readonly string[], from: ClaimFrom, isUser: boolean): readonly string[] => {
    if (from === 'byline') return names.filter((name) => isPerson(name, from) || (isUser && isUserName(name)))
    // `harbour.example, Port Alder`: the site and its address.
    const [first = ''] = names
    return isSite(first) || isAddress(first) ? [first] : names
  }
  const namedIn = (field: Field): Named[] =>
    of(field).map(({ value, from, lang, organisation = false, guess, person = false }) => {
      const isShown = VISIBLE.has(from)
      const reading = {
        spaceJoins: !isShown || hasSpacedNames(settings.languages, lang),
        isOne: person,
        isShown,
      }
      const all = namesIn(value, reading)
        .map(withoutSite)
        .filter(
          (name) =>
            !nulls.has(name.toLowerCase()) &&
            !isCompany(name) &&
            !isSection(name) &&
            !isUnnamed(name) &&
            // `Par Le Courrier avec AFP` names no person.
            !(isShown && agency.test(name)),
        )
      const isWeak = guess !== undefined || from === 'byline'
      return { from, organisation, isOne: person, isWeak, said: all, names: narrow(all, from, person) }
    })
  const people = (field: Field): string[] => {
    const editors = field === 'authors' ? namedIn('editors').flatMap(({ names }) => names.map(nameKey)) : []
    const best = believePeople(
      ruledOr(namedIn(field).filter(({ said }) => said.length > 0)),
      { isSite, isPerson, isNobody },
      new Set(editors),
    )
    if (!best) return []
    origins[field] = best.from
    const others = best.names.filter((name) => !isSite(name))
    const people = others.filter((name) => !isNobody(name))
    const sites = best.names.filter(isSite)
    // `Harbour Post with Agencies` names the site at least.
    const stated = [people, sites.length < best.names.length ? sites : [], others, best.names]
    return uniqueBy(nameKey, stated.find(({ length }) => length > 0) ?? [])
  }
  const source = first('source', (value) => readOutlet(value))
  const addresses = [...of('url').map(({ value }) => value), ...(told.address === null ? [] : [told.address])]
  const inAddresses = addresses.flatMap((value): Claim[] => {
    const day = dateOfUrl(value, settings.languages)
    return day === null ? [] : [{ field: 'date', value: day, from: 'url' }]
  })
  const { date, updated } = await readDates(
    [
      ...of('date').filter(({ isVague }) => !isVague),
      ...of('date').filter(({ isVague }) => isVague),
      ...inAddresses,
    ],
    of('updated'),
    settings,
    notices,
    origins,
    {
      languages: settings.languages,
      tags: [...stated, ...(told.language === null ? [] : [told.language])],
      addresses,
      lines: told.lines,
      reference: settings.referenceDate,
    },
  )
  const keywords = ruledOr(of('keywords'))
  if (keywords[0]) origins.keywords = keywords[0].from
  const fields: Fields = {
    url: text('url'),
    site: first('site', readSite),
    image: first('image', (value) => (isPicture(value) ? value.trim() : null)),
    keywords: readKeywords(keywords.map(({ value }) => value)),
    category: first('category', readSite),
    access: first('access', readAccess),
    title: text('title'),
    subtitle: secondTitle(text('title'), text('subtitle')),
    source,
    date,
    updated,
    views: count('views'),
    comments: count('comments'),
    authors: people('authors'),
    editors: people('editors'),
    photographers: people('photographers'),
    location: text('location'),
    description: description(),
    language: first('language', (value) => value.trim().split(/[-_]/)[0]!.toLowerCase() || null),
  }
  return { fields, origins }
}

/** The claims on each field, the likeliest first. */
function byField(claims: readonly Claim[]): Map<Field, Claim[]> {
  const groups = new Map<Field, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.field)
    if (group) group.push(claim)
    else groups.set(claim.field, [claim])
  }
  for (const [field, group] of groups) group.sort((a, b) => rank(field, a.from) - rank(field, b.from))
  return groups
}

const valueWords = oncePerSet((languages) => ({
  nulls: new Set(languages.flatMap(({ nulls }) => nulls.map((word) => word.toLowerCase()))),
  numbers: new Map(languages.flatMap(({ numbers = {} }) => Object.entries(numbers))),
}))

/** What stands behind the title: `网易科技` of `标题_网易科技` is a part of the site `网易`. */
const suffixOf = (title: string): string[] => {
  const at = Math.max(...['_', '|', '-', '–', '—'].map((sign) => title.lastIndexOf(sign)))
  const suffix = at > 0 ? nameKey(title.slice(at)) : ''
  return suffix === '' ? [] : [suffix]
}

/** A second headline that says the first once more is none. */
const secondTitle = (title: string | null, subtitle: string | null): string | null =>
  title !== null && subtitle !== null && nameKey(title) === nameKey(subtitle) ? null : subtitle

/** Half of the words of the shorter one stand in the other. */
function saysLike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return [...a].filter((word) => b.has(word)).length * 2 >= Math.min(a.size, b.size)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu))

/** `Emma Mackenzie` and `emma-mackenzie` are one. */
const uniqueBy = (key: (name: string) => string, names: readonly string[]): string[] =>
  [...new Map(names.toReversed().map((name) => [key(name), name])).values()].toReversed()

const USER = /^[\p{L}\p{M}\d_.-]{2,40}$/u

const bareValue = trimmer('[(:-', ']):-')
const bareNumber = trimmer('', ".,'")

const isNull = (value: string, nulls: ReadonlySet<string>) => {
  const bare = bareValue(fold(value))
  return bare === '' || bare === '—' || nulls.has(bare.toLowerCase())
}

function toCount(text: string, numbers: ReadonlyMap<string, number>): number | null {
  const bare = bareNumber(text.replace(/\+/g, ''))
  const value = readNumber(bare, numbers) ?? readNumber(bare.replace(/ ?\p{L}$/u, ''), numbers)
  return value !== null && Number.isInteger(value) ? value : null
}

/** An address names nobody: `https://social.example/harbourpost`. */
const readSite = (value: string): string | null =>
  /^(?:https?:|@)/.test(value) ? null : value.trim() || null

/** A pixel that counts readers, or an icon, is no picture of the article. */
const isPicture = (value: string): boolean => /^(?:https?:)?\/|^[\w.-]+(?:\/|\.\w)/.test(value.trim())

const FREE: Readonly<Record<string, Article['access']>> = {
  true: 'free',
  free: 'free',
  metered: 'metered',
  locked: 'paid',
  paid: 'paid',
  false: 'paid',
}

/** `isAccessibleForFree` is true or false, also in words and as an address of schema.org; `article:content_tier` free, metered or locked. */
const readAccess = (value: string): Article['access'] =>
  FREE[
    value
      .replace(/^.{0,40}\//, '')
      .trim()
      .toLowerCase()
  ] ?? null

const bareOutlet = trimmer('"\'«»“”‘’《》„:：', '"\'«»“”‘’《》„,，;；|/')
/** `Портал «Волна»`: what closes a quote in the name stays. */
const QUOTED_END = /^[^«“„《"]+(?:«[^«»]+»|“[^“”]+”|„[^„“]+“|《[^《》]+》|"[^"]+")$/
const withoutQuotes = (name: string): string =>
  QUOTED_END.test(name.trim()) ? name.trim() : bareOutlet(name)

/** An outlet's name without quotes, numbers of issues and addresses. */
function readOutlet(value: string): string | null {
  const name = withoutQuotes(value.split('№', 1)[0]!)
  return name === '' || /^https?:/.test(name) ? null : name
}
