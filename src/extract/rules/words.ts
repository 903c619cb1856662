/** What the words of a short line say: a control, the opening of a list of related articles, the end of the page… */
import type { DropReason, FurnitureKind } from '../../types.ts'
import type { Features } from '../features.ts'
import { W } from '../weights.ts'
import { type Context, type Rule, rule } from './rule.ts'

/** Short cells are data: `Player`, `57`. */
export const isData = ({ columns, cell }: Features): boolean => columns < W.MAX_DATA_COLUMNS && cell

/** An appeal is shorter than a paragraph; announcements with their titles and notices of the law are as long. */
const isRunning = ({ ends, columns }: Features, kind: FurnitureKind): boolean =>
  kind === 'promotion' && ends && columns >= W.MIN_PROSE_COLUMNS

const spoken =
  (kind: FurnitureKind) =>
  (context: Context) =>
  (at: number): boolean => {
    const features = context.features[at]!
    if (
      context.page.kind === 'html' &&
      (!context.isText(at) || isData(features) || isRunning(features, kind))
    )
      return false
    return features.columns <= maxColumns(context) && features.words.phrase === kind
  }

/** A longer line of a page is a sentence, whatever it begins with. */
const maxColumns = ({ page }: Context): number =>
  page.kind === 'html' ? W.MAX_PHRASE_COLUMNS : Number.POSITIVE_INFINITY

const spokenRule = <const K extends FurnitureKind>(kind: K, reason: DropReason, doc: string) =>
  rule({
    id: `words-${kind}`,
    reason,
    on: 'block',
    pages: 'any',
    doc,
    applies: spoken(kind),
  })

/** One for each kind of furniture in `src/languages/`; a credit is a caption and no furniture. */
export const wordRules = {
  control: spokenRule('control', 'control', 'Its words are those of a control: *Share*, *打印本页*.'),
  related: spokenRule('related', 'related', 'Its words announce other articles: *Read more: …*, *相关阅读*.'),
  advertisement: spokenRule('advertisement', 'advertisement', 'It says that an advertisement follows.'),
  promotion: spokenRule(
    'promotion',
    'advertisement',
    'It asks to subscribe, to log in, to install an app. A sentence as long as a paragraph is text.',
  ),
  comments: spokenRule('comments', 'comments', "It announces the readers' comments."),
  footer: spokenRule('footer', 'footer', 'Its words are those of the end of a page: *Imprint*, *联系我们*.'),
  copyright: spokenRule(
    'copyright',
    'copyright',
    'It says who holds the rights, or what may not be done with the text.',
  ),
  contributors: spokenRule('contributors', 'author-box', 'It says who else worked on the text.'),
  original: spokenRule(
    'original',
    'original-title',
    'It gives the headline that the text had at its source: *原标题：…*.',
  ),
} satisfies Record<Exclude<FurnitureKind, 'credit'>, Rule>
