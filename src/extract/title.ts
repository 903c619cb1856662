/**
 * HTML pages: title, second headline and standfirst, by agreement of what the markup states with what the page shows.
 * `<h1>` alone, JSON-LD alone or `og:title` alone is right on three pages of four; two that agree nearly always are.
 */
import type { TitleCandidate } from '../schema/explanation.ts'
import { isAsWideAs } from '../text/columns.ts'
import { nameKey } from '../text/name-key.ts'
import type { Claim, ClaimFrom, PageBlock } from '../types.ts'
import type { SiteNames } from './site-names.ts'
import { readBelow } from './title-below.ts'
import {
  type Form,
  formsOf,
  hasKicker,
  isSame,
  isVariant,
  isWithin,
  parted,
  type Stated,
} from './title-forms.ts'
import type { TitleHelp, TitleReading } from './title-reading.ts'
import { blocksNear, bodyStart, type Dated, isUnseen, setOff } from './title-shown.ts'
import { W } from './weights.ts'

/** How much a statement of the title is worth, by where it stands. Only the best agreeing one of each kind counts. */
const WORTH: Partial<Record<ClaimFrom, () => number>> = {
  'site-rule': () => W.SITE_RULE_TITLE_WORTH,
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

interface Candidate extends Form {
  worth: number
  /** Null for what the page shows. */
  from: ClaimFrom | null
  /** Of the heading; null for lines and statements. An `<h1>` may be the title even when nothing agrees with it. */
  level: number | null
}

export function readTitle(
  blocks: readonly PageBlock[],
  claims: readonly Claim[],
  siteNames: SiteNames,
  help: TitleHelp,
): TitleReading {
  const body = bodyStart(blocks)
  const near = blocksNear(blocks, body)
  const textOf = ({ level, text }: PageBlock) => (level === null ? text : help.withoutDay(text).title)
  const shown = new Set(near.flatMap((block) => (block.level === 1 ? [nameKey(textOf(block))] : [])))
  const stated = claims
    .filter(({ field }) => field === 'title')
    .map(({ from, value }): Stated => {
      const { title } = help.withoutDay(value)
      return { from, forms: formsOf(title, siteNames, from === 'title-element', shown) }
    })
    .filter(({ forms }) => forms.length > 0)
  const linked = near.flatMap((block) => (block.level === null ? [] : linkedEnd(block)))
  const isControl = (end: string) => BRACKETED.test(end) || linked.includes(end)
  const withoutLine = (text: string) =>
    cutBehind(text, stated, help.isHeader, isControl) ?? help.withoutDay(text)
  const barely = ({ level, text }: PageBlock) => (level === null ? text : withoutLine(text).title)
  const given = [...shownIn(near, stated, barely), ...withoutCut(stated).map(toCandidate)].filter(
    ({ key }) => key !== '',
  )
  const all = withoutNames(given, near, siteNames, help)
  const lone = loneHeading(all, stated, blocks.slice(0, body + W.MAX_BLOCKS_INSIDE), siteNames)
  const scored = all
    .map((candidate) => ({ candidate, ...scoreOf(candidate, all, stated, candidate === lone) }))
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
  return {
    ...readBelow(blocks, best.candidate, body, claims, { ...help, withoutDay: withoutLine }),
    candidates,
  }
}

/** A control in words: `[Edit]`. */
const BRACKETED = /^\[[^\]\d]{2,20}\]$/

/** The link that a heading ends with, where other words stand before it. */
function linkedEnd({ text, marks }: PageBlock): string[] {
  const link = marks.findLast(({ type }) => type === 'link')
  return link && link.start > 0 && link.end === text.length ? [text.slice(link.start).trim()] : []
}

/**
 * A heading behind whose stated title something else stands: the line with the day (`Old bridge to close 5 March 2024, 10:30`), or
 * a control.
 */
function cutBehind(
  text: string,
  stated: readonly Stated[],
  isHeader: TitleHelp['isHeader'],
  isControl: (end: string) => boolean,
): Dated | null {
  for (const { forms } of stated)
    for (const { text: title } of forms) {
      if (text.length <= title.length || !text.startsWith(title)) continue
      const day = text.slice(title.length).trim()
      // `… by the flood` is all headline.
      if (/\d/.test(day) && isHeader(day)) return { title, day }
      if (isControl(day)) return { title, day: null }
    }
  return null
}

/** Statements without those that a quotation mark has cut: `content="The "royal" visit"` states `The`. */
const withoutCut = (stated: readonly Stated[]): Stated[] =>
  stated.filter(
    ({ forms: [short] }) =>
      !stated.some(({ forms }) =>
        forms.some(
          ({ text }) => text.startsWith(short!.text) && /^\s?"/.test(text.slice(short!.text.length)),
        ),
      ),
  )

/**
 * The candidates that are no name of the site or of a section: one that the page declares, or a short one that looks
 * like one (`National News`) while another headline is shown. Where only names are left, the line that is set off.
 */
