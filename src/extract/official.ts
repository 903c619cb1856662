/** Official notices: their number and the day that they are signed with belong to the text. */
import { endsSentence } from '../text/sentence.ts'
import type { Headline, PageBlock } from '../types.ts'
import type { Line, Run } from './run.ts'

/** `海政办发〔2023〕12号`: who issued it, the year in brackets, and which one of the year; behind a gap who signs for it (`签发人：陆远舟`). */
const NUMBER =
  /^\p{sc=Han}{1,20}\s?[〔［[（(](?:19|20)\d{2}[〕］\]）)]\p{sc=Han}?\s?\d{1,5}\s?\p{sc=Han}(?:[ \u3000]{1,20}\p{sc=Han}{2,4}[:：]\s?\p{sc=Han}{2,8})?$/u

/** Whether a line is the number of an official notice. */
export const isNoticeNumber = (text: string): boolean => text.length <= MAX_NUMBER_UNITS && NUMBER.test(text)

const MAX_NUMBER_UNITS = 60

/** `（2024年3月5日河湾市人民政府令第18号公布 自2024年5月1日起施行）`: when a law was passed, by whom, since when it holds. */
const CAPTION = /^[（(][^（()）]{9,200}[)）]$/u
const HAN = /\p{sc=Han}{4}/u
/** `第一条　…` */
const NUMBERED = /^\p{sc=Han}{3,6}[ \u3000]/u

/** The line in brackets between the title of a law and its first part: it belongs to the text. */
export function findCaption(blocks: readonly PageBlock[], { blocks: heads }: Headline): PageBlock | null {
  const at = heads.length > 0 ? blocks.indexOf(heads.at(-1)!) : -1
  const line = at < 0 ? undefined : blocks[at + 1]
  const next = blocks.slice(at + 2).find(({ out }) => out === null)
  return line?.type === 'paragraph' &&
    CAPTION.test(line.text) &&
    HAN.test(line.text) &&
    next &&
    NUMBERED.test(next.text)
    ? line
    : null
}

/** A line that names those whom a notice goes to. */
const isAddressee = ({ text }: Pick<Line, 'text'>): boolean =>
  text.length <= MAX_ADDRESSEE_UNITS && /^\p{sc=Han}.*：$/u.test(text)

const MAX_ADDRESSEE_UNITS = 120

/** `（责任编辑：…）` is of the page, not of who signs. */
const LABELLED = /[:：]/

/**
 * The header lines of an official notice that stand below its last sentence: the day, under the name of who signs.
 *
 * @param body What may be part of the text, header lines among them.
 */
export function findSignatures(
  body: readonly PageBlock[],
  header: ReadonlySet<PageBlock>,
): ReadonlySet<PageBlock> {
  const text = body.filter((block) => !header.has(block))
  const isNotice =
    body.some((block) => isNoticeNumber(block.text)) || text.slice(0, 3).some((block) => isAddressee(block))
  const last = body.findLastIndex((block) => endsSentence(block.text) && !header.has(block))
  return new Set(
    isNotice && last >= 0
      ? body.slice(last + 1).filter((block) => header.has(block) && !LABELLED.test(block.text))
      : [],
  )
}

/** In a copied page the body of a notice goes on to the day that it is signed with: attachments and who signs stand before it. */
export function continueNotice(lines: readonly Line[], run: Run, isHeader: (text: string) => boolean): Run {
  const opening = lines.slice(Math.max(0, run.start - LINES_OF_OPENING), run.start + LINES_OF_OPENING)
  if (!opening.some((line) => isNoticeNumber(line.text) || isAddressee(line))) return run
  for (const [count, { text, is }] of lines.slice(run.end + 1, run.end + 1 + MAX_LINES_TO_DAY).entries()) {
    if (is.words.phrase !== null) return run
    if (isHeader(text) && !LABELLED.test(text)) return { ...run, end: run.end + 1 + count }
  }
  return run
}

const LINES_OF_OPENING = 3
/** A list of attachments, who signs, and the day. */
const MAX_LINES_TO_DAY = 20
