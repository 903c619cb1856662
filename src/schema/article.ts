/** The shape of the article: the one definition, from which the types, the docs and `newsparse schema` derive.
 * Import it for its types only; `schema()` loads it when the schema itself is asked for. */
import Type, { type Static } from 'typebox'
import { type RuleId, ruleIds } from '../extract/rules/index.ts'

const text = (description: string) => Type.String({ description })
const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const count = (description: string) =>
  Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description })
const line = (description: string) => Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description })
const people = (description: string) => Type.Array(Type.String(), { description })
const closed = { additionalProperties: false }

export const Mark = Type.Object(
  {
    type: Type.Enum(['link', 'strong', 'emphasis', 'code', 'sub', 'sup', 'delete', 'insert', 'note'], {
      description: 'What the stretch is; a note is the mark of a footnote.',
    }),
    start: Type.Integer({ minimum: 0, description: 'Offset of its first UTF-16 code unit in the text.' }),
    end: Type.Integer({ minimum: 1, description: 'Offset behind its last UTF-16 code unit.' }),
    href: Type.Optional(
      Type.String({
        description: "Where a link or note leads; absolute where the page's address or `<base>` is known.",
      }),
    ),
  },
  { ...closed, description: 'A stretch `[start, end)` of a text that is set off.' },
)

const marks = Type.Optional(
  Type.Array(Mark, {
    description: 'Links, emphasis and the like in the text; left out where there are none.',
  }),
)

const Paragraph = Type.Object(
  {
    type: Type.Literal('paragraph', { description: 'Running text.' }),
    text: text('The paragraph; a line break in it is a line end.'),
    marks,
  },
  closed,
)
const Quote = Type.Object(
  {
    type: Type.Literal('quote', { description: 'A passage that is set apart as quoted.' }),
    text: text('The quoted passage, with the line that says whose words it is.'),
    marks,
    cite: orNull('Whose words they are, or the address where they stand.'),
  },
  closed,
)
const Code = Type.Object(
  {
    type: Type.Literal('code', { description: 'Preformatted text.' }),
    text: text('The code, lines kept.'),
    marks,
    language: orNull('Language of the code, as the page calls it.'),
  },
  closed,
)
/** Written out, since a list may stand in an item of a list. */
interface ListBlock {
  type: 'list'
  text: string
  marks?: Mark[]
  items: { text: string; marks?: Mark[]; blocks?: Block[] }[]
  ordered: boolean
  start: number | null
}
const Item = Type.Object(
  {
    text: text('The first line of the item, without its number or sign.'),
    marks,
    blocks: Type.Optional(
      Type.Unsafe<unknown>({
        type: 'array',
        items: { $ref: '#/$defs/Block' },
        description: 'What stands below the first line: a nested list, further paragraphs.',
      }),
    ),
  },
  { ...closed, description: 'An item of a list.' },
)
const List = Type.Unsafe<ListBlock>(
  Type.Object(
    {
      type: Type.Literal('list', { description: 'Items.' }),
      text: text('The items and what stands below them, one a line.'),
      marks,
      items: Type.Array(Item, { description: 'The items, in order.' }),
      ordered: Type.Boolean({ description: 'True when the items are numbered.' }),
      start: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
        description: 'Number of the first item; null when they are not numbered.',
      }),
    },
    closed,
  ),
)
const Table = Type.Object(
  {
    type: Type.Literal('table', { description: 'Rows of cells.' }),
    text: text('The caption and the rows, one a line, cells separated by a tab.'),
    marks,
    rows: Type.Array(Type.Array(Type.String()), {
      description: 'A full grid: an empty cell is empty, a cell that spans stands in each place it covers.',
    }),
    headers: Type.Integer({ minimum: 0, description: 'How many rows at the top are a head.' }),
    caption: orNull('What stands above or below the table as its caption.'),
  },
  closed,
)
const Image = Type.Object(
  {
    type: Type.Literal('image', { description: 'A picture.' }),
    text: text('The caption, empty when there is none.'),
    marks,
    src: orNull(
      "Address of the picture, the largest that the page states; absolute where the page's address or `<base>` is known.",
    ),
    alt: orNull('Alternative text of the image.'),
    credit: orNull('Who took it or whose it is, where the page sets that apart.'),
  },
  closed,
)
const Embed = Type.Object(
  {
    type: Type.Literal('embed', { description: 'A film, a post, a map: what is shown from elsewhere.' }),
    text: text('Its title or what stands in it, empty when there is none.'),
    marks,
    src: text('Address of what is shown.'),
    provider: orNull('Who shows it (`youtube`, `x`, `instagram`…); null for others than those known.'),
  },
  closed,
)

export const Block = Type.Union([Paragraph, List, Quote, Table, Image, Embed, Code], {
  description: 'A piece of the body.',
})

export const Section = Type.Object(
  {
    heading: orNull('The subheading; null for what stands before the first one.'),
    level: Type.Union([Type.Integer({ minimum: 2, maximum: 6 }), Type.Null()], {
      description: '2 for a subheading, 3 below it, and so on; null without a heading.',
    }),
    blocks: Type.Array(Block, { description: 'What stands below it, in order.' }),
  },
  { ...closed, description: 'A part of the body under one subheading.' },
)

const Example = Type.Object(
  {
    line: Type.Integer({ description: '1-based line of the decoded input.' }),
    column: Type.Integer({ description: '1-based column in UTF-16 units.' }),
    from: text('What stood there.'),
    to: text('What stands there now.'),
  },
  closed,
)

