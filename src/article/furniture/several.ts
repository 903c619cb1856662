/** Several articles in one text: told apart where a line of signs stands between them, else only noticed. */
import type { Notices } from '../../types.ts'
import type { Line } from './lines.ts'

/** Five and more of the same sign, or of two in turn: `-----`, `=====`, `* * * * *`. */
const SEPARATOR = /^([-=*_#~—＊＝─━·+])(?:\s?\1){4,}$/

/** A headline and a header line open an article; so much running text must follow. */
const OPENING = 6
const PARAGRAPHS = 2

/** The lines of the first article; those of the others are marked as left out. */
export function separateArticles(
  lines: readonly Line[],
  isHeader: (text: string) => boolean,
  notices: Notices,
): readonly Line[] {
  const chunks = cut(lines)
  const articles = chunks.filter((chunk) => isArticle(chunk, isHeader))
  if (articles.length < 2) {
    noticeSecond(lines, isHeader, notices)
    return lines
  }
  const end = chunks.slice(0, chunks.indexOf(articles[0]!) + 1).reduce((sum, chunk) => sum + chunk.length, 0)
  for (const { block } of lines.slice(end)) block.out ??= 'other-article'
  notices.add('several-articles', {
    line: articles[1]![0]!.block.line,
    count: articles.length,
    detail: 'the first one was kept',
  })
  return lines.slice(0, end)
}

/** A separator belongs to what stands below it. */
function cut(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [[]]
  for (const line of lines) {
    if (SEPARATOR.test(line.block.text)) chunks.push([])
    chunks.at(-1)!.push(line)
  }
  return chunks
}

function isArticle(chunk: readonly Line[], isHeader: (text: string) => boolean): boolean {
  const opening = chunk.slice(0, OPENING)
  const header = opening.findIndex(({ block, prose }) => !prose && isHeader(block.text))
  return header > 0 && chunk.filter(({ prose }) => prose).length >= PARAGRAPHS
}

/** Without a separator: a second headline with a labelled date below it, between paragraphs. */
function noticeSecond(lines: readonly Line[], isHeader: (text: string) => boolean, notices: Notices): void {
  let paragraphs = 0
  for (let index = 1; index < lines.length - PARAGRAPHS; index++) {
    const line = lines[index]!
    if (line.prose) paragraphs++
    if (paragraphs < PARAGRAPHS || !line.stamp || !line.labelled || !isHeader(line.block.text)) continue
    const title = lines[index - 1]!
    const isTitle = !title.prose && !title.phrase && !title.stamp && !title.bullet
    if (!isTitle || !lines.slice(index + 1, index + 1 + PARAGRAPHS).every(({ prose }) => prose)) continue
    notices.add('several-articles', {
      line: title.block.line,
      count: 2,
      detail: 'no separator tells them apart',
    })
    return
  }
}
