/** What a flag is: one unit that help, parsing, `docs/cli.md` and its test derive from. */

import type { Favor, OwnLanguage, Punctuation, Quotes, Script, Sites } from '../../index.ts'
import type { RecordsName } from '../../input/index.ts'

/** The commands that read documents. */
export type Reader = 'parse' | 'repair' | 'check' | 'explain'
export type CommandName = Reader | 'schema' | 'completion' | 'help'

export type From = 'auto' | 'text' | 'html' | RecordsName
export type When = 'auto' | 'always' | 'never'
export type Show = 'repairs' | 'dropped' | 'all'
export type FailOn = 'warning' | 'error' | 'never'

/** The flags as typed; what is not there was not typed. `request.ts` resolves them once. */
export interface Asked {
  from?: From
  files0From?: string
  encoding?: string
  json?: true
  ndjson?: true
  markdown?: true
  html?: string
  block?: string
  show?: Show
  frontMatter?: Readonly<Record<string, string>>
  heading?: true
  format?: string
  reporter?: 'github' | 'sarif'
  output?: string
  outDir?: string
  resume?: true
  marks?: false
  report?: false
  diff?: true
  write?: true
  script?: Script | 'keep'
  sourceScript?: Script
  /** A file, or from a configuration the words themselves. */
  keepWords?: string | readonly string[]
  /** Files, or from a configuration the pairs themselves. */
  dictionary?: readonly (string | readonly [string, string])[]
  /** Files, or from a configuration the languages themselves. */
  languages?: readonly (string | OwnLanguage)[]
  /** A file, or from a configuration the rules themselves. */
  sites?: string | Sites
  scriptWords?: 'on' | 'off'
  quotes?: Quotes
  favor?: Favor
  dedupe?: true
  referenceDate?: string
  punctuation?: Punctuation
  maxBytes?: number
  jobs?: number
  timeout?: number
  failOn?: FailOn
  color?: When
  progress?: false
  summary?: string
  /** `--report`; `report` is what `--no-report` says. */
  reportPage?: string
  quiet?: true
  verbose?: true
  config?: string
  printConfig?: true
}

export interface Flag<T> {
  /** Without the dashes; `no-…` makes a switch that is on until it is given. */
  long: string
  short?: string
  /** What stands for the value in help; a flag without one is a switch. */
  value?: string
  /** A clause; starts in lower case, ends without a full stop. */
  help: string
  /** The value when the flag is not given, for help; `resolve` is what applies it. */
  default?: string
  /** The only values there are, for a command; letter case does not matter. */
  choices?: (command: CommandName) => readonly T[]
  /**
   * Reads the typed value.
   *
   * @throws {NewsparseError} `bad-option`; the message says what is allowed.
   */
  read?: (typed: string) => T
  /** Its key is not made from its name, which another flag denies: `--report FILE` and `--no-report`. */
  apart?: true
  /** It may be given several times; the value is the list of all. */
  many?: true
  on: readonly CommandName[]
}

/** The flags of one heading in help, by their key in `Asked`. */
export type FlagGroup<K extends keyof Asked> = { [Key in K]: Flag<NonNullable<Asked[Key]>> }

export const readers: readonly Reader[] = ['parse', 'repair', 'check', 'explain']
