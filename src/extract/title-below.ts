/** What stands below the headline of a page: its own blocks, a second headline, the standfirst. */
import { columnsOf, isAsWideAs, isWiderThan } from '../text/columns.ts'
import { hasKey, nameKey } from '../text/name-key.ts'
import { endsSentence } from '../text/sentence.ts'
import type { Claim, PageBlock } from '../types.ts'
import { type Form, hasKicker, isSame, parted } from './title-forms.ts'
import type { TitleHelp, TitleReading } from './title-reading.ts'
import { isShown, isUnseen } from './title-shown.ts'
import { W } from './weights.ts'

/** What stands below the headline: the headline's own blocks, a second headline, the standfirst. */
export function readBelow(
  given: readonly PageBlock[],
  title: Pick<Form, 'text' | 'key'>,
  body: number,
  claims: readonly Claim[],
  { leaveOut, isHeader, kindOf, withoutDay }: TitleHelp,
): Pick<TitleReading, 'headline' | 'blocks'> {
  const isOwn = (block: PageBlock) =>
    !isUnseen(block) &&
    (hasKey(block.text, title.key) ||
      (block.level !== null && hasKey(withoutDay(block.text).title, title.key)))
  const ownAt = given.slice(0, body + W.MAX_BLOCKS_INSIDE).findLastIndex(isOwn)
  const isRepeated = (block: PageBlock, at: number) =>
    at < body + W.MAX_BLOCKS_INSIDE && at !== ownAt && isAgain(block, title.key)
  const blocks = leaveOut(
    given,
    new Set(given.filter((block, at) => block.out === null && isRepeated(block, at))),
  )
  const near = blocks.slice(0, body + W.MAX_BLOCKS_INSIDE)
  const own = near[ownAt]
  const dated = own && withoutDay(own.text)
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
    ) ?? (own ? findSubtitle(between, blocks.slice(body), { isHeader, kindOf }) : undefined)
  const found =
    between.find((block) => block !== subtitle && stated('description', block)) ??
    between.find((block) => block !== subtitle && isSummary(block.text))
  const second = subtitle && !hasKey(subtitle.text, title.key) ? subtitle : undefined
  // Right above the body it is the first paragraph too; above the byline it is a heading of the page.
  const opensBody = found !== undefined && found === between.findLast(({ type }) => type !== 'image')
  const standfirst: PageBlock | undefined = opensBody
    ? { ...found, out: null, rule: null, type: 'paragraph', level: null }
    : found
  if (found && standfirst) blocks[blocks.indexOf(found)] = standfirst
  for (const block of between)
    if (block.out !== null && isKeyPoints(block, isHeader))
      blocks[blocks.indexOf(block)] = { ...block, out: null, rule: null }
  return {
    blocks,
    headline: {
      title: dated ? parted(dated.title, title.text) : title.text,
      day: dated?.day ?? null,
      subtitle: second?.text ?? null,
      standfirst: standfirst ?? null,
      blocks: [own, second].flatMap((block) => block ?? []),
      around: own ? null : (top ?? null),
    },
  }
}

/** Whether a block says the title once more, or is a headline that lost against it. */
function isAgain(block: PageBlock, title: string): boolean {
  const { text, level } = block
  if (level === 1) return !isUnseen(block)
  const key = nameKey(text)
  return key === title || (level !== null && (hasKicker(key, title) || isSame(key, title)))
}

/** The first heading below the title, unless it is the first of the subheadings. */
function findSubtitle(
  between: readonly PageBlock[],
  body: readonly PageBlock[],
  { isHeader, kindOf }: Pick<TitleHelp, 'isHeader' | 'kindOf'>,
): PageBlock | undefined {
  const at = between.findIndex(({ level, text }) => level !== null && !isHeader(text))
  const found = between[at]
  if (!found || found.level === 1 || isWiderThan(found.text, W.MAX_SUBTITLE_COLUMNS)) return undefined
  if (found.out !== null) return found
  const below = between.slice(at + 1)
  // Right above the text, or above headings of its own: `Article 1`, `Purpose`.
  const opensBody = below.every(({ level, out }) => out === null && level !== null && level > found.level!)
  const likes = body.flatMap(({ level, out }, at) => (out === null && level === found.level ? [at] : []))
  // Each sign of the stars has its days below.
  const kind = below[0] ? kindOf(below[0]) : null
  const isEntry = kind !== null && likes.some((at) => body[at + 1] && kindOf(body[at + 1]!) === kind)
  return (opensBody && likes.length > 0) || isEntry ? undefined : found
}

const isSummary = (text: string): boolean =>
  columnsOf(text) >= (endsSentence(text) ? W.MIN_SUMMARY_COLUMNS : W.MIN_OPEN_SUMMARY_COLUMNS)

/** What the article says in short, as a list between headline and text: lines of some length, none of them a link. */
function isKeyPoints(block: PageBlock, isHeader: TitleHelp['isHeader']): boolean {
  if (block.type !== 'list' || block.ordered || block.items.length < W.MIN_KEY_POINTS) return false
  return block.items.every(
    ({ text, marks, blocks }) =>
      blocks.length === 0 &&
      isAsWideAs(text, W.MIN_KEY_POINT_COLUMNS) &&
      !marks.some(({ type }) => type === 'link') &&
      !isHeader(text),
  )
}
