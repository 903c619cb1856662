/** THE TABLE: every rule that leaves a piece of a page out of the article, or takes it for a caption. The order is the
 * priority: the first rule that applies to a leaf decides. A new rule: one file or one entry in a file here, one line in
 * the table. `docs/rules.md` is made from it. */
import { offer, offerBox } from './appeals.ts'
import { button, hidden, markup, reading, siteDrop } from './aside.ts'
import { fragment, otherHeadline, repeated, repeatedPicture } from './blocks.ts'
import { boxed } from './boxed.ts'
import { caption, credit, pictureText } from './captions.ts'
import { doubtful, openingStamp, signature } from './edges.ts'
import { bareHeading } from './headings.ts'
import { linkDensity } from './links.ts'
import { boxElement, boxLikes, boxName, boxRole } from './named.ts'
import { announced, teaserList } from './offers.ts'
import { beforeText, otherArticle, outside, outsideLines, outsideLinks } from './place.ts'
import { replyLines } from './replies.ts'
import { doubledLabel, noWords } from './signs.ts'
import { buttonBox, card } from './widgets.ts'
import { wordRules } from './words.ts'

export const rules = [
  siteDrop,
  hidden,
  button,
  reading,
  markup,
  otherArticle,
  boxElement,
  boxRole,
  boxLikes,
  boxName,
  outsideLinks,
  outside,
  pictureText,
  buttonBox,
  card,
  ...Object.values(wordRules),
  offer,
  offerBox,
  outsideLines,
  linkDensity,
  noWords,
  doubledLabel,
  teaserList,
  announced,
  credit,
  caption,
  beforeText,
  openingStamp,
  replyLines,
  doubtful,
  boxed,
  signature,
  bareHeading,
] as const

/** What no reader sees, in any document. */
export const asides = [hidden, button, reading] as const

/** Rules over whole blocks, once headline, header and subheadings are known. */
export const blockRules = [otherHeadline, repeatedPicture, fragment, repeated] as const

export const allRules = [...rules, ...blockRules] as const

/** Every id that `report.dropped[].rule` may have; those of captions leave nothing out. */
export type RuleId = (typeof allRules)[number]['id']

export const ruleIds: readonly RuleId[] = allRules.filter(({ reason }) => reason !== null).map(({ id }) => id)
