/** What a command does with one document. */
import type { FormatOptions, Input, Options } from '../../index.ts'
import type { Show } from '../flags/index.ts'
import type { Outcome } from '../outcome.ts'
import type { ColorLevel } from '../palette.ts'

/** One document on its way, with what messages call it. */
export interface Document {
  label: string
  record: boolean
  /** A failure has its line in the output: that of a record, or of a file in a list. */
  answered: boolean
  input: Input
  options: Options
  /** The file that `repair --write` puts the text back into; none where its name is not UTF-8. */
  file?: SourceFile
}

export interface SourceFile {
  path: string
  /** The name of the packing that it is in; null: none. */
  packing: string | null
}

/** What all documents of a run share; plain data. */
export interface TaskSettings {
  format: string
  formatOptions: FormatOptions
  color: ColorLevel
  /** Results go to a terminal. */
  terminal: boolean
  /** One of many: JSON is a line. */
  among: boolean
  /** The sink writes what stands once before all results. */
  framed: boolean
  /** How wide that is. */
  columns: number
  diff: boolean
  /** Only what has findings is shown. */
  quiet: boolean
  write: boolean
  /** `explain --block`: only the blocks with this text; null: all. */
  block: string | null
  /** `--report`: the outcomes say what the page about the run shows. */
  reported: boolean
  /** What an article on a terminal shows besides itself. */
  show: Show | null
}

/** One outcome, or one for each article of a text that holds several. */
export type Task = (document: Document, settings: TaskSettings) => AsyncIterable<Outcome>