export const RepairReport = Type.Object(
  {
    kind: text('Name of the repair.'),
    count: Type.Integer({ minimum: 1, description: 'How many places were changed.' }),
    examples: Type.Array(Example, { maxItems: 5, description: 'The first places, in the decoded input.' }),
    lossy: Type.Boolean({
      description: 'True when something was gone for good and U+FFFD or nothing stands for it.',
    }),
  },
  { ...closed, description: 'What one repair did.' },
)

export const Dropped = Type.Object(
  {
    reason: text('Why the piece was left out: navigation, related, control…'),
    rule: Type.Unsafe<RuleId>(
      Type.Enum([...ruleIds], { description: 'The rule that left it out, listed in docs/rules.md.' }),
    ),
    line: line('1-based line of the repaired text, null when unknown.'),
    text: text("What stood there; a picture's caption, else its alternative text, else its address."),
    src: Type.Optional(Type.String({ description: 'Address of a picture or an embed.' })),
  },
  { ...closed, description: 'A piece of the page that was left out.' },
)

export const Notice = Type.Object(
  {
    code: text('Stable kebab-case name, listed in docs/notices.md.'),
    message: text('A sentence for people.'),
    line: line('1-based line of the first place, null when it is about the whole.'),
    count: line('Number of places, null when there is nothing to count.'),
  },
  { ...closed, description: 'What a reader should know about the article.' },
)

export const InputReport = Type.Object(
  {
    name: orNull('Name of the input.'),
    bytes: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: 'Size; of one of several articles in a text, its own. Null for a string.',
    }),
    encoding: orNull(
      'WHATWG label (or IANA name where WHATWG has none) of the encoding it was decoded with, null for a string.',
    ),
    encodingFrom: Type.Enum(['bom', 'flag', 'http', 'meta', 'detected', 'string'], {
      description: 'What the choice of the encoding rests on.',
    }),
    kind: Type.Enum(['text', 'html'], { description: 'What it was read as.' }),
  },
  { ...closed, description: 'The input and how it was decoded.' },
)

export const Report = Type.Object(
  {
    input: InputReport,
    script: orNull('The script found, before conversion: Hans, Hant, Hans+Hant, Latn… or null.'),
    header: Type.Array(Type.String(), { description: 'The raw lines that metadata was read from.' }),
    fields: Type.Record(Type.String(), Type.String(), {
      description: 'Where each stated field came from: json-ld, meta, header, dateline…',
    }),
    repairs: Type.Array(RepairReport, { description: 'What was repaired, one entry a kind.' }),
    dropped: Type.Array(Dropped, { description: 'Every piece that was left out, with the reason.' }),
    notices: Type.Array(Notice, { description: 'What a reader should know.' }),
  },
  { ...closed, description: 'How the article came about.' },
)

export const Article = Type.Object(
  {
    schema: Type.Literal('newsparse/1', { description: 'Version of this shape.' }),
    id: orNull("The record's id, else the input's name."),
    url: orNull('Canonical address when the input states one.'),
    site: orNull('Name of the site or publisher that the page states.'),
    image: orNull('Address of the lead picture.'),
    keywords: Type.Array(Type.String(), { description: 'Keywords and tags as stated, in order, each once.' }),
    category: orNull('Section or channel that the page states.'),
    access: Type.Union([Type.Enum(['free', 'metered', 'paid']), Type.Null()], {
      description: 'Whether the text is free to read, as stated.',
    }),
    title: orNull('Headline.'),
    subtitle: orNull('Second headline when the input separates it.'),
    source: orNull('Who published it first (来源, 稿源, 出处, Source).'),
    date: orNull('Published, ISO 8601, only as exact as stated.'),
    updated: orNull('Last change, ISO 8601, only as exact as stated.'),
    views: count('Times read; an empty counter is null, never 0.'),
    comments: count('Number of comments.'),
    authors: people('Writers, in order, without titles or staff codes.'),
    editors: people('Editors, in order.'),
    photographers: people('Photographers, in order.'),
    location: orNull('Place of the dateline.'),
    description: orNull('Standfirst or stated summary.'),
    language: orNull('BCP 47 primary language tag.'),
    script: orNull('ISO 15924 code after conversion, Hans+Hant when mixed.'),
    sections: Type.Array(Section, { description: 'The body in order.' }),
    report: Type.Optional(Report),
  },
  { ...closed, description: 'One structured article. What is unknown is null, lists are empty.' },
)

export type Article = Static<typeof Article>
export type Section = Static<typeof Section>
export type Block = Static<typeof Block>
export type Mark = Static<typeof Mark>
export type Report = Static<typeof Report>
export type RepairReport = Static<typeof RepairReport>
export type Dropped = Static<typeof Dropped>
export type Notice = Static<typeof Notice>
export type InputReport = Static<typeof InputReport>

const { schema: _, id, sections: __, script: ___, report: ____, ...stated } = Article.properties

/** What stands in the place of an article that there is none of. */
export const Failure = Type.Object(
  {
    id,
    error: Type.Object(
      {
        code: text('A code of the errors, stable.'),
        message: text('What was wrong, where, and what to do.'),
        fields: Type.Optional(
          Type.Partial(Type.Object(stated, closed), {
            description: 'Of `no-article`: what the page states all the same; only members that are known.',
          }),
        ),
      },
      closed,
    ),
  },
  { ...closed, description: 'What a record or file without an article is answered with.' },
)
