/** Readers' comments without boxes: below the text, lines with a name, a day and a time, each with what was said below it. */
import { W } from '../weights.ts'
import { among, type Context, range, rule } from './rule.ts'

export const replyLines = rule({
  id: 'reply-lines',
  reason: 'comments',
  on: 'run',
  pages: 'html',
  doc: "Readers' comments that stand in no boxes of their own: below the first paragraph three lines and more of a name, a day and a time, of different names, each with text below it and nothing else up to the end of the body.",
  applies(context) {
    const { body, features, page } = context
    const opening = range(body).find((at) => context.bodyValue(at) > 0) ?? body.end
    const texts = range(body).filter((at) => at > opening && context.isText(at))
    const lines = texts.filter((at) => isReplyLine(at, context))
    const isLine = new Set(lines)
    const names = new Set(lines.map((at) => page.leaves[at]!.text.split(/[\s,]/, 1)[0]))
    if (lines.length < W.MIN_REPLIES || names.size < lines.length * W.MIN_REPLY_NAMES_SHARE) return null
    const [first = body.end] = lines
    const below = texts.filter((at) => at >= first)
    const isUnsaid = (at: number, index: number) => isLine.has(at) && isLine.has(below[index + 1] ?? at)
    if (below.some((at, index) => features[at]!.level !== null || isUnsaid(at, index))) return null
    return among(new Set(below))
  },
})

/** `Orla Penn 2 March 2024, 10:12` */
function isReplyLine(at: number, { page, features }: Context): boolean {
  const { ends, columns, level, words } = features[at]!
  if (ends || level !== null || columns > W.MAX_LABEL_COLUMNS || !words.stamp || words.labelled) return false
  const { text } = page.leaves[at]!
  return /^[@\p{Lu}\p{Lo}]/u.test(text) && TIME.test(text) && DAY.test(text)
}

const TIME = /(?<!\d)\d{1,2}[:.\p{L}]\d{2}(?!\d)/u
const DAY = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)/
