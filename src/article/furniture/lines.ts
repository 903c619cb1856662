/** What a block looks like as a line of a page: the traits that every decision about plain text rests on. */
import type { FurnitureKind, PageBlock } from '../../types.ts'
import { endsSentence, width } from '../measure.ts'
import type { CaptionWords } from './captions.ts'
import type { Phrasebook } from './phrases.ts'

export interface Line {
  block: PageBlock
  columns: number
  /** Ends as a sentence does. */
  ends: boolean
  /** Begins with a bullet, as the entries of a menu or of a list do. */
  bullet: boolean
  /** What it is by its words. */
  phrase: FurnitureKind | null
  /** States when or by whom: a date, a time, a labelled value. */
  stamp: boolean
  /** Opens with the label of a header field. */
  labelled: boolean
  /** Says what a picture shows or who took it. */
  caption: boolean
  /** Names the photographer or agency of a picture and nothing else. */
  credit: boolean
  /** Reads like running text. */
  prose: boolean
}

const BULLET = /^[-*•·▪◦‣»›>]\s/

/** From here on a line without an end mark is more likely running text than a title. */
const LONG = 140
/** A sentence shorter than this is as often a teaser or a button. */
const SENTENCE = 45

export function describeLines(
  blocks: readonly PageBlock[],
  { kindOf, isLabelled }: Phrasebook,
  { isCaption, isCredit }: CaptionWords,
): Line[] {
  return blocks.map((block) => {
    const columns = width(block.text)
    const ends = endsSentence(block.text)
    const phrase = kindOf(block.text)
    const prose =
      phrase === null &&
      ((ends && columns >= (/[?？!！]\W?$/.test(block.text) ? 110 : SENTENCE)) ||
        (columns >= LONG && hasInnerStop(block.text)))
    const labelled = columns <= STAMPED && isLabelled(block.text)
    const stamp = labelled || (columns <= STAMPED && DATED.test(block.text))
    return {
      block,
      columns,
      ends,
      bullet: BULLET.test(block.text),
      phrase,
      stamp,
      labelled,
      caption: columns <= CAPTION && isCaption(block.text),
      credit: columns <= CREDIT && !ends && isCredit(block.text),
      prose,
    }
  })
}

/** The most columns that a caption has, and a line that names nobody but an agency. */
const CAPTION = 400
const CREDIT = 70

/** A line that states a date beside other things is not longer than this. */
const STAMPED = 140

/** A time of day, a date in figures, or a year beside other figures. */
const DATED =
  /\d{1,2}[:：.hH]\d{2}(?!\d)|\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}|\b(?:19|20)\d\d\b.{0,20}\d|\d\D{1,20}\b(?:19|20)\d\d\b/

/** A comma or a stop inside: menus glued into one line have none. */
const hasInnerStop = (text: string): boolean => /[,，、。.;；:：،।]\s?\S/.test(text)
