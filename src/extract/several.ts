/** Several articles in one text: told apart where a line of signs stands between them, else only noticed. */
import type { Notices } from '../types.ts'
import type { Line } from './run.ts'
import { W } from './weights.ts'

/** Five and more of the same sign, or of two in turn: `-----`, `=====`, `* * * * *`. */
const SEPARATOR = /^([-=*_#~—＊＝─━·+])(?:\s?\1){4,}$/

/** How many lines the first article has with what stands above it. */
export function countLinesOfFirst(
  lines: readonly Line[],
  lineOf: (line: Line) => number,
  isHeader: (text: string) => boolean,
  notices: Notices,
): number {
  const chunks = cut(lines)
  const articles = chunks.length < 2 ? [] : chunks.filter((chunk) => isArticle(chunk, isHeader))
  if (articles.length < 2) {
    noticeSecond(lines, lineOf, isHeader, notices)
    return lines.length
  }
  notices.add('several-articles', {
    line: lineOf(articles[1]![0]!),
    count: articles.length,
    detail: 'the first one was kept',
  })
  return chunks.slice(0, chunks.indexOf(articles[0]!) + 1).reduce((sum, chunk) => sum + chunk.length, 0)
}

/** A separator belongs to what stands below it. */
function cut(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [[]]
  for (const line of lines) {
    if (SEPARATOR.test(line.text)) chunks.push([])
    chunks.at(-1)!.push(line)
  }
  return chunks
}

/** A headline and a header line open an article; running text follows. */
function isArticle(chunk: readonly Line[], isHeader: (text: string) => boolean): boolean {
  const opening = chunk.slice(0, W.MAX_OPENING_LINES)
  const header = opening.findIndex(({ text, is }) => !is.prose && isHeader(text))
  return header > 0 && chunk.filter(({ is }) => is.prose).length >= W.MIN_PARAGRAPHS
}

/** Without a separator: a second headline with a labelled date below it, between paragraphs. */
function noticeSecond(
  lines: readonly Line[],
  lineOf: (line: Line) => number,
  isHeader: (text: string) => boolean,
  notices: Notices,
): void {
  let paragraphs = 0
  for (let index = 1; index < lines.length - W.MIN_PARAGRAPHS; index++) {
    const { text, is } = lines[index]!
    if (is.prose) paragraphs++
    if (paragraphs < W.MIN_PARAGRAPHS || !is.words.stamp || !is.words.labelled || !isHeader(text)) continue
    const title = lines[index - 1]!
    const isTitle = !title.is.prose && !title.is.words.phrase && !title.is.words.stamp && !title.is.bullet
    const below = lines.slice(index + 1, index + 1 + W.MIN_PARAGRAPHS)
    if (!isTitle || !below.every((line) => line.is.prose)) continue
    notices.add('several-articles', {
      line: lineOf(title),
      count: 2,
      detail: 'no separator tells them apart',
    })
    return
  }
}