function withoutNames(
  all: readonly Candidate[],
  near: readonly PageBlock[],
  { isDeclared, isLikely }: SiteNames,
  { isHeader }: TitleHelp,
): Candidate[] {
  const others = all.filter(({ text }) => !isDeclared(text))
  const real = others.filter(({ text }) => !isLikely(text))
  const isElsewhere = real.some(({ from, level }) => from === null && level !== null)
  const kept = isElsewhere ? real : others
  const isName = ({ from, text }: Candidate) =>
    from === 'title-element' && !isAsWideAs(text, W.MIN_LONE_COLUMNS)
  if (!kept.every(isName)) return leading(kept)
  const line = setOff(near.filter(({ text }) => !isDeclared(text) && !isHeader(text)))
  if (!line) return [...(kept.length > 0 ? kept : all)]
  const { text, level } = line
  return [{ text, key: nameKey(text), worth: W.H1_TITLE_WORTH, from: null, level }]
}

/** The first heading is worth as much as an `<h1>` where there is none. */
function leading(all: readonly Candidate[]): Candidate[] {
  const first = all.some(({ level }) => level === 1) ? undefined : all.find(({ level }) => level !== null)
  return all.map((it) => (it === first ? { ...it, worth: W.H1_TITLE_WORTH } : it))
}

/**
 * The only `<h1>` above the text is the headline, whatever else was written for sharing. Not where it stands around a stated
 * title, or within one whose kicker is shown above it, where another line shows what is stated, or where JSON-LD and OpenGraph agree on a variant of it.
 */
function loneHeading(
  all: readonly Candidate[],
  stated: readonly Stated[],
  above: readonly PageBlock[],
  { isDeclared, isLikely }: SiteNames,
): Candidate | null {
  const first = above.filter((block) => block.level === 1 && !isUnseen(block) && nameKey(block.text) !== '')
  const keys = new Set(
    first.filter(({ text }) => !isDeclared(text) && !isLikely(text)).map(({ text }) => nameKey(text)),
  )
  const lone = all.find(({ level, key }) => level === 1 && keys.has(key))
  if (!lone || keys.size > 1 || !isAsWideAs(lone.text, W.MIN_LONE_COLUMNS)) return null
  const forms = stated.flatMap(({ forms }) => forms.map(({ key }) => key))
  let lines: Set<string> | null = null
  const isLine = (key: string) => {
    lines ??= new Set(above.map(({ text }) => nameKey(text)))
    return lines.has(key)
  }
  // A kicker that the page shows too belongs to the headline.
  const isKicked = (key: string) => hasKicker(key, lone.key) && isLine(key.slice(0, -lone.key.length))
  if (forms.some((key) => hasKicker(lone.key, key) || isKicked(key))) return null
  if (stated.every(({ forms }) => forms.some(({ key }) => agrees(lone, key)))) return null
  if (all.some((it) => it.from === null && it !== lone && forms.some((key) => agrees(it, key)))) return null
  const against = (from: ClaimFrom) =>
    stated.flatMap((it) =>
      it.from === from && isVariant(it.forms[0]!.key, lone.key) ? [it.forms[0]!.key] : [],
    )
  const shared = against('opengraph')
  return against('json-ld').some((key) => shared.some((other) => isSame(key, other))) ? null : lone
}

function toCandidate({ from, forms }: Stated): Candidate {
  return { ...forms[0]!, worth: worthOf(from), from, level: null }
}

/** What a candidate is worth itself, and all that agrees with it. */
function scoreOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  claims: readonly Stated[],
  isLone: boolean,
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
  const own = isLone ? Math.max(worth, W.LONE_H1_WORTH) : worth
  const parts = [{ from: from ?? ('shown' as const), worth: own }, ...others]
  return { score: parts.reduce((sum, part) => sum + part.worth, 0), parts }
}

function agrees({ key, from, level }: Candidate, stated: string): boolean {
  if (from === null && level === null && isWithin(key, stated)) return true
  return isSame(stated, key) && !hasKicker(key, stated)
}

/** Headings around the start of the body, and lines of the same words as a stated title. */
function shownIn(
  near: readonly PageBlock[],
  claims: readonly Stated[],
  textOf: (block: PageBlock) => string,
): Candidate[] {
  const forms = claims.flatMap((it) => it.forms)
  const stated = [...new Set(forms.map(({ key }) => key))]
  return near.flatMap((block) => {
    const said = textOf(block)
    const key = nameKey(said)
    const text = forms.reduce((text, it) => (it.key === key ? parted(text, it.text) : text), said)
    const isTitle = block.level !== null ? block.level <= 4 : stated.some((title) => isWithin(key, title))
    if (!isTitle) return []
    return [{ text, key, worth: shownWorth(block.level ?? 2), from: null, level: block.level }]
  })
}
