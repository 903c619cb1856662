/**
 * HTML pages: title, second headline and standfirst, by agreement of what the markup states with what the page shows.
 * `<h1>` alone, JSON-LD alone or `og:title` alone is right on three pages of four; two that agree nearly always are.
 */
import type { Claim, ClaimFrom, DropReason, Headline, Page, PageBlock } from '../types.ts'
import { endsSentence, width } from './measure.ts'

/** How much a statement of the title is worth, by where it stands. Only the best agreeing one of each kind counts. */
const WORTH: Partial<Record<ClaimFrom, number>> = {
  'json-ld': 1.6,
  opengraph: 1.5,
  'title-element': 1,
  meta: 0.5,
  microdata: 0.5,
  'dublin-core': 0.5,
}
/** A heading that the page shows over its text, by level; `LEADING` when there is no `<h1>`. */
const SHOWN = [2, 0.7, 0.5, 0.4]
const LEADING = 2

/** A headline stands so many blocks before the body, or among its first ones. */
const BEFORE = 40
const INSIDE = 3

/** A title and what of it counts when titles are compared. */
interface Form {
  text: string
  key: string
}

/** A title that the markup states, with and without the names around it; the likeliest form first. */
interface Stated {
  from: ClaimFrom
  forms: Form[]
}

interface Candidate extends Form {
  worth: number
  /** Null for what the page shows. */
  from: ClaimFrom | null
  /** Of the heading; null for lines and statements. An `<h1>` may be the title even when nothing agrees with it. */
  level: number | null
}

export function readTitle(page: Page): Headline {
  const { blocks, siteNames } = page
  const claims = page.claims
    .filter(({ field }) => field === 'title')
    .map(({ from, value }): Stated => ({ from, forms: formsOf(value, siteNames, from === 'title-element') }))
    .filter(({ forms }) => forms.length > 0)
  const body = bodyStart(blocks)
  const candidates: Candidate[] = [...shownBefore(blocks, body, claims), ...claims.map(toCandidate)]
  let best: Form | null = null
  let bestScore = 0
  for (const candidate of candidates.filter(({ key }) => key !== '')) {
    const score = scoreOf(candidate, candidates, claims)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  if (!best) return { title: null, subtitle: null, blocks: [] }
  return readBelow(blocks, best, body, page.claims)
}

function toCandidate({ from, forms }: Stated): Candidate {
  return { ...forms[0]!, worth: WORTH[from] ?? 0, from, level: null }
}

/** What a candidate is worth itself, and all that agrees with it. */
function scoreOf(candidate: Candidate, candidates: readonly Candidate[], claims: readonly Stated[]): number {
  const agreeing = new Map<ClaimFrom | null, number>()
  for (const { from, forms } of claims)
    if (forms.some(({ key }) => agrees(candidate, key))) agreeing.set(from, WORTH[from] ?? 0)
  if (candidate.from === null)
    return agreeing.size > 0 || candidate.level === 1 ? sum(agreeing, candidate.worth) : 0.3
  agreeing.delete(candidate.from)
  const around = candidates.filter(({ from, key }) => from === null && hasKicker(key, candidate.key))
  if (around.length > 0) agreeing.set(null, Math.max(...around.map(({ worth }) => worth)))
  return sum(agreeing, candidate.worth)
}

function agrees({ key, from, level }: Candidate, stated: string): boolean {
  if (from === null && level === null && isWithin(key, stated)) return true
  return isSame(stated, key) && !hasKicker(key, stated)
}

/** A heading may hold a kicker before the title that the markup states: `Floods Three villages cut off`. */
const hasKicker = (heading: string, title: string): boolean =>
  heading.length > title.length && heading.endsWith(title)

const sum = (parts: ReadonlyMap<unknown, number>, first: number): number =>
  [...parts.values()].reduce((total, part) => total + part, first)

/** Letters and digits alone, so that marks, case, width and soft hyphens make no difference. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const SEPARATOR =
  /\s+[|\-–—·•»›:/]{1,2}\s+|\s*[|｜ㅣ_]{1,2}\s*|\s*-{2}\s*|(?<=\p{Script=Han})-(?=\p{Script=Han})/u

/** A stated title without the names of site and section; first the likeliest form. */
function formsOf(stated: string, siteNames: readonly string[], decorated: boolean): Form[] {
  const text = stated.replace(/\s+/g, ' ').trim()
  const parts = text.split(SEPARATOR).filter((part) => keyOf(part) !== '')
  const names = new Set(siteNames.map(keyOf))
  const longest = parts.reduce((best, part) => (width(part) > width(best) ? part : best), '')
  const isSite = (part: string | undefined) => part !== undefined && names.has(keyOf(part))
  const own = parts.filter((part) => !isSite(part))
  const start = own[0] === undefined ? -1 : text.indexOf(own[0])
  const last = own.at(-1)
  const stripped =
    start < 0 || last === undefined ? text : text.slice(start, text.lastIndexOf(last) + last.length)
  const likely = decorated && stripped === text ? longest || text : stripped
  return [...new Set(decorated ? [likely, longest, parts[0] ?? text, stripped, text] : [likely, text])]
    .map((form) => ({ text: form, key: keyOf(form) }))
    .filter(({ key }) => key !== '')
}

/** How much of two titles must agree, counted in pairs of characters. */
const ALIKE = 0.85

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length * 1.5 < long.length) return false
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < short.length; at++) {
    const pair = short.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 1 < long.length; at++) {
    const pair = long.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) shared++
    if (left > 0) pairs.set(pair, left - 1)
  }
  return (2 * shared) / (short.length + long.length - 2) >= ALIKE
}

