/** Where on a page header lines may stand, seen from the headline and from the running text. */
import { isAsWideAs } from '../text/columns.ts'
import { endsWithRemark, lacksStops } from '../text/sentence.ts'
import type { Headline, PageBlock } from '../types.ts'

/** How many blocks above and below the headline, and after the text, may belong to the header. */
const ABOVE = 4
const BELOW = 14
const TAIL = 7
/** Far from the headline only a short line with a year counts. */
const LONGEST_FAR = 160
/** Below a standfirst, so many blocks, and nothing but a date. */
const BEHIND = 10
const LONGEST_BEHIND = 80
/** So many blocks below the headline at most its lead begins. */
const LEAD = 3
const DATED = /(?:19|20)\d\d/

export interface Zones {
  before: PageBlock[]
  after: PageBlock[]
  /** Other lines above the text, the nearest first: pages set them apart from their headline. */
  far: PageBlock[]
  /** Lines below a standfirst that reads like running text: right below it, and farther down. Headings there are subheadings, even a day. */
  below: PageBlock[]
  behind: PageBlock[]
  tail: PageBlock[]
  /** The first sentence right below the headline, whatever box it stands in. */
  lead: PageBlock | undefined
  /** First and last paragraph of the body. */
  opening: PageBlock | undefined
  last: PageBlock | undefined
}

export function zonesOf(blocks: readonly PageBlock[], { blocks: spent, around }: Headline): Zones {
  const heads = spent.length === 0 && around ? [around] : spent
  const at = heads.length > 0 ? blocks.indexOf(heads.at(-1)!) : -1
  const first = heads.length > 0 ? blocks.indexOf(heads[0]!) : 0
  const prose = blocks.findIndex((block, index) => index > at && isLongSentence(block))
  const stop = prose < 0 ? blocks.length : prose
  const end = blocks.findLastIndex(isBody)
  const beyond = prose < 0 ? [] : blocks.slice(prose + 1, prose + 1 + BEHIND)
  return {
    before: blocks.slice(Math.max(0, first - ABOVE), first),
    after: blocks.slice(at + 1, Math.min(stop, at + 1 + BELOW)).filter((block) => !heads.includes(block)),
    far: blocks
      .slice(0, stop)
      .filter(({ text }) => text.length <= LONGEST_FAR && DATED.test(text))
      .reverse(),
    below: shortLines(beyond),
    behind: beyond.filter((block, index) => {
      const isOfCard = prose + 1 + index > end && isOther(beyond[index - 1])
      return block.level === null && block.text.length <= LONGEST_BEHIND && !isOfCard
    }),
    tail: end < 0 ? [] : blocks.slice(Math.max(end + 1, stop), end + 1 + TAIL),
    lead: at >= 0 && prose >= 0 && prose - at <= LEAD ? blocks[prose] : undefined,
    opening: blocks.find((block) => isBody(block) && !heads.includes(block)),
    last: blocks.findLast((block) => isBody(block) || (block.out === null && endsWithRemark(block.text))),
  }
}

/** Three words. */
const HEADLINE = /\S\s+\S+\s+\S/

/** The headline of another article, a link: below the text, the line under it is about that. */
export const isOther = (block: PageBlock | undefined): boolean =>
  block !== undefined && block.links === 1 && HEADLINE.test(block.text)

function shortLines(blocks: readonly PageBlock[]): PageBlock[] {
  const end = blocks.findIndex((block) => isLongSentence(block))
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .filter(({ text, level }) => level === null && text.length <= LONGEST_FAR)
}

const isBody = (block: PageBlock) => block.out === null && isLongSentence(block)

const LEAST_COLUMNS = 70

/** `3:20 p.m.`: a stop of letters that stand for words ends no sentence. */
const ABBREVIATION = /(?<!\p{L})\p{L}\.\p{L}\.$/u
/** Two units a letter, and the one before. */
const LONGEST_ABBREVIATION = 8

/** What no header line is. Prose of `extract/` is another question: on a page length alone makes it, but a row of bylines, days and
 * topics is as long and still states who wrote. Its end may be a bracket: the last paragraph names its reporter there, `（记者 张望远）`. */
export function isLongSentence({ text, type }: PageBlock): boolean {
  if (type !== 'paragraph' && type !== 'quote') return false
  if (!isAsWideAs(text, LEAST_COLUMNS)) return false
  return endsSentence(text) || lacksStops(text)
}

const SENTENCE_END = /[.!?。！？…।۔။”"」』)）】〕]/

function endsSentence(text: string): boolean {
  const isEnd =
    SENTENCE_END.test(text.trimEnd().slice(-1)) && !ABBREVIATION.test(text.slice(-LONGEST_ABBREVIATION))
  return isEnd && /\p{L}[.!?]|[。！？।۔။]/u.test(text)
}
