/** Page -> Decisions: for every block whether it is part of the article, and by which rule if not. Nothing changes a
 * decision afterwards. */
import { isDayLine, isHeaderText, isStrayHeader, readCaptionDay, readHeader } from '../header/index.ts'
import { boxAround, readName } from '../page/html/index.ts'
import type { Outcome, TitleCandidate } from '../schema/explanation.ts'
import { SAMPLE, tellLanguage } from '../text/language/index.ts'
import type { Claim, DropReason, Headline, Notices, Page, PageBlock, Settings } from '../types.ts'
import type { Body } from './body.ts'
import { type Features, featuresOf } from './features.ts'
import { numberingOf } from './numbering.ts'
import { findCaption, findSignatures } from './official.ts'
import { readOwnCard } from './own-card.ts'
import { findLead } from './pictures.ts'
import { findPullQuotes } from './quotes.ts'
import { type BlocksRead, readBlocks } from './read.ts'
import { findRepeats } from './repeated.ts'
import type { BlockContext, BlockRule } from './rules/blocks.ts'
import { fragment, otherHeadline, repeated, repeatedPicture } from './rules/blocks.ts'
import type { RuleId } from './rules/index.ts'
import { siteNamesOf } from './site-names.ts'
import { findSubheadings } from './subheadings/index.ts'
import type { Mark } from './subheadings/marks.ts'
import { readTitle } from './title.ts'
import type { TitleReading } from './title-reading.ts'
import { withoutBrackets, withoutDay, withoutLabel } from './title-shown.ts'
import { sponsoredWords } from './words/sponsored.ts'

export interface Decided {
  readonly outcome: Outcome
  /** As it goes into the article: a subheading is a `heading` with its level from 2 on. */
  readonly block: PageBlock
  /** Why it is left out; null for everything else. */
  readonly reason: DropReason | null
  /** Id of the rule that left it out, or took it for a caption. */
  readonly rule: RuleId | null
  /** What sets a subheading off; null for everything else. */
  readonly mark: Mark | null
}

export interface Decisions {
  /** In reading order. */
  readonly blocks: readonly Decided[]
  readonly headline: Headline
  /** What the headline, the markup and the header lines state. */
  readonly claims: readonly Claim[]
  readonly siteNames: readonly string[]
  /** The header's lines as they stood, and what they state. */
  readonly header: readonly string[]
  readonly headerClaims: readonly Claim[]
  /** As the text tells it. */
  readonly language: string | null
  readonly body: Body
  readonly titles: readonly TitleCandidate[]
  readonly features: readonly Features[]
}

