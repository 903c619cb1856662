/** Boxes that are called something else than an article: by their element, their ARIA role, or their id and classes. */
import type { Named } from '../../page/html/names.ts'
import { type BoxName, type Context, type LeafTest, rule } from './rule.ts'

/** For each box why its leaves go; null for the boxes around the body. */
export function boxNames(
  { page, named, body }: Pick<Context, 'page' | 'named' | 'body'>,
  keepsInsets: boolean,
): (BoxName | null)[] {
  const { boxes } = page
  const around = new Set<number>()
  for (let at = body.box; at >= 0; at = boxes[at]!.parent) around.add(at)
  const names: (BoxName | null)[] = []
  boxes.forEach(({ parent }, at) => {
    const { out, by } = named[at]!
    const isOut = body.measures[at]!.excluded && out !== null && !(out === 'inset' && keepsInsets)
    names.push(around.has(at) ? null : (names[parent] ?? (isOut ? { reason: out, by } : null)))
  })
  return names
}

/** The leaves of boxes that are called so by one of three things. */
const calledBy =
  (by: Named['by']) =>
  (context: Context): LeafTest => {
    const names = context.boxNames
    return (at) => {
      const name = names[context.page.leaves[at]!.box] ?? null
      return name?.by === by ? name.reason : null
    }
  }

export const boxElement = rule({
  id: 'box-element',
  reason: 'stated',
  on: 'box',
  pages: 'html',
  doc: 'It stands in an element that is no article: `<nav>`, `<menu>`, `<footer>`, `<aside>`, `<form>`. Not so when nearly all prose of the page stands there, or where an `<aside>` between two paragraphs holds facts and nothing to click.',
  applies: calledBy('element'),
})

export const boxRole = rule({
  id: 'box-role',
  reason: 'stated',
  on: 'box',
  pages: 'html',
  doc: 'The ARIA role of a box around it says so: `navigation`, `complementary`, `contentinfo`, `search`, `dialog` and others.',
  applies: calledBy('role'),
})

export const boxLikes = rule({
  id: 'box-likes',
  reason: 'comments',
  on: 'box',
  pages: 'html',
  doc: "Readers' comments that no name tells of: boxes like each other below the first paragraph, each with a name, a day or a button, and a text.",
  applies: calledBy('likes'),
})

export const boxName = rule({
  id: 'box-name',
  reason: 'stated',
  on: 'box',
  pages: 'html',
  doc: 'An id or a class of a box around it says so: `related`, `share`, `newsletter`, `comments`, `breadcrumb` and others. Not so when much prose of the page stands there.',
  applies: calledBy('name'),
})
