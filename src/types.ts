/** The contracts between the stages, and what a user passes in. The article's own shape stands in `schema.ts`. */
import type { DateParts } from './dates/parts.ts'
import type { DropReason } from './extract/reasons.ts'
import type { Facts } from './page/html/facts.ts'
import type { Article, InputReport, Mark, Notice, RepairReport } from './schema/article.ts'
import type { Explanation } from './schema/explanation.ts'

export type {
  Article,
  Block,
  Dropped,
  InputReport,
  Mark,
  Notice,
  RepairReport,
  Report,
  Section,
} from './schema/article.ts'

export type {
  AmbiguousPlace,
  ExplainedBlock,
  ExplainedBody,
  ExplainedClaim,
  ExplainedFeatures,
  ExplainedLimit,
  ExplainedRepair,
  ExplainedScript,
  ExplainedWider,
  Explanation,
  Outcome,
  PageExplanation,
  ScriptShare,
  TitleCandidate,
} from './schema/explanation.ts'

/** An article, and with the option `explain` how it came about. */
export type ParsedArticle = Article & {
  /** Only with the option `explain`. */
  explanation?: Explanation
}

/** What one document is made of. */
export type Kind = 'text' | 'html'

/** Targets of script conversion, named as in the docs of OpenCC's configurations. */
export type Script = 'hans' | 'hant' | 'tw' | 'twp' | 'hk'

/** Width of punctuation. */
export type Punctuation = 'keep' | 'fullwidth' | 'halfwidth'

/** Form of quotation marks around Chinese. */
export type Quotes = 'keep' | 'corner' | 'curly'

/** One document. A plain string or bytes stand for `{content}`. */
export interface Input {
  /** Bytes are decoded; a string is taken as it is. */
  content: Uint8Array | string
  /** Name for messages, and the id of the article when `id` is missing. */
  name?: string | null
  /** The id of the article. */
  id?: string | null
  /** Where it is from. A page that states its canonical address is believed more. */
  url?: string | null
  /** Value of the HTTP header, e.g. `text/html; charset=gbk`. */
  contentType?: string | null
  /** Default `auto`: by content type, then by extension of the name, then by content. */
  kind?: Kind | 'auto'
  /** For an article that `cutArticles` cut off a longer text: its content is decoded and repaired already. */
  cut?: CutReport
}

/** What the report of an article says that was cut off a longer text. */
export interface CutReport extends Pick<InputReport, 'bytes' | 'encoding' | 'encodingFrom'> {
  /** 1-based line of the repaired text at which it begins. */
  line: number
  /** What was repaired in it. */
  repairs: RepairReport[]
  /** What a reader should know about its text. */
  notices: Notice[]
}

/** An article that was cut off a longer text: an `Input` once it has an id. */
export interface CutArticle {
  /** Its text, decoded and repaired. */
  content: string
  /** The first one of the text is 1. */
  number: number
  /** What its report says. */
  cut: CutReport
}

/** A piece of a long text. */
export interface TextPiece {
  /** From where the last cut ended. */
  bytes: Uint8Array
  /** The text ends with them. */
  last: boolean
  /** Of the last cut; null for the first piece. */
  state: CutState | null
}

/** What is known of a long text from the pieces before; plain data. */
export interface CutState {
  /** How many articles were cut off. */
  number: number
  /** How many lines they had. */
  line: number
  /** How many lines that was after repair. */
  shownLine: number
  /** Each states its source and its day, so that no line of signs is needed; null: not known yet. */
  allFull: boolean | null
  /** What the text is in; null: there was nothing but ASCII. */
  encoding: string | null
  /** How that is known. */
  encodingFrom: InputReport['encodingFrom'] | null
  /** The piece begins within an article that was given up: what stands before the next one is passed over. */
  skips: boolean
}

/** What `cutArticles` gives. */
export interface Cut {
  /** In their order. */
  articles: CutArticle[]
  /** How many bytes they take: the next piece begins there. */
  used: number
  /** For the next piece. */
  state: CutState
}

/** What `streamArticles` needs. */
export interface StreamSettings {
  /** A text that is not several articles, or one of the articles, may have so many. */
  maxBytes: number
  /** How much is looked at at once, in bytes; a megabyte by default. The articles do not depend on how the chunks come. */
  pieceBytes?: number
  /** What cuts a piece: `cutArticles` with the document and the options, here or in a thread. */
  cut(piece: TextPiece): Promise<Cut | null>
}