export function decide(page: Page, settings: Settings, notices: Notices): Decisions {
  const features = featuresOf(page, settings)
  const read = readBlocks(page, features, settings, notices)
  const { body, claims, siteNames } = read
  const isStated = page.whole?.claims.some(({ field }) => field === 'title') ?? false
  const {
    blocks,
    headline,
    candidates: titles,
  } = isStated ? statedHeadline(read) : headlineOf(page, read, settings)
  const language = tellLanguage(
    sampleOf(blocks.filter((it) => it.out === null && !headline.blocks.includes(it))),
  )
  const lang = claims.find(({ field }) => field === 'language')?.value ?? language
  const caption = findCaption(blocks, headline)
  const ours = blocks.filter(
    (it) => it !== caption && !FOREIGN.has(it.out ?? '') && !isReply(it.out, it.rule),
  )
  const header = isStated ? NO_HEADER : readHeader(ours, headline, settings, lang)
  const apart = headline.standfirst?.out ? [headline.standfirst] : []
  const lines = new Set([...header.used, ...headline.blocks])
  const shown = blocks.filter((it) => it.out === null || lines.has(it))
  const signed = findSignatures(shown, lines)
  const spent = new Set([
    ...apart,
    ...header.used.filter((it) => !signed.has(it) && !isPicture(it)),
    ...headline.blocks,
  ])
  const lead = page.kind === 'html' ? findLead(blocks, page, headline, claims) : null
  // A dateline opens the body, and a picture leads it, whatever they looked like.
  const open = blocks.map((block) => (isOneOf(block, header.opening, lead, caption) ? keep(block) : block))
  const given = { isDump: body.isDump, favor: settings.favor, dedupe: settings.dedupe }
  const text = readBody(open, spent, header.end, page.kind, settings)
  const single = leaveOut(text.blocks, repeatedPicture, { body: text.blocks.filter(isIn(spent)) })
  const left = leaveOut(single, fragment, { ...given, body: single.filter(isIn(spent)) })
  const kept = left.filter(isIn(spent))
  const repeats = findRepeats(kept, ({ type }) => type === 'heading', notices)
  const all = leaveOut(left, repeated, { ...given, body: kept, repeats })
  const outcomeOf = (block: PageBlock): Outcome => {
    const at = headline.blocks.indexOf(block)
    if (at >= 0) return at === 0 && block.text.includes(headline.title ?? block.text) ? 'title' : 'subtitle'
    if (apart.includes(block)) return 'description'
    return spent.has(block) ? 'header' : block.out === null ? 'keep' : 'drop'
  }
  return {
    blocks: all.map((block): Decided => {
      const outcome = outcomeOf(block)
      const { out, rule } = block
      const mark = text.marks.get(block) ?? null
      return { outcome, block, reason: outcome === 'drop' ? out : null, rule: rule as RuleId | null, mark }
    }),
    headline,
    // A page's lines may be about anything: there a name alone is nobody. A text has its header lines only.
    claims: [
      ...claimsOfHeadline(headline, page),
      ...claims,
      ...header.claims.filter(({ guess }) => guess !== 'part' || page.kind === 'text'),
      ...(caption ? readCaptionDay(caption.text, settings.languages, lang) : []),
      ...(page.kind === 'html' ? readOwnCard(ours, headline, (line) => isDayLine(line, settings, lang)) : []),
    ],
    siteNames,
    header: [
      ...(page.whole?.header ?? []),
      ...(headline.day == null ? [] : [headline.day]),
      ...[...new Set([...apart, ...header.used])].map(({ text }) => text),
    ],
    headerClaims: header.claims,
    language,
    body,
    titles,
    features,
  }
}

/** Blocks of other articles, and what a rule for the site leaves out, state nothing of this one. */
const FOREIGN: ReadonlySet<string> = new Set(['other-article', 'configured'])

/** What readers said, and when, is no header of the article; how many they are may be. */
const isReply = (out: PageBlock['out'], rule: PageBlock['rule']): boolean =>
  out === 'comments' && (rule === 'reply-lines' || rule === 'box-likes')

/** Where the title is stated apart, only its repetition on top of the text is no part of the text. */
function statedHeadline({ blocks, claims }: BlocksRead): TitleReading {
  const title = claims.find(({ field }) => field === 'title')!.value.trim()
  const [first] = blocks
  const isTitle = first?.type === 'heading' && first.level === 1 && first.text === title
  return { blocks, headline: { title: null, subtitle: null, blocks: isTitle ? [first] : [] }, candidates: [] }
}

const NO_HEADER: Pick<ReturnType<typeof readHeader>, 'claims' | 'used' | 'opening' | 'end'> = {
  claims: [],
  used: [],
  opening: null,
  end: null,
}

/** In a text the headline was found with the body; a page states it too. */
function headlineOf(
  page: Page,
  { blocks, body, claims, siteNames }: BlocksRead,
  settings: Settings,
): TitleReading {
  const lang = claims.find(({ field }) => field === 'language')?.value ?? null
  if (page.kind === 'html')
    return readTitle(blocks, claims, siteNamesOf(siteNames, claims, blocks, settings), {
      leaveOut: (given, found) => leaveOut(given, otherHeadline, { otherHeadlines: found }),
      isHeader: (text) => isHeaderText(text, settings),
      kindOf: ({ start }) => namesAt(start, page),
      withoutDay: (text) => withoutDay(text, settings.languages, lang),
    })
  const line = blocks.find(({ start }) => start === body.title)
  const isHeader = (text: string) => isHeaderText(text, settings)
  const below = line ? blocks.slice(blocks.indexOf(line) + 1).map(({ text }) => text) : []
  const { title, day } = withoutBrackets(line ? withoutLabel(line.text, below, isHeader) : null, isHeader)
  const headline = { title, day, subtitle: null, blocks: line ? [line] : [] }
  return { blocks, headline, candidates: [...body.titles] }
}

function namesAt(leaf: number, { boxes, leaves }: Page): string | null {
  const { tag, names } = boxes[leaves[leaf]!.box]!
  return names === '' ? null : `${tag} ${names}`
}

