/** What a reader sees of a source, in stretches that know where they stand in it. */

/** A stretch of the visible text and the stretch of source it comes from. */
export interface Segment {
  at: number
  length: number
  source: number
  sourceLength: number
  /** The source is a character reference or an escape: it can only be replaced as a whole. */
  reference: boolean
  /** Writes text as source of this place, e.g. `<` as `&lt;`. */
  escape(text: string): string
}

export interface View {
  text: string
  /** In order. Null: the source is the text. */
  segments: Segment[] | null
}
