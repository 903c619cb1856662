/** The shape of an explanation: how the decisions about an article came about. Types alone. */
import type { Field, PlanStep } from '../types.ts'

/** What becomes of a block. A standfirst right above the body is description and first paragraph: it is kept. */
export type Outcome = 'keep' | 'drop' | 'title' | 'subtitle' | 'description' | 'header'

/** What of a block was compared with which weight: `links 0.96 > 0.7 (MAX_LINK_SHARE)`. */
export interface ExplainedLimit {
  /** What was compared. */
  feature: 'columns' | 'links'
  /** How. */
  is: '>' | '<' | '≤'
  /** Name of the weight, as in `src/extract/weights.ts`. */
  weight: string
  /** What the block has. */
  value: number
  /** What the weight is. */
  limit: number
}

/** What decisions about a block rest on. */
export interface ExplainedFeatures {
  /** Its length for a reader. */
  columns: number
  /** Commas in it. */
  commas: number
  /** Share of its characters in links, 0 to 1. */
  links: number
  /** Ends as a sentence does. */
  ends: boolean
  /** All of it is set in bold. */
  bold: boolean
  /** Begins with a bullet. */
  bullet: boolean
  /** Reads like running text. */
  prose: boolean
  /** How much it speaks for a body around it, above 0, or against one. */
  value: number
  /** Name of the weight that the value is from; null where it speaks neither way. */
  weight: string | null
  /** What it is by its words; null for a text that no language knows. */
  phrase: string | null
  /** States when or by whom. */
  stamp: boolean
  /** Opens with the label of a header field. */
  labelled: boolean
  /** Says what a picture shows or who took it. */
  caption: boolean
  /** Names the photographer or agency of a picture and nothing else. */
  credit: boolean
}

/** The box that would have held a block and the body: the body's was taken, since it is worth so much of it. */
export interface ExplainedWider {
  /** The element, as in `ExplainedBlock`. */
  place: string
  /** What it is worth. */
  value: number
  /** The element of the body. */
  bodyPlace: string
  /** What the body is worth: at least `limit` of `value`. */
  bodyValue: number
  /** Name of the weight, as in `src/extract/weights.ts`. */
  weight: string
  /** What the weight is. */
  limit: number
}

/** A block of the page, and why it is where it is. */
export interface ExplainedBlock {
  /** 1-based line of the repaired text. */
  line: number
  /** The boxes around it, from the outside: `main > article.story > p`; empty in a text. */
  place: string
  /** What it looks like. */
  type: 'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'image' | 'embed' | 'code'
  /** Its text. */
  text: string
  /** What became of it. */
  outcome: Outcome
  /** Why it was left out; null for what is kept or used. */
  reason: string | null
  /** The rule that left it out, or took it for a caption. */
  rule: string | null
  /** What the rule is about. */
  doc: string | null
  /** Which box carries the name that the rule went by. */
  named: string | null
  /** What the rule compared with a weight. */
  limits: ExplainedLimit[]
  /** Of a block that is left out because it stands outside of the body. */
  wider: ExplainedWider | null
  /** What sets a subheading off: `tag`, `number`, `bracket`, `bold`, `plain`. */
  mark: string | null
  /** Of a subheading, from 2 on. */
  level: number | null
  /** How many leaves it has; the features are those of the first one. */
  leaves: number
  /** What decisions about it rest on. */
  features: ExplainedFeatures
}

/** A place that the body was looked for in. */
export interface ExplainedBody {
  /** Its boxes, as in `ExplainedBlock`; empty in a text. */
  place: string
  /** Its first line. */
  line: number
  /** Its last line. */
  lastLine: number
  /** What it is worth. */
  value: number
  /** What the box is called that speaks against it. */
  named: string | null
}

/** A title that was thought of. */
export interface TitleCandidate {
  /** Its text. */
  text: string
  /** What it is worth. */
  score: number
  /** Where the markup states it; null for what the page shows. */
  from: string | null
  /** Of a heading. */
  level: number | null
  /** What the score is made of: its own worth, and that of what agrees with it; `shown` is a heading of the page. For a line of a text: by weight. */
  parts: readonly {
    /** Where that stands. */
    from: string
    /** What it adds. */
    worth: number
  }[]
}

/** A statement about the article. */
export interface ExplainedClaim {
  /** What it is about. */
  field: Field
  /** As it stood. */
  value: string
  /** Where it stood. */
  from: string
  /** Of a person, outlet or place of a header line: by how much this reading is better than the next one. */
  margin?: number
  /** What the next reading has instead. */
  instead?: {
    /** A member of the article. */
    field: string
    /** As it stands in the line. */
    value: string
  }[]
}

/** How the decisions about a page came about. */
export interface PageExplanation {
  /** Where the body was looked for, the chosen place first. */
  body: ExplainedBody[]
  /** What the title was chosen from, best first. */
  titles: TitleCandidate[]
  /** All of the page, in reading order. */
  blocks: ExplainedBlock[]
  /** The lines around the headline, and what they state. */
  header: {
    /** As they stood. */
    lines: string[]
    /** What they state. */
    claims: ExplainedClaim[]
  }
  /** Everything that was stated about the article. */
  claims: ExplainedClaim[]
}

/** A step of the plan that the text was repaired by. */
export interface ExplainedRepair extends PlanStep {
  /** By how much the text is likelier with it, as a natural logarithm: the log-likelihood ratio over all edits. */
  margin: number
}

/** How much of a text is in a Chinese script. */
export interface ScriptShare {
  /** ISO 15924. */
  script: 'Hans' | 'Hant'
  /** Of the characters that tell the two scripts apart, 0 to 1. */
  share: number
  /** Stretches of lines in it, 1-based; a line of both scripts is in both lists. */
  lines: [first: number, last: number][]
}

/** A place where two conversions were near. */
export interface AmbiguousPlace {
  /** 1-based line. */
  line: number
  /** What it became. */
  chosen: string
  /** What it would else have become; of several the likelier first. */
  instead: string[]
  /** The conversion with what stands around it. */
  around: string
}

/** The script of the article, before conversion, and what its conversion was not sure of. */
export interface ExplainedScript {
  /** As in the report. */
  found: string | null
  /** Empty when no character tells. */
  shares: ScriptShare[]
  /** Where two conversions were near; empty when nothing is converted. */
  ambiguous: AmbiguousPlace[]
}

/** How an article came about: what `newsparse explain` shows. */
export interface Explanation extends PageExplanation {
  /** Every change of the text, over the text as the steps before left it. */
  repairs: ExplainedRepair[]
  /** Which script it is in, and where its conversion may be another. */
  script: ExplainedScript
}
