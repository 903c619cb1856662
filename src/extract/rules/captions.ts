/** What says what a picture shows, or who took it: a caption is never left out, it becomes part of an image block. */
import { W } from '../weights.ts'
import { among, type Context, type LeafTest, range, rule } from './rule.ts'
import { isData } from './words.ts'

export const pictureText = rule({
  id: 'picture-text',
  reason: null,
  on: 'box',
  pages: 'html',
  doc: 'A little text in a small box with a picture.',
  applies(context) {
    const { page, body } = context
    const found = new Set<number>()
    for (const at of range(body)) {
      const image = page.leaves[at]!
      if (image.kind === 'image' && image.src !== null) takeTextsAround(image.box, context, found)
    }
    return among(found)
  },
})

/** Takes the texts of the small boxes around a picture, the innermost box first. */
function takeTextsAround(innermost: number, context: Context, found: Set<number>): void {
  const { page, body, features } = context
  for (
    let box = page.boxes[innermost];
    box && box.end - box.start <= W.MAX_PICTURE_LEAVES;
    box = page.boxes[box.parent]
  ) {
    if (LISTS.has(box.tag) || (box.start <= body.start && box.end >= body.end)) return
    const texts = range(box).filter(
      (at) => context.isText(at) && !found.has(at) && !isOfParagraph(at, context),
    )
    if (texts.some((at) => features[at]!.level !== null)) return
    if (texts.reduce((sum, at) => sum + features[at]!.columns, 0) > W.MAX_PICTURE_COLUMNS) return
    for (const at of texts) found.add(at)
  }
}

/** An item is beside other items, not of their pictures. */
const LISTS = new Set(['ul', 'ol'])

/** A sentence in a `<p>` that holds a picture too: a caption there says that it is one, is set apart by a line break, or in italics. */
function isOfParagraph(at: number, { page, features }: Context): boolean {
  const { box, isBroken, marks, text } = page.leaves[at]!
  const { ends, words } = features[at]!
  const around = page.boxes[box]!
  if (around.tag !== 'p' || !ends || isBroken || words.caption || words.credit) return false
  const isItalic = marks.some(
    ({ type, start, end }) => type === 'emphasis' && start === 0 && end === text.length,
  )
  return !isItalic && page.leaves.slice(around.start, around.end).some(({ kind }) => kind === 'image')
}

/** In HTML only what is no heading. */
function isLine(context: Context, at: number): boolean {
  const features = context.features[at]!
  if (context.page.kind === 'text') return at >= context.body.start
  return context.isText(at) && features.level === null && !isData(features)
}

/** Whether a leaf stands behind the last running text, and below no picture or table, and labels a source: that of the text (`Source: Reuters`). */
function closesText({ page, body, features }: Context): (at: number) => boolean {
  const last = features.slice(0, body.end).findLastIndex(({ prose }) => prose)
  return (at) => {
    const above = features[at - 1]
    const isBelowText = page.kind === 'text' || (above?.kind === 'text' && !above.cell)
    return at > last && isBelowText && features[at]!.words.source
  }
}

export const credit = rule({
  id: 'credit',
  reason: null,
  on: 'run',
  pages: 'any',
  doc: 'It names an agency and nothing else; a short line right above it that is no sentence is its caption.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_CREDIT_COLUMNS' }],
  applies(context): LeafTest {
    const { page, features, body } = context
    const places = page.kind === 'html' ? null : page.leaves.flatMap(({ aside }, at) => (aside ? [] : [at]))
    const isOfText = closesText(context)
    const isCredit = (at: number | undefined) =>
      at !== undefined &&
      !isOfText(at) &&
      at < body.end &&
      context.isOpen(at) &&
      isLine(context, at) &&
      features[at]!.words.credit
    const captions = new Set<number>()
    for (const [index, at] of (places ?? range(body)).entries()) {
      const before = places ? places[index - 1] : at > body.start ? at - 1 : undefined
      if (isCredit(at) && before !== undefined && isCaption(context, before)) captions.add(before)
    }
    return (at) => isCredit(at) || captions.has(at)
  },
})

/** Whether the line above a credit is its caption. */
function isCaption(context: Context, at: number): boolean {
  const { columns, ends, level, kind, bullet } = context.features[at]!
  if (context.page.kind === 'text')
    return (
      at >= context.body.opening &&
      context.isOpen(at) &&
      level === null &&
      columns <= W.MAX_SPLIT_CAPTION_COLUMNS &&
      !bullet
    )
  return kind === 'text' && level === null && !ends && columns <= W.MAX_CAPTION_ABOVE_COLUMNS
}

export const caption = rule({
  id: 'caption',
  reason: null,
  on: 'block',
  pages: 'any',
  doc: 'Its words are those of a caption: *Photo: …*, *摄*, an agency at the end.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_CAPTION_COLUMNS' }],
  applies(context): LeafTest {
    const isOfText = closesText(context)
    return (at) => isLine(context, at) && context.features[at]!.words.caption && !isOfText(at)
  },
})