/** What `streamArticles` gives: an article, all of a text that is not plainly several, or where an article is missing. */
export type StreamedText =
  | CutArticle
  | {
      /** The bytes of a text that is not plainly several articles. */
      whole: Uint8Array
    }
  | {
      /** Too large, or what the cutting threw. */
      failure: 'too-large' | Error
      /** The number that the article has; null: the text is not plainly several articles. */
      number: number | null
      /** 1-based, where it begins. */
      line: number
    }

/** `precision` leaves a doubtful block out, `recall` keeps it. */
export type Favor = 'precision' | 'recall'

/** A field that a rule for a site can state. */
export type SiteField = Extract<
  Field,
  | 'title'
  | 'subtitle'
  | 'source'
  | 'date'
  | 'updated'
  | 'authors'
  | 'editors'
  | 'photographers'
  | 'location'
  | 'description'
  | 'category'
  | 'keywords'
  | 'image'
>

/**
 * What stands where on the pages of a site, as CSS selectors: `body` is the box of the article's text, `drop` is left out of it
 * (rule `site-drop`), the other members are fields and worth more than what the page states elsewhere.
 */
export type SiteRules = { readonly [Member in 'body' | 'drop' | SiteField]?: string | readonly string[] }

/** Rules by the name of a host, which holds for the hosts below it, too: `example.com`; `*` is any page. */
export type Sites = Readonly<Record<string, SiteRules>>

/** Options as asked for; `options.ts` resolves them once into `Settings`. */
export interface Options {
  /** WHATWG label that overrides detection. */
  encoding?: string | null
  /** Script of the result. Default `keep`. */
  script?: Script | 'keep'
  /** Script that the text is in, instead of detecting it. */
  sourceScript?: Script | null
  /** Words that conversion leaves as they are, e.g. names: `['范毅']`. */
  keepWords?: readonly string[]
  /** Whether conversion from Simplified cuts the text into words first; without it the result is OpenCC's. Default true. */
  scriptWords?: boolean
  /** Words with what they become, before all that conversion knows: `[['内存', '記憶體']]`. The longest at a place wins. */
  dictionary?: readonly (readonly [word: string, becomes: string])[]
  /** Whether the places are noted where two conversions were near (`ambiguous-conversion`). Default false; `check` does. */
  ambiguities?: boolean
  /** Form of the quotation marks around Chinese: `corner` is `「…『…』…」`, `curly` is `“…‘…’…”`. Default `keep`. */
  quotes?: Quotes
  /** ISO 8601 instant or day that relative and year-less dates count from. Without it they stay null. */
  referenceDate?: string | null
  /**
   * Width of the punctuation between Chinese or Japanese characters. Default `keep`: both widths are right somewhere.
   * Numbers, addresses and Latin text keep theirs.
   */
  punctuation?: Punctuation
  /** What to do with blocks of which it is not clear whether they belong to the article: lose or keep them. */
  favor?: Favor | null
  /** Leaves out passages that stand in the article already. Default false: they are only reported. */
  dedupe?: boolean
  /** Default true; false leaves `marks` out of the blocks. */
  marks?: boolean
  /** Default true; false leaves `report` out of the article. */
  report?: boolean
  /** Default false; true adds `explanation` to the article: how each decision came about. */
  explain?: boolean
  /** The languages whose words are known. Default `languages`; add to them with `[...languages, mine]`. */
  languages?: readonly OwnLanguage[]
  /** Rules for single sites: `{'example.com': {body: 'div.text', drop: '.ad'}}`. */
  sites?: Sites
  /** The repairs in the order of their turns. Default `repairs`; add to them with `[...repairs, mine]`. */
  repairs?: readonly Repair[]
}

/** Everything the stages may ask about: the options, with defaults filled in. */
export interface Settings extends Required<Omit<Options, 'languages' | 'referenceDate'>> {
  /** Each with all of its lists. */
  languages: readonly Language[]
  /** What relative and year-less dates count from; null without one. */
  referenceDate: ReferenceDate | null
}