/** Index of the first block of text that is kept. */
function bodyStart(blocks: readonly PageBlock[]): number {
  const at = blocks.findIndex(({ out, type, level }) => out === null && type !== 'image' && level === null)
  return at < 0 ? blocks.length : at
}

/** Headings over the body, and lines of the same words as a stated title. */
function shownBefore(blocks: readonly PageBlock[], body: number, claims: readonly Stated[]): Candidate[] {
  const near = blocks.slice(Math.max(0, body - BEFORE), body + INSIDE).filter(isShown)
  const hasFirst = near.some(({ level }) => level === 1)
  const leading = hasFirst ? undefined : near.find(({ level }) => level !== null)
  const stated = [...new Set(claims.flatMap(({ forms }) => forms.map(({ key }) => key)))]
  return near.flatMap((block) => {
    const key = keyOf(block.text)
    const isTitle = block.level !== null ? block.level <= 4 : stated.some((title) => isWithin(key, title))
    if (!isTitle) return []
    const worth = block === leading ? LEADING : (SHOWN[(block.level ?? 2) - 1] ?? 0)
    return [{ text: block.text, key, worth, from: null, level: block.level }]
  })
}

/** Where no headline stands, whatever its level. */
const ELSEWHERE = new Set<DropReason>(['hidden', 'navigation', 'comments', 'footer', 'other-article'])

const isShown = ({ out, level }: PageBlock): boolean =>
  out === null || out === 'outside' || (level === 1 && !ELSEWHERE.has(out))

/** A line may be the title when it makes up most of a stated one, or its end: a kicker stands before the title. */
const isWithin = (key: string, stated: string): boolean =>
  key.length >= 8 &&
  (stated.endsWith(key)
    ? key.length * 2 >= stated.length
    : key.length * 4 >= stated.length * 3 && stated.includes(key))

/** What stands below the headline: the headline's own blocks, a second headline, the standfirst. */
function readBelow(
  blocks: readonly PageBlock[],
  title: Form,
  body: number,
  claims: readonly Claim[],
): Headline {
  const near = blocks.slice(0, body + INSIDE)
  const own = near.findLast(({ text, out }) => keyOf(text) === title.key && out !== 'hidden')
  const again = near.filter((block) => block !== own && isAgain(block, title.key))
  for (const block of again) if (block.out === null) block.out = 'headline'
  const top = own ?? again.at(-1)
  const between = top
    ? blocks.slice(blocks.indexOf(top) + 1, body).filter(({ out }) => out === 'outside' || out === null)
    : []
  const keysOf = (field: Claim['field']) =>
    new Set(claims.flatMap((claim) => (claim.field === field ? [keyOf(claim.value)] : [])))
  const keys = { subtitle: keysOf('subtitle'), description: keysOf('description') }
  const stated = (field: keyof typeof keys, { text }: PageBlock) =>
    keys[field].size > 0 && keys[field].has(keyOf(text))
  const subtitle =
    near.find(
      (block) => block.level !== null && block !== own && isShown(block) && stated('subtitle', block),
    ) ?? (own ? findSubtitle(between, blocks.slice(body)) : undefined)
  const standfirst =
    between.find((block) => block !== subtitle && stated('description', block)) ??
    between.find((block) => block !== subtitle && isSummary(block.text))
  // Right above the body it is the first paragraph too; above the byline it is a heading of the page.
  const opensBody =
    standfirst !== undefined && standfirst === between.findLast(({ type }) => type !== 'image')
  if (opensBody) Object.assign(standfirst, { out: null, type: 'paragraph', level: null })
  return {
    title: own?.text ?? title.text,
    subtitle: subtitle?.text ?? null,
    standfirst: standfirst ?? null,
    blocks: [own, subtitle].flatMap((block) => block ?? []),
    around: own ? null : (top ?? null),
  }
}

/** Whether a block says the title once more, or is a headline that lost against it. */
function isAgain({ text, level, out }: PageBlock, title: string): boolean {
  if (level === 1) return out !== 'hidden'
  const key = keyOf(text)
  return key === title || (level !== null && (hasKicker(key, title) || isSame(key, title)))
}

/** The first heading below the title, unless it is the first of the subheadings. */
function findSubtitle(between: readonly PageBlock[], body: readonly PageBlock[]): PageBlock | undefined {
  const at = between.findIndex(({ level }) => level !== null)
  const found = between[at]
  if (!found || found.level === 1 || width(found.text) > 200) return undefined
  const opensBody = at === between.length - 1 && found.out === null
  const hasLikes = body.some(({ level, out }) => out === null && level === found.level)
  return opensBody && hasLikes ? undefined : found
}

const isSummary = (text: string): boolean => width(text) >= (endsSentence(text) ? 80 : 140)
