/** Copied pages: lists of other articles between the paragraphs, announced or not. */
import { linesOf } from '../dump.ts'
import type { Line } from '../run.ts'
import { W } from '../weights.ts'
import { among, type Context, rule } from './rule.ts'

/** The lines up to the end of the body. */
const linesIn = ({ page, features, body }: Context): Line[] =>
  linesOf(page, features).filter(({ at }) => at < body.end)

export const teaserList = rule({
  id: 'teaser-list',
  reason: 'related',
  on: 'run',
  pages: 'text',
  doc: 'Titles of other articles as a list between two paragraphs of a copied page: no line announces them, and no item is a sentence.',
  applies(context) {
    if (!context.body.isDump) return null
    const lines = linesIn(context)
    const found = new Set<number>()
    for (let index = 0; index < lines.length; index++) {
      if (!lines[index]!.is.bullet) continue
      let end = index
      while (lines[end]?.is.bullet) end++
      const run = lines.slice(index, end)
      const before = lines[index - 1]
      if (before && !/[:：]$/.test(before.text) && run.every(isTitle)) for (const { at } of run) found.add(at)
      index = end - 1
    }
    return among(found)
  },
})

const isTitle = ({ is }: Line): boolean => !is.ends && is.columns >= W.MIN_TEASER_COLUMNS

export const announced = rule({
  id: 'announced',
  reason: 'related',
  on: 'run',
  pages: 'text',
  doc: 'Titles below a line that announces other articles.',
  applies(context) {
    const lines = linesIn(context)
    const found = new Set<number>()
    for (let index = 0; index < lines.length; index++) {
      const { at, is } = lines[index]!
      if (
        at < context.body.opening ||
        is.words.phrase !== 'related' ||
        !announces(lines[index]!, lines[index + 1])
      )
        continue
      const end = endOfTitles(lines, index + 1)
      for (const line of lines.slice(index + 1, end)) found.add(line.at)
      index = end - 1
    }
    return among(found)
  },
})

/** A line that holds a title itself is followed by no others, unless they are a list. */
const announces = ({ is }: Line, next: Line | undefined): boolean =>
  is.columns <= W.MAX_ANNOUNCEMENT_COLUMNS || next?.is.bullet === true

/** Index of the first line after the titles that start at `index`. */
function endOfTitles(lines: readonly Line[], index: number): number {
  let end = index
  while (end < lines.length && end < index + W.MAX_ANNOUNCED_TITLES) {
    const { is, text } = lines[end]!
    if (is.prose && (is.columns > W.MAX_ANNOUNCED_COLUMNS || !/[?!？！"”»’]$/.test(text))) break
    if (lines[index]!.is.bullet && !is.bullet) break
    end++
  }
  return end
}