/** What an option is: what holds where it is not given, and what it may be. */
export interface OptionType<T> {
  /** What holds where the option is not given. */
  default: T
  /** What it does: a clause that starts in lower case and ends without a full stop. */
  doc: string
  /** The only words there are. */
  choices?: readonly NonNullable<T>[]
  /** The only members that a value of an object may have. */
  members?: readonly string[]
  /**
   * The setting that a given value makes.
   *
   * @throws {NewsparseError} `bad-option`; the message begins with the name of the option.
   */
  read(name: string, given: unknown): T
}

/** What `convert` is asked for. */
export interface Conversion {
  /** The script that the text is in. */
  from: Script
  /** The script to convert to. */
  to: Script
  /** Words that stay as they are. */
  keepWords?: readonly string[]
  /** Whether Simplified text is cut into words first. Default true. */
  scriptWords?: boolean
  /** Words with what they become, before all that conversion knows. */
  dictionary?: readonly (readonly [word: string, becomes: string])[]
}

/** A wall-clock time with the offset it was stated with, if any. */
export interface ReferenceDate {
  /** As it was given. */
  iso: string
  /** Four digits. */
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
  /** 0 to 23; 0 when none is stated. */
  hour: number
  /** 0 to 59. */
  minute: number
  /** 0 to 59. */
  second: number
  /** As stated, e.g. `+08:00` or `Z`; null when the reference has none. */
  offset: string | null
}

/** What `decode` gives. */
export interface Decoded {
  text: string
  kind: Kind
  /** WHATWG label, null when the input was a string. */
  encoding: string | null
  encodingFrom: 'bom' | 'flag' | 'http' | 'meta' | 'detected' | 'string'
  bytes: number | null
}

/** One change of a text: the range `[start, end)` in UTF-16 units becomes `to`. */
export interface Edit {
  /** Offset of the first unit. */
  start: number
  /** Offset behind the last unit. */
  end: number
  /** What stands there afterwards. */
  to: string
}

/** What a repair proposes: edits in order, none overlapping. */
export interface Finding {
  /** In order of the text. */
  edits: Edit[]
  /** How it is done, for people and programs, e.g. `['encode gbk', 'decode utf-8']`. */
  how?: string[]
  /** True when something is gone for good (U+FFFD stands for it, or nothing does). */
  lossy?: boolean
}

/** Undoes one known fault. It proposes and changes nothing itself; the same text in the same document gives the same finding. */
export interface Repair {
  /** Stable kebab-case name, as in `report.repairs[].kind`. */
  kind: string
  /**
   * What it is shown of a page. `text`: what a reader sees. `values`: that, and what the markup says in words
   * (`content`, `alt`, `title`, JSON-LD). `source`: the page with its markup. The same for plain text.
   */
  scope: 'text' | 'values' | 'source'
  /** One sentence and one example, for the docs. */
  description: string
  /**
   * Characters, each alone or as a range (`%`, `\u0080-\u009f`): a text with none of them is not shown to the
   * repair. One scan answers for all repairs. Without signs every text is shown.
   */
  signs?: readonly string[]
  /**
   * Whether a sign may be one of the fault, by what stands around it (`%` before two digits): clean text is spared the rest. It
   * may say yes in vain, and never no where `find` finds something. Absent: always.
   */
  isSign?(units: Uint16Array, at: number): boolean
  /**
   * Of a repair that is shown `values`: whether the source of a page may hold the fault, asked before what the markup says is
   * gathered. Like `isSign` it never says no where `find` finds something. Absent: always.
   */
  mayBeIn?(source: string): boolean
  /** Whether the options of a run ask for it. Absent: always. */
  isAsked?(settings: Settings): boolean
  /** How often it is asked in a row at most, for texts corrupted in layers. Default 1. */
  rounds?: number
  /**
   * What of a plain text tells what is a fault and how it is mended. `line`: the line of the fault, two units before it and 14 behind.
   * `document`: other lines as well, for which it asks an `excerpt`. Absent: that is not known, so that it is shown whole documents only.
   */
  reach?: 'line' | 'document'
  /** Null when there is nothing to do; several findings when the places differ in how they are mended. */
  find(text: string, context: RepairContext): Found | Promise<Found>
}

/** All findings are over the same text, and no edit overlaps another. */
export type Found = Finding | Finding[] | null

