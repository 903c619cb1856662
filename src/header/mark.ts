/** What a header line is cut at: dates and labels. */
import type { FoundDate } from '../dates/index.ts'
import type { LabelField } from '../types.ts'

export interface LabelMark {
  kind: 'label'
  start: number
  /** Behind the colon, if there is one. */
  end: number
  field: LabelField
  lang: string
  colon: boolean
}

export interface DateMark {
  kind: 'date'
  start: number
  end: number
  date: FoundDate
}

export type Mark = LabelMark | DateMark
