/** How the decisions about a page came about, as data: each block with the features, the rule and the weights that
 * decided; what body and title were chosen from; what the header lines state. */
import { readAlternatives } from '../header/index.ts'
import { readName } from '../page/html/index.ts'
import type {
  ExplainedBlock,
  ExplainedClaim,
  ExplainedWider,
  PageExplanation,
} from '../schema/explanation.ts'
import type { Box, Claim, Page, Settings } from '../types.ts'
import type { Body } from './body.ts'
import type { Decided, Decisions } from './index.ts'
import { allRules } from './rules/index.ts'
import { outside, outsideLinks } from './rules/place.ts'
import { type Valued, valuesOf } from './value.ts'
import { W } from './weights.ts'

export function explainDecisions(page: Page, decisions: Decisions, settings: Settings): PageExplanation {
  const { body, titles, blocks, header, headerClaims, claims } = decisions
  const nameOf = page.boxes.map(readName)
  const outermostNamed = (box: number): string | null => {
    let found: string | null = null
    for (let at = box; at >= 0; at = page.boxes[at]!.parent)
      if (nameOf[at]!.out !== null && body.measures[at]?.excluded) found = selectorOf(page.boxes[at]!)
    return found
  }
  const values = valuesOf(decisions.features, page.kind)
  return {
    body: body.candidates.map(({ start, end, box, value }) => ({
      place: placeOf(page, box),
      line: page.leaves[start]?.line ?? 1,
      lastLine: page.leaves[Math.max(start, end - 1)]?.line ?? 1,
      value,
      named: nameOf[box]?.out ?? null,
    })),
    titles: [...titles],
    blocks: blocks.map((decided) => explainBlock(decided, page, decisions, values, outermostNamed)),
    header: { lines: [...header], claims: explainHeader(header, headerClaims, settings) },
    claims: claims.map(toClaim),
  }
}

/** What the header lines state, with the reading that came next. */
function explainHeader(
  lines: readonly string[],
  claims: readonly Claim[],
  settings: Settings,
): ExplainedClaim[] {
  const next = lines.flatMap((line) => readAlternatives(line, settings))
  return claims.map((claim) => {
    const found = next.find(
      ({ text, state }) => text === claim.value && fieldsOf(state).includes(claim.field),
    )
    if (!found) return toClaim(claim)
    const instead = found.instead.flatMap(({ text, state }) =>
      fieldsOf(state).map((field) => ({ field, value: text })),
    )
    return { ...toClaim(claim), margin: found.margin, instead }
  })
}

const fieldsOf = (state: string): string[] => (state === 'both' ? ['authors', 'photographers'] : [state])

const toClaim = ({ field, value, from }: Claim): ExplainedClaim => ({ field, value, from })

function explainBlock(
  { block, outcome, reason, rule, mark }: Decided,
  page: Page,
  { features: all, body }: Decisions,
  values: readonly Valued[],
  namedAround: (box: number) => string | null,
): ExplainedBlock {
  const features = all[block.start]!
  const { columns, commas, links, ends, bold, bullet, prose, words } = features
  const { phrase, labelled, stamp, offer, caption, credit } = words
  const told = { phrase, labelled, stamp, offer, caption, credit }
  const found =
    outcome === 'drop' || block.type === 'image' ? allRules.find(({ id }) => id === rule) : undefined
  const box = page.leaves[block.start]!.box
  const isByName = found?.reason === 'stated' && found.on === 'box'
  return {
    line: block.line,
    place: placeOf(page, box),
    type: block.type,
    text: block.text,
    outcome,
    reason,
    rule: found ? rule : null,
    doc: found?.doc ?? null,
    named: isByName ? namedAround(box) : null,
    limits: (found?.limits ?? []).map((limit) => ({
      ...limit,
      value: features[limit.feature],
      limit: W[limit.weight],
    })),
    wider: found === outside || found === outsideLinks ? widerOf(page, body, block.start) : null,
    mark,
    level: block.type === 'heading' ? block.level : null,
    leaves: block.end - block.start,
    features: {
      columns,
      commas,
      links: Math.round(links * 100) / 100,
      ends,
      bold,
      bullet,
      prose,
      value: Math.round(values[block.start]!.value * 100) / 100,
      weight: values[block.start]!.weight,
      ...told,
    },
  }
}

/** The innermost box around a leaf and the body; null where the body was found by something else than what boxes are worth. */
function widerOf({ boxes }: Page, { box, scores }: Body, leaf: number): ExplainedWider | null {
  let wider = box
  while (wider >= 0 && (leaf < boxes[wider]!.start || leaf >= boxes[wider]!.end)) wider = boxes[wider]!.parent
  if (wider < 0 || wider === box || scores.length === 0) return null
  const [value, bodyValue] = [scores[wider]!, scores[box]!]
  if (bodyValue < value * W.NARROW_SHARE) return null
  const [place, bodyPlace] = [selectorOf(boxes[wider]!), selectorOf(boxes[box]!)]
  return { place, value, bodyPlace, bodyValue, weight: 'NARROW_SHARE', limit: W.NARROW_SHARE }
}

/** The most boxes that a place names: the innermost ones. */
const MAX_PLACE_BOXES = 4

function placeOf({ boxes }: Page, innermost: number): string {
  const names: string[] = []
  for (let at = innermost; at >= 0 && names.length < MAX_PLACE_BOXES; at = boxes[at]!.parent)
    names.unshift(selectorOf(boxes[at]!))
  return names.join(' > ')
}

/** The element with the first two of its id and classes. */
const selectorOf = ({ tag, names }: Box): string =>
  [tag, ...names.split(/\s+/).filter(Boolean).slice(0, 2)].join('.')
