/** What a command does with one document. */
import type { Input, Options } from '../../index.ts'
import type { Outcome } from '../outcome.ts'
import type { ColorLevel } from '../palette.ts'

/** One document on its way, with what messages call it. */
export interface Document {
  label: string
  record: boolean
  input: Input
  options: Options
}

/** What all documents of a run share; plain data. */
export interface TaskSettings {
  format: string
  color: ColorLevel
  diff: boolean
  write: boolean
}

export type Task = (document: Document, settings: TaskSettings) => Promise<Outcome>
