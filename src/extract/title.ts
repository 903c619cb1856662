/**
 * HTML pages: title, second headline and standfirst, by agreement of what the markup states with what the page shows.
 * `<h1>` alone, JSON-LD alone or `og:title` alone is right on three pages of four; two that agree nearly always are.
 */
import type { TitleCandidate } from '../schema/explanation.ts'
import { columnsOf } from '../text/columns.ts'
import { nameKey } from '../text/name-key.ts'
import { endsSentence } from '../text/sentence.ts'
import type { Claim, ClaimFrom, DropReason, Headline, PageBlock } from '../types.ts'
import { W } from './weights.ts'

/** How much a statement of the title is worth, by where it stands. Only the best agreeing one of each kind counts. */
const WORTH: Partial<Record<ClaimFrom, () => number>> = {
  'json-ld': () => W.JSON_LD_TITLE_WORTH,
  opengraph: () => W.OPENGRAPH_TITLE_WORTH,
  'title-element': () => W.TITLE_ELEMENT_WORTH,
  meta: () => W.META_TITLE_WORTH,
  microdata: () => W.META_TITLE_WORTH,
  'dublin-core': () => W.META_TITLE_WORTH,
}
const worthOf = (from: ClaimFrom): number => WORTH[from]?.() ?? 0

/** What a heading over the text is worth, by level. */
const shownWorth = (level: number): number =>
  [W.H1_TITLE_WORTH, W.H2_TITLE_WORTH, W.H3_TITLE_WORTH, W.H4_TITLE_WORTH][level - 1] ?? 0

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

/** Leaves out the other headlines among the blocks. */
export type LeaveOut = (blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>) => PageBlock[]

export interface TitleReading {
  headline: Headline
  /** The blocks, with what the headline changed: another headline is out, a standfirst right above the body is in. */
  blocks: readonly PageBlock[]
  /** Best first. */
  candidates: TitleCandidate[]
}

