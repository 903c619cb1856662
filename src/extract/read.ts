/** Page -> blocks: the body found, every leaf judged by the table of rules, and the leaves put together. */
import { claimsOf, readName } from '../page/html/index.ts'
import type { Claim, Notices, Page, PageBlock, Settings } from '../types.ts'
import { believedNames } from './believed.ts'
import { toBlocks } from './blocks.ts'
import { type Body, wholePage } from './body.ts'
import { findBox } from './boxes.ts'
import { findTextBody } from './dump.ts'
import type { Features } from './features.ts'
import { judge } from './judge.ts'
import { isVeiled, reportMissing } from './missing.ts'
import { withinOwnStory } from './own-story.ts'
import { provenNames } from './proven.ts'
import { withReplies } from './replies.ts'
import { asides, rules } from './rules/index.ts'
import { boxNames } from './rules/named.ts'
import { lookAgain } from './second-look.ts'
import { bodyValues } from './value.ts'

export interface BlocksRead {
  blocks: readonly PageBlock[]
  body: Body
  /** What the markup states; none in a text. */
  claims: readonly Claim[]
  siteNames: readonly string[]
}

export const readBlocks = (
  page: Page,
  features: readonly Features[],
  settings: Settings,
  notices: Notices,
): BlocksRead =>
  page.whole !== null
    ? readWhole(page, page.whole.claims, features)
    : page.facts === null
      ? readText(page, features, settings, notices)
      : readHtml(page, page.facts, features, settings, notices)

/** Nothing is left out but what no reader sees. */
function readWhole(page: Page, claims: readonly Claim[], features: readonly Features[]): BlocksRead {
  const body = wholePage(page)
  const named = page.boxes.map((box) => readName({ ...box, names: '' }))
  const values = bodyValues(features, page.kind)
  const given = { page, features, values, named, boxNames: [], isUnveiled: false, body }
  return { blocks: toBlocks(page, named, features, judge(asides, given, null)), body, claims, siteNames: [] }
}

function readText(
  page: Page,
  features: readonly Features[],
  settings: Settings,
  notices: Notices,
): BlocksRead {
  const body = findTextBody(page, features, settings, notices)
  const values = bodyValues(features, 'text')
  const given = { page, features, values, named: [], boxNames: [], isUnveiled: false, body }
  const blocks = toBlocks(page, [], features, judge(rules, given, settings.favor))
  return { blocks, body, claims: [], siteNames: [] }
}

function readHtml(
  page: Page,
  facts: NonNullable<Page['facts']>,
  features: readonly Features[],
  { favor, languages }: Settings,
  notices: Notices,
): BlocksRead {
  const { leaves, boxes } = page
  const values = bodyValues(features, 'html')
  const isUnveiled = isVeiled(page, values)
  if (isUnveiled) notices.add('hidden-text')
  const isShown = (at: number) => leaves[at]!.aside === null || (isUnveiled && leaves[at]!.veiled)
  // A link that is set as a button costs as any other.
  const shown = values.map((value, at) => (isShown(at) || leaves[at]!.links === 1 ? value : 0))
  const given = { page, features, values: shown }
  const read = boxes.map(readName)
  const believed = believedNames({ ...given, named: provenNames({ ...given, named: read }) }, facts)
  const told = withReplies(believed, given)
  const first = findBox(page, shown, told)
  const again = lookAgain(first, { page, facts, values: shown, named: told })
  const { named } = again
  const body = withinOwnStory(again.body, { page, facts, values: shown }, notices)
  const names = boxNames({ page, named, body }, favor === 'recall')
  const judged = judge(rules, { page, features, values, named, boxNames: names, isUnveiled, body }, favor)
  const reasons = names.map((it) => it?.reason ?? null)
  const { claims, siteNames, text } = claimsOf({ leaves, facts }, body, reasons, languages)
  facts.passed.report(notices)
  reportMissing(facts, text, page, judged.verdicts, values, notices)
  return { blocks: toBlocks(page, named, features, judged), body, claims, siteNames }
}