export interface RepairContext {
  /** What the document is. */
  kind: Kind
  /** Takes what a reader should know about the text. */
  notices: Notices
  /** The options of the run. */
  settings: Settings
  /** Absent: no limit. */
  effort?: Effort
  /** Absent: the text is the whole document. */
  excerpt?: Excerpt
}

/** Of a long document only the lines that are not clean beyond doubt are repaired, with some beside them. */
export interface Excerpt {
  /** The line of the document in which an offset of the excerpt is, 1-based; `now` is the excerpt as it was handed over. */
  line(now: string, offset: number): number
  /** The other lines of the document, some at a time; they are clean. */
  elsewhere(): Iterable<string>
  /** Gives up: the whole document is repaired in place of the excerpt. */
  needsAll(): never
}

/** Does some work, or answers null to give it up. */
export type Guard = <Result>(work: () => Promise<Result>) => Promise<Result | null>

/** How much work is left for the mix-ups of encodings, in UTF-16 units; counts down. */
export interface Effort {
  /** On so many all mix-ups may still be tried. */
  units: number
  /** On so many the mix-up may still be tried that the document had before. */
  again: number
  /** Stretches that no mix-up explains: they are not tried again. */
  unexplained: Set<string>
  /** What nothing was tried on but the commonest mix-ups: its first line, and how many stretches. */
  left: {
    /** 1-based. */
    line: number
    /** Stretches. */
    count: number
  } | null
}

/** A change that says what it replaces. */
export interface PlannedEdit extends Edit {
  /** What stood there. */
  from: string
}

/** One step of a plan: the edits of one repair, over the text as the steps before left it. */
export interface PlanStep {
  /** Name of the repair. */
  kind: string
  /** How it was done, e.g. `['encode gbk', 'decode utf-8']`; empty when the name says it. */
  how: string[]
  /** Something is gone for good. */
  lossy: boolean
  /** In order of the text. */
  edits: PlannedEdit[]
}

/** How a text was repaired, as data: `applyPlan(input, plan)` gives the repaired text. */
export type Plan = PlanStep[]

/** The smallest piece of a page: a line of text, a run of text between two block elements, a picture, code. */
export interface Leaf {
  kind: 'text' | 'image' | 'code'
  text: string
  /** Stretches of `text` that are set off; addresses as the page states them. */
  marks: readonly Mark[]
  /** 1-based line of the repaired text where it starts. */
  line: number
  /** Index of the innermost box around it, -1 for none. */
  box: number
  /** 1–6 in h1–h6 and behind `#` to `######`; null otherwise. */
  level: number | null
  /** All of it is set in bold. */
  bold: boolean
  /** Share of its characters that stand inside links, 0 to 1. */
  links: number
  /** It is no text of the page for a reader: hidden, the label of a control, the reading of characters, a mark of markup, what a rule for the site leaves out. */
  aside: 'hidden' | 'control' | 'reading' | 'markup' | 'dropped' | null
  /** It is hidden by an attribute, which a script can undo. */
  veiled: boolean
  /** A line break sets it off from what stands before it in its box. */
  isBroken: boolean
  src: string | null
  alt: string | null
  /** For a picture that is shown from elsewhere: a film, a post, a map. */
  embed: { provider: string | null } | null
  /** What the markup says of the source of a quotation or a picture in it. */
  cite: string | null
  credit: string | null
}

/** How many columns and rows something covers. */
export interface Span {
  columns: number
  rows: number
}

/** A block element of HTML and the leaves `[start, end)` that stand in it. */
export interface Box {
  tag: string
  /** Its id and classes, space-separated, as they stand. */
  names: string
  role: string | null
  itemProp: string | null
  /** Index of the box around it, -1 for none. */
  parent: number
  start: number
  end: number
  /** Buttons, fields and forms right in it. */
  controls: number
  /** How many columns and rows a cell covers; one of each for anything else. */
  span: Span
  /** A rule for the site names it as the article's body. */
  isNamedBody?: true
  /** Number of the first item of a numbered list, the address of what is quoted, the language of code. */
  says: string | null
}

/** A document cut into leaves: everything of its text is in exactly one. Nothing is decided about the article. */
export interface Page {
  kind: Kind
  /** In reading order. */
  leaves: readonly Readonly<Leaf>[]
  /** In order of the document: a box comes before the boxes in it. Text has none. */
  boxes: readonly Readonly<Box>[]
  /** What the markup states; null for text. */
  facts: Facts | null
  /** A document that is an article and nothing else (Markdown): what it states of itself, and the lines that say so. Null for others. */
  whole: { claims: readonly Claim[]; header: readonly string[] } | null
}