export function readTitle(
  blocks: readonly PageBlock[],
  claims: readonly Claim[],
  siteNames: readonly string[],
  leaveOut: LeaveOut,
): TitleReading {
  const body = bodyStart(blocks)
  const shown = headingsNear(blocks, body)
  const stated = claims
    .filter(({ field }) => field === 'title')
    .map(
      ({ from, value }): Stated => ({
        from,
        forms: formsOf(value, siteNames, from === 'title-element', shown),
      }),
    )
    .filter(({ forms }) => forms.length > 0)
  const all: Candidate[] = [...shownBefore(blocks, body, stated), ...stated.map(toCandidate)]
  const scored = all
    .filter(({ key }) => key !== '')
    .map((candidate) => ({ candidate, ...scoreOf(candidate, all, stated) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const [best] = scored
  if (!best) {
    const none = { title: null, subtitle: null, blocks: [] }
    return { headline: none, blocks: [...blocks], candidates: [] }
  }
  const candidates = scored.map(({ candidate: { text, from, level }, score, parts }) => {
    return { text, score, from, level, parts }
  })
  return { ...readBelow(blocks, best.candidate, body, claims, leaveOut), candidates }
}

function toCandidate({ from, forms }: Stated): Candidate {
  return { ...forms[0]!, worth: worthOf(from), from, level: null }
}

/** What a candidate is worth itself, and all that agrees with it. */
function scoreOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  claims: readonly Stated[],
): Pick<TitleCandidate, 'score' | 'parts'> {
  const { from, worth, level } = candidate
  const agreeing = new Map<ClaimFrom | 'shown', number>()
  for (const claim of claims)
    if (claim.forms.some(({ key }) => agrees(candidate, key))) agreeing.set(claim.from, worthOf(claim.from))
  if (from === null && agreeing.size === 0 && level !== 1)
    return { score: W.LONE_HEADING_WORTH, parts: [{ from: 'shown', worth: W.LONE_HEADING_WORTH }] }
  if (from !== null) {
    agreeing.delete(from)
    const around = candidates.filter((it) => it.from === null && hasKicker(it.key, candidate.key))
    if (around.length > 0) agreeing.set('shown', Math.max(...around.map((it) => it.worth)))
  }
  const others = [...agreeing].map(([it, value]) => ({ from: it, worth: value }))
  const parts = [{ from: from ?? ('shown' as const), worth }, ...others]
  return { score: parts.reduce((sum, part) => sum + part.worth, 0), parts }
}

function agrees({ key, from, level }: Candidate, stated: string): boolean {
  if (from === null && level === null && isWithin(key, stated)) return true
  return isSame(stated, key) && !hasKicker(key, stated)
}

/** A heading may hold a kicker before the title that the markup states: `Floods Three villages cut off`. */
const hasKicker = (heading: string, title: string): boolean =>
  heading.length > title.length && heading.endsWith(title)

/** Between words that one space parts. */
const SEPARATOR =
  /\s[|\-–—·•»›>:/]{1,2}\s|\s?[|｜ㅣ_]{1,2}\s?|\s?-{2}\s?|(?<=\p{Script=Han})-(?=\p{Script=Han})/u

/** A stated title without the names of site and section; first the likeliest form. */
function formsOf(
  stated: string,
  siteNames: readonly string[],
  decorated: boolean,
  shown: ReadonlySet<string>,
): Form[] {
  const text = stated.replace(/\s+/g, ' ').trim()
  const parts = text.split(SEPARATOR).filter((part) => nameKey(part) !== '')
  const names = new Set(siteNames.map(nameKey))
  const longest = parts.reduce((best, part) => (columnsOf(part) > columnsOf(best) ? part : best), '')
  const isSite = (part: string | undefined) => part !== undefined && names.has(nameKey(part))
  const own = parts.filter((part) => !isSite(part))
  const start = own[0] === undefined ? -1 : text.indexOf(own[0])
  const last = own.at(-1)
  const stripped =
    start < 0 || last === undefined ? text : text.slice(start, text.lastIndexOf(last) + last.length)
  // A part that stands above the text as a heading is the title: `Site > Section > Headline`.
  const seen = parts.length > 1 ? parts.find((part) => shown.has(nameKey(part)) && !isSite(part)) : undefined
  const likely = seen ?? (decorated && stripped === text ? longest || text : stripped)
  return [...new Set(decorated ? [likely, longest, parts[0] ?? text, stripped, text] : [likely, text])]
    .map((form) => ({ text: form, key: nameKey(form) }))
    .filter(({ key }) => key !== '')
}

/** Whether most of two titles agrees, counted in pairs of characters. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length * W.MAX_LENGTH_RATIO < long.length) return false
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
  return (2 * shared) / (short.length + long.length - 2) >= W.MIN_ALIKE_SHARE
}

/** Index of the first block of text that is kept. */
function bodyStart(blocks: readonly PageBlock[]): number {
  const at = blocks.findIndex(({ out, type, level }) => out === null && type !== 'image' && level === null)
  return at < 0 ? blocks.length : at
}

/** The keys of first headings around the start of the body. */
const headingsNear = (blocks: readonly PageBlock[], body: number): ReadonlySet<string> =>
  new Set(
    blocks
      .slice(Math.max(0, body - W.MAX_BLOCKS_BEFORE), body + W.MAX_BLOCKS_INSIDE)
      .filter((block) => block.level === 1 && isShown(block))
      .map(({ text }) => nameKey(text)),
  )

/** Headings over the body, and lines of the same words as a stated title. */
function shownBefore(blocks: readonly PageBlock[], body: number, claims: readonly Stated[]): Candidate[] {
  const near = blocks
    .slice(Math.max(0, body - W.MAX_BLOCKS_BEFORE), body + W.MAX_BLOCKS_INSIDE)
    .filter(isShown)
  const hasFirst = near.some(({ level }) => level === 1)
  const leading = hasFirst ? undefined : near.find(({ level }) => level !== null)
  const stated = [...new Set(claims.flatMap(({ forms }) => forms.map(({ key }) => key)))]
  return near.flatMap((block) => {
    const key = nameKey(block.text)
    const isTitle = block.level !== null ? block.level <= 4 : stated.some((title) => isWithin(key, title))
    if (!isTitle) return []
    const worth = block === leading ? W.H1_TITLE_WORTH : shownWorth(block.level ?? 2)
    return [{ text: block.text, key, worth, from: null, level: block.level }]
  })
}

/** Where no headline stands, whatever its level. */
const ELSEWHERE = new Set<DropReason>(['hidden', 'navigation', 'comments', 'footer', 'other-article'])

const isShown = ({ out, level }: PageBlock): boolean =>
  out === null || out === 'outside' || (level === 1 && !ELSEWHERE.has(out))

/** A line may be the title when it makes up most of a stated one, or its end: a kicker stands before the title. */
const isWithin = (key: string, stated: string): boolean =>
  key.length >= W.MIN_TITLE_LETTERS &&
  (stated.endsWith(key)
    ? key.length * 2 >= stated.length
    : key.length * 4 >= stated.length * 3 && stated.includes(key))

/** What stands below the headline: the headline's own blocks, a second headline, the standfirst. */
function readBelow(
  given: readonly PageBlock[],
  title: Form,
  body: number,
  claims: readonly Claim[],
  leaveOut: LeaveOut,
): Pick<TitleReading, 'headline' | 'blocks'> {
  const isOwn = ({ text, out }: PageBlock) => nameKey(text) === title.key && out !== 'hidden'
  const ownAt = given.slice(0, body + W.MAX_BLOCKS_INSIDE).findLastIndex(isOwn)
  const isRepeated = (block: PageBlock, at: number) =>
    at < body + W.MAX_BLOCKS_INSIDE && at !== ownAt && isAgain(block, title.key)
  const blocks = leaveOut(
    given,
    new Set(given.filter((block, at) => isRepeated(block, at) && block.out === null)),
  )
  const near = blocks.slice(0, body + W.MAX_BLOCKS_INSIDE)
  const own = near[ownAt]
  const top = own ?? near.findLast(isRepeated)
  const between = top
    ? blocks.slice(blocks.indexOf(top) + 1, body).filter(({ out }) => out === 'outside' || out === null)
    : []
  const keysOf = (field: Claim['field']) =>
    new Set(claims.flatMap((claim) => (claim.field === field ? [nameKey(claim.value)] : [])))
  const keys = { subtitle: keysOf('subtitle'), description: keysOf('description') }
  const stated = (field: keyof typeof keys, { text }: PageBlock) =>
    keys[field].size > 0 && keys[field].has(nameKey(text))
  const subtitle =
    near.find(
      (block) => block.level !== null && block !== own && isShown(block) && stated('subtitle', block),
    ) ?? (own ? findSubtitle(between, blocks.slice(body)) : undefined)
  const found =
    between.find((block) => block !== subtitle && stated('description', block)) ??
    between.find((block) => block !== subtitle && isSummary(block.text))
  const second = subtitle && nameKey(subtitle.text) !== title.key ? subtitle : undefined
  // Right above the body it is the first paragraph too; above the byline it is a heading of the page.
  const opensBody = found !== undefined && found === between.findLast(({ type }) => type !== 'image')
  const standfirst: PageBlock | undefined = opensBody
    ? { ...found, out: null, rule: null, type: 'paragraph', level: null }
    : found
  if (found && standfirst) blocks[blocks.indexOf(found)] = standfirst
  return {
    blocks,
    headline: {
      title: own?.text ?? title.text,
      subtitle: second?.text ?? null,
      standfirst: standfirst ?? null,
      blocks: [own, second].flatMap((block) => block ?? []),
      around: own ? null : (top ?? null),
    },
  }
}

/** Whether a block says the title once more, or is a headline that lost against it. */
function isAgain({ text, level, out }: PageBlock, title: string): boolean {
  if (level === 1) return out !== 'hidden'
  const key = nameKey(text)
  return key === title || (level !== null && (hasKicker(key, title) || isSame(key, title)))
}

/** The first heading below the title, unless it is the first of the subheadings. */
function findSubtitle(between: readonly PageBlock[], body: readonly PageBlock[]): PageBlock | undefined {
  const at = between.findIndex(({ level }) => level !== null)
  const found = between[at]
  if (!found || found.level === 1 || columnsOf(found.text) > W.MAX_SUBTITLE_COLUMNS) return undefined
  const opensBody = at === between.length - 1 && found.out === null
  const hasLikes = body.some(({ level, out }) => out === null && level === found.level)
  return opensBody && hasLikes ? undefined : found
}

const isSummary = (text: string): boolean =>
  columnsOf(text) >= (endsSentence(text) ? W.MIN_SUMMARY_COLUMNS : W.MIN_OPEN_SUMMARY_COLUMNS)
