/** The shape of the article: the one definition, from which the types, the docs and `newsparse schema` derive.
 * Import it for its types only; `schema()` loads it when the schema itself is asked for. */
import Type, { type Static } from 'typebox'
import { type RuleId, ruleIds } from '../extract/rules/index.ts'

const text = (description: string) => Type.String({ description })
const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const count = (description: string) =>
  Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description })
const people = (description: string) => Type.Array(Type.String(), { description })
const closed = { additionalProperties: false }

const Paragraph = Type.Object({ type: Type.Literal('paragraph'), text: text('The paragraph.') }, closed)
const Quote = Type.Object({ type: Type.Literal('quote'), text: text('The quoted passage.') }, closed)
const Code = Type.Object({ type: Type.Literal('code'), text: text('The code, lines kept.') }, closed)
const List = Type.Object(
  {
    type: Type.Literal('list'),
    text: text('The items, one a line.'),
    items: Type.Array(Type.String()),
    ordered: Type.Boolean(),
  },
  closed,
)
const Table = Type.Object(
  {
    type: Type.Literal('table'),
    text: text('The rows, one a line, cells separated by a tab.'),
    rows: Type.Array(Type.Array(Type.String())),
  },
  closed,
)
const Image = Type.Object(
  {
    type: Type.Literal('image'),
    text: text('The caption, empty when there is none.'),
    src: orNull('Address of the image as the page states it.'),
    alt: orNull('Alternative text of the image.'),
  },
  closed,
)

export const Block = Type.Union([Paragraph, List, Quote, Table, Image, Code])

export const Section = Type.Object(
  {
    heading: orNull('The subheading; null for what stands before the first one.'),
    level: Type.Union([Type.Integer({ minimum: 2, maximum: 6 }), Type.Null()], {
      description: '2 for a subheading, 3 below it, and so on; null without a heading.',
    }),
    blocks: Type.Array(Block),
  },
  closed,
)

const Example = Type.Object(
  { line: Type.Integer(), column: Type.Integer(), from: Type.String(), to: Type.String() },
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
  closed,
)

export const Dropped = Type.Object(
  {
    reason: text('Why the piece was left out: navigation, related, control…'),
    rule: Type.Unsafe<RuleId>(
      Type.Enum([...ruleIds], { description: 'The rule that left it out, listed in docs/rules.md.' }),
    ),
    line: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    text: Type.String(),
  },
  closed,
)

export const Notice = Type.Object(
  {
    code: text('Stable kebab-case name, listed in docs/notices.md.'),
    message: text('A sentence for people.'),
    line: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    count: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  },
  closed,
)

export const InputReport = Type.Object(
  {
    name: orNull('Name of the input.'),
    bytes: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: 'Size, null for a string.',
    }),
    encoding: orNull('WHATWG label of the encoding it was decoded with, null for a string.'),
    encodingFrom: Type.Enum(['bom', 'flag', 'http', 'meta', 'detected', 'string'], {
      description: 'What the choice of the encoding rests on.',
    }),
    kind: Type.Enum(['text', 'html']),
  },
  closed,
)

export const Report = Type.Object(
  {
    input: InputReport,
    script: orNull('The script found, before conversion: Hans, Hant, Hans+Hant, Latn… or null.'),
    header: Type.Array(Type.String(), { description: 'The raw lines that metadata was read from.' }),
    fields: Type.Record(Type.String(), Type.String(), {
      description: 'Where each stated field came from: json-ld, meta, header, dateline…',
    }),
    repairs: Type.Array(RepairReport),
    dropped: Type.Array(Dropped, { description: 'Every piece that was left out, with the reason.' }),
    notices: Type.Array(Notice),
  },
  closed,
)

export const Article = Type.Object(
  {
    schema: Type.Literal('newsparse/1'),
    id: orNull("The record's id, else the input's name."),
    url: orNull('Canonical address when the input states one.'),
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
  closed,
)

export type Article = Static<typeof Article>
export type Section = Static<typeof Section>
export type Block = Static<typeof Block>
export type Report = Static<typeof Report>
export type RepairReport = Static<typeof RepairReport>
export type Dropped = Static<typeof Dropped>
export type Notice = Static<typeof Notice>
export type InputReport = Static<typeof InputReport>