/** A text and the stretches of it that are set off. */
export interface Marked {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** What all blocks of a page have. */
interface BlockOfPage extends Marked {
  /** 1-based line of the repaired text where the block starts. */
  readonly line: number
  /** 1–6 for h1–h6 of HTML; null otherwise. */
  readonly level: number | null
  /** Why it is not part of the article; null while it may be. */
  readonly out: DropReason | null
  /** Id of the rule that left it out, or took it for a caption. */
  readonly rule: string | null
  /** The whole block is set in bold. */
  readonly bold: boolean
  /** Share of its characters that stand inside links, 0 to 1. */
  readonly links: number
  /** Its leaves: `[start, end)`. */
  readonly start: number
  readonly end: number
}

/** An item of a list: its first line, and the blocks that stand below it. */
export interface PageItem extends Marked {
  readonly blocks: readonly PageBlock[]
}

/** Leaves that a reader sees as one, in reading order: a paragraph, a list, a table, a picture and its caption. */
export type PageBlock = BlockOfPage &
  (
    | { readonly type: 'paragraph' | 'heading' }
    | { readonly type: 'quote'; readonly cite: string | null }
    | { readonly type: 'code'; readonly language: string | null }
    | {
        readonly type: 'list'
        readonly items: readonly PageItem[]
        readonly ordered: boolean
        /** Number of the first item; null where they are not numbered. */
        readonly first: number | null
      }
    | {
        readonly type: 'table'
        readonly rows: readonly (readonly string[])[]
        /** How many rows at the top are a head. */
        readonly headers: number
        readonly caption: string | null
      }
    | {
        readonly type: 'image'
        readonly src: string | null
        readonly alt: string | null
        readonly credit: string | null
      }
    | { readonly type: 'embed'; readonly src: string; readonly provider: string | null }
  )

/** Why a piece of the page is not part of the article: a name of `extract/reasons.ts`. */
export type { DropReason }

/** A field of the article that can be stated somewhere on a page. */
export type Field =
  | 'title'
  | 'subtitle'
  | 'source'
  | 'date'
  | 'updated'
  | 'views'
  | 'comments'
  | 'authors'
  | 'editors'
  | 'photographers'
  | 'location'
  | 'description'
  | 'url'
  | 'language'
  | 'site'
  | 'image'
  | 'keywords'
  | 'category'
  | 'access'

/** Where a field was stated. */
export type ClaimFrom =
  | 'json-ld'
  | 'microdata'
  | 'opengraph'
  | 'meta'
  | 'dublin-core'
  | 'time'
  | 'script'
  | 'url'
  | 'title-element'
  | 'heading'
  | 'header'
  | 'dateline'
  | 'footer'
  | 'byline'
  | 'body'
  | 'input'
  | 'site-rule'

/** One statement about the article, as it stood. Reading values and settling conflicts comes later, in one place. */
export interface Claim {
  field: Field
  value: string
  /** What a day or time was read as where it was found; a value that markup states is read when it is asked for. */
  parts?: DateParts | undefined
  from: ClaimFrom
  /** Tag of the language the statement is worded in, when that is known; it decides the order of `03/05/2024`. */
  lang?: string | null
  /** The markup says that it names an organisation, no person. */
  organisation?: boolean
  /** The markup says that it names one person. */
  person?: boolean
  /** The name of the statement leaves open what day it is. */
  isVague?: boolean
  /** The page shows it and the article has it nowhere else. `below-title`: right below the headline, with no picture beside it. */
  isApart?: 'below-title' | 'elsewhere' | undefined
  /** A name in a header line that no label or role speaks for: a whole piece of a dated line (`5 May 2024 | Jan Koch`), or a part of any. */
  guess?: 'piece' | 'part' | undefined
}

/** The headlines of an article and the blocks that they were read from. */
export interface Headline {
  title: string | null
  /** The day, or the line with the day, that stands within the heading and is no part of the title. */
  day?: string | null
  subtitle: string | null
  /** The paragraph between headline and body that sums the article up: the description.
   * One that is not `out` is the first block of the body as well. */
  standfirst?: PageBlock | null
  /** These blocks are spent: they are neither body nor header. */
  blocks: readonly PageBlock[]
  /** The heading that holds the title and more, when none holds it alone. */
  around?: PageBlock | null
}

/** What the header lines of an article state. */
export interface Header {
  claims: Claim[]
  /** Blocks that hold nothing but metadata, in order of the page; their lines go to `report.header`. */
  used: readonly PageBlock[]
  /** Opens with a dateline: part of the body, whatever it looks like. */
  opening: PageBlock | null
  /** The last of the lines around the headline: subheadings stand below it. */
  end: PageBlock | null
}

/** The article's fields once conflicting claims are settled. */
export type Fields = Omit<Article, 'schema' | 'id' | 'script' | 'sections' | 'report'>

/** Where the statement that each field was taken from stood. */
export type Origins = Partial<Record<Field, ClaimFrom>>

/** What a word of a header line can stand for: a field, or something that is no field of the article. */
export type LabelField = Field | 'ignored'

/** A language as a user states it: every list may be left out. */
export type OwnLanguage = Pick<Language, 'tag'> & Partial<Language>

/** The words of one language. Data only: see `docs/header.md` for what each list does. Every list may be empty. */
export interface Language {
  /** BCP 47 primary tag. */
  tag: string
  /** Words that stand before (`来源：…`, `Published …`) or after (`12 comments`) a value of a header line. */
  labels: Partial<Record<LabelField, readonly string[]>>
  /** Values that mean "not stated", e.g. `未知`. */
  nulls: readonly string[]
  /** Words of page controls (print, share, font size). */
  controls: readonly string[]
  /** Openings of "related articles" lines. */
  related: readonly string[]
  /** Other lines of a page that are no part of an article. With `…` at its end a phrase opens a line that goes on. */
  furniture?: Partial<Record<Exclude<FurnitureKind, 'control' | 'related'>, readonly string[]>>
  /** Words of texts about markup and encodings: in their lines an escape (`&nbsp;`, `\\u4e2d`) stands for itself. */
  technical?: readonly string[]
  /** How dates are written. */
  dates?: DateWords
  /** Words around people, outlets and places. */
  names?: NameWords
  /** Of the words of advertisements those above the headline of a text that somebody has paid for: `Advertorial`. */
  sponsored?: readonly string[]
  /** How a part of a text is numbered, with `#` for the number: `第#章`. */
  parts?: readonly string[]
  /** Number words by value, and what multiplies: `{三: 3, 万: 10000, K: 1000, an: 1}`. */
  numbers?: Readonly<Record<string, number>>
}

/** How a language writes dates. */
export interface DateWords {
  /** `03/05/2024` is the third of May. Left out, the region of the page and its other dates decide. */
  dayFirst?: boolean
  /** Two-digit years come first (`18-03-08`). Default false. */
  yearFirst?: boolean
  /** Twelve lists of spellings, January first. */
  months?: readonly (readonly string[])[]
  /** Spellings of the days of the week, any order: they are passed over. */
  weekdays?: readonly string[]
  /** Marks after a number: `{year: ['年'], hour: ['时', '時']}`. */
  units?: Partial<Record<DateUnit, readonly string[]>>
  /** Words that may stand between the parts of a date: `de`, `at`, `um`. */
  fillers?: readonly string[]
  /** `a.m.`, `上午`. */
  am?: readonly string[]
  /** `p.m.`, `下午`. */
  pm?: readonly string[]
  /** Calendar eras, with the year to add: `{民國: 1911}`. */
  eras?: Readonly<Record<string, number>>
  /** Named zones with their offset, `''` for one whose offset changes with the season (`ET`). */
  zones?: Readonly<Record<string, string>>
  /** Days counted from the reference date: `{yesterday: -1}`. */
  days?: Readonly<Record<string, number>>
  /** Spans of time: `{hour: ['小时', '小時']}`. */
  spans?: Partial<Record<DateUnit | 'week', readonly string[]>>
  /** Words before (`vor`, `il y a`) or after (`前`, `ago`) a number and its span. */
  ago?: AgoWords
  /** `just now`. */
  now?: readonly string[]
}

/** Words around `2 hours` in `2 hours ago`. */
export interface AgoWords {
  /** `vor`, `il y a`. */
  before?: readonly string[]
  /** `ago`, `前`. */
  after?: readonly string[]
}

/** A part of a date or time. */
export type DateUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

/** Lists of people in the article. */
export type PeopleField = 'authors' | 'editors' | 'photographers'

/** Words around people, outlets and places. */
export interface NameWords {
  /** Words that open a name without a colon: `By`, `记者`. */
  before?: Partial<Record<PeopleField, readonly string[]>>
  /** Words that close a name: `기자`, `摄`. */
  after?: Partial<Record<PeopleField, readonly string[]>>
  /** Words that join two names: `and`, `和`. */
  and?: readonly string[]
  /** A space stands within a name (`田中 一郎`), not between two. Default false. */
  spaceWithin?: boolean
  /** Parts of a name that are written small: `von`, `de`. */
  particles?: readonly string[]
  /** Titles and roles that are no part of a name: `Dr.`, `特约`. */
  roles?: readonly string[]
  /** Words or endings that tell an outlet or office from a person: `News`, `日报`. */
  outlets?: readonly string[]
  /** Agencies and outlets that stand in datelines under a short name: `dpa`, `新华社`. */
  agencies?: readonly string[]
  /** Parts of a newsroom, nobody's name: `國際中心`, `News Desk`. */
  desks?: readonly string[]
  /** Nobody in particular, but what stands as the author: `Redaktion`, `admin`. */
  collective?: readonly string[]
  /** What stands in the place of a name and names nobody: `Agencies`, `Our Correspondent`, `Author`. */
  unnamed?: readonly string[]
  /** Words or endings of places: `省`, `область`; and places that are written without a space after a name. */
  places?: readonly string[]
  /** Regions as they stand behind a town in a dateline: `Ore.`, `N.M.`. */
  regions?: readonly string[]
  /** Words that stand before a place: `驻`, `发自`, `in`. */
  at?: readonly string[]
  /** Words between a person and the outlet that they write for: `for`, `für`. */
  for?: readonly string[]
  /** Words that close a dateline after its place or day: `电`, `報導`. */
  wire?: readonly string[]
  /** Opens the byline of an account's own text: `原创`. */
  ownWork?: readonly string[]
  /** What a caption ends in, or what it holds in brackets: `供图`, `(Archivfoto)`. */
  credits?: readonly string[]
  /** Openings of lines that only look like a header: `据`, `图为`, `Photo:`. */
  quoted?: readonly string[]
}

/** What a line of page furniture is by its words. */
export type FurnitureKind =
  | 'control'
  | 'related'
  /** `Advertisement`, alone on a line. */
  | 'advertisement'
  /** Appeals to subscribe, log in, install an app. */
  | 'promotion'
  /** What announces the readers' comments. */
  | 'comments'
  /** What announces the end of the page: imprint, contact. */
  | 'footer'
  | 'copyright'
  /** Who else worked on the text: `Additional reporting by …`. */
  | 'contributors'
  /** What announces who took or gave a picture: `Photo`, `图片来源`. */
  | 'credit'
  /** What announces the headline that the text had at its source: `原标题`. */
  | 'original'

/** What a notice is about. */
export interface NoticePlace {
  /** 1-based line. */
  line?: number | null
  /** Number of places. */
  count?: number | null
  /** What its sentence names. */
  detail?: string
}

/** Collects notices; the sentences stand in `notices.ts`. */
export interface Notices {
  /** The same code again adds to its count. */
  add(code: string, at?: NoticePlace): void
  /** What was collected, in order. */
  list(): Notice[]
}

/** An output format. */
export interface Format {
  /** As in `stringify(article, name)`. */
  name: string
  /** File extension without the dot. */
  extension: string
  /** One line for the help. */
  description: string
  /** What stands once before all articles, e.g. the names of the columns. */
  begin?: string
  /** It is JSON: of many articles each stands on a line. */
  json?: true
  /** The article as text, ending with a line end. */
  stringify(article: Article, options?: FormatOptions): string | Promise<string>
}

/** What a format may be asked for. */
export interface FormatOptions {
  /** `markdown`: the fields in the front matter, in order, each with its name there: `{ title: 'title', date: 'pubDate' }`. */
  frontMatter?: Readonly<Record<string, string>>
  /** `markdown`: the title stands above the body too. Default false. */
  heading?: boolean
}