/** Pull quotes and subheadings of the body. */
function readBody(
  blocks: readonly PageBlock[],
  spent: ReadonlySet<PageBlock>,
  above: PageBlock | null,
  kind: Page['kind'],
  settings: Settings,
): { blocks: PageBlock[]; marks: ReadonlyMap<PageBlock, Mark> } {
  const quotes = findPullQuotes(blocks.filter(isIn(spent)))
  const quoted = blocks.map(
    (block): PageBlock => (quotes.has(block) ? { ...block, type: 'quote', cite: null } : block),
  )
  const likely = quoted.filter(isIn(spent))
  const below = likely.slice(firstBelow(likely, above))
  const found = findSubheadings(below, kind, quoted, {
    numbering: numberingOf(settings.languages),
    isHeader: (text) => isStrayHeader(text, settings),
    isSponsored: sponsoredWords(settings.languages),
  })
  const marks = new Map<PageBlock, Mark>()
  const likelies = new Set(below)
  const read = quoted.map((block): PageBlock => {
    const heading = found.get(block)
    if (!heading)
      return block.type === 'heading' && likelies.has(block) ? { ...block, type: 'paragraph' } : block
    const made: PageBlock = { ...block, type: 'heading', level: heading.level }
    marks.set(made, heading.mark)
    return made
  })
  return { blocks: read, marks }
}

/** It stays where it is, whoever its caption names. */
const isPicture = (block: PageBlock): boolean => block.type === 'image' && block.src !== null

const isOneOf = (block: PageBlock, ...wanted: (PageBlock | null)[]): boolean =>
  block.out !== null && wanted.includes(block)

const keep = (block: PageBlock): PageBlock => ({ ...block, out: null, rule: null })

const NOTHING = { body: [], otherHeadlines: new Set<never>(), repeats: new Set<never>(), isDump: false }

/** The blocks, without those that a rule leaves out. */
function leaveOut(
  blocks: readonly PageBlock[],
  rule: BlockRule,
  context: Partial<BlockContext>,
): PageBlock[] {
  const found = rule.find({ ...NOTHING, favor: null, dedupe: false, ...context })
  return blocks.map((block) => (found.has(block) ? { ...block, out: rule.reason, rule: rule.id } : block))
}

const isIn =
  (spent: ReadonlySet<PageBlock>) =>
  (block: PageBlock): boolean =>
    block.out === null && !spent.has(block)

/** Index of the first block that stands below another. */
const firstBelow = (blocks: readonly PageBlock[], above: PageBlock | null): number =>
  above === null
    ? 0
    : Math.max(
        0,
        blocks.findIndex(({ start }) => start >= above.end),
      )

const claimsOfHeadline = (
  { title, subtitle, day = null, standfirst = null, blocks }: Headline,
  page: Page,
): Claim[] => [
  ...(title === null ? [] : [{ field: 'title', value: title, from: 'heading' } as const]),
  ...(subtitle === null ? [] : [{ field: 'subtitle', value: subtitle, from: 'heading' } as const]),
  ...(day === null ? [] : [{ field: 'date', value: day, from: 'heading' } as const]),
  ...(standfirst === null
    ? []
    : [
        {
          field: 'description',
          value: standfirst.text,
          from: 'heading',
          isApart: placeOf(standfirst, blocks[0], page),
        } as const,
      ]),
]

/** Where a standfirst stands that is no part of the body. What looks like the caption of a picture is not taken for sure. */
function placeOf({ text, out, start, end }: PageBlock, title: PageBlock | undefined, page: Page) {
  if (out === null) return undefined
  const isBelow = title !== undefined && start >= title.end && start - title.end <= 1
  const isPictured = [start - 1, end].some((at) => page.leaves[at]?.kind === 'image')
  return isBelow && !isPictured && !/\n|[)）]$/.test(text) && !isInCaption(start, page)
    ? 'below-title'
    : 'elsewhere'
}

const isInCaption = (leaf: number, { boxes, leaves }: Page): boolean =>
  boxAround(leaves[leaf]!.box, boxes, (box) => box.tag === 'figure' || readName(box).caption) >= 0

/** The opening of the text, enough to tell its language by. */
function sampleOf(blocks: readonly PageBlock[]): string {
  let sample = ''
  for (const { text } of blocks) {
    if (sample.length >= SAMPLE) break
    sample += `${text.slice(0, SAMPLE)}\n`
  }
  return sample
}
