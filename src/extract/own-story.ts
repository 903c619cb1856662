/** Pages that go on with further articles below the first: each whole, in an `<article>` of its own, with a headline of the same level. */
import type { Facts } from '../page/html/facts.ts'
import { nameKey } from '../text/name-key.ts'
import type { Box, Notices, Page } from '../types.ts'
import type { Body } from './body.ts'
import { W } from './weights.ts'

interface Given {
  page: Page
  facts: Facts
  /** What each leaf is worth as part of a body. */
  values: readonly number[]
}

/** The body, cut down to the article whose headline the page states as its title. */
export function withinOwnStory(body: Body, given: Given, notices: Notices): Body {
  const { boxes, leaves } = given.page
  const titles = titlesOf(given.facts)
  const isTitle = ({ level, aside, text }: Page['leaves'][number]) =>
    level !== null && level <= 2 && aside === null && isIn(titles, nameKey(text))
  const headline = leaves.findIndex((leaf, at) => at >= body.start && at < body.end && isTitle(leaf))
  if (body.box < 0 || headline < 0) return body
  for (let at = leaves[headline]!.box; at > body.box; at = boxes[at]!.parent) {
    const { tag, start, end } = boxes[at]!
    const others =
      tag === 'article' ? boxes.filter((it) => isNext(it, at, leaves[headline]!.level, given)) : []
    if (others.length === 0) continue
    notices.add('several-articles', {
      line: leaves[others[0]!.start]!.line,
      count: others.length + 1,
      detail: 'the first one was kept',
    })
    return { ...body, box: at, start, end, opening: start }
  }
  return body
}

/** An `<article>` behind and beside another that opens with a headline of its level and holds paragraphs. */
function isNext(box: Box, first: number, level: number | null, { page, values }: Given): boolean {
  const { tag, parent, start, end } = box
  const own = page.boxes[first]!
  if (tag !== 'article' || parent !== own.parent || start < own.end) return false
  const headings = page.leaves.slice(start, end).filter((leaf) => leaf.level !== null && leaf.aside === null)
  const paragraphs = values.slice(start, end).filter((it) => it >= W.MIN_OPENING_VALUE)
  return headings[0]?.level === level && paragraphs.length >= W.MIN_PARAGRAPHS
}

const isIn = (titles: readonly string[], key: string): boolean =>
  key !== '' && titles.some((it) => it.includes(key))

const titlesOf = ({ title, metas }: Facts): string[] =>
  [title ?? '', ...metas.flatMap(({ name, content }) => (name === 'og:title' ? [content] : []))].map(nameKey)
