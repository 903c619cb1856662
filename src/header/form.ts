/** What the marks of a line tell of its form, before its values are read: much of it speaks against a header. */
import type { LabelMark, Mark } from './scan.ts'

export interface Form {
  /** How many of its labels have a colon. */
  colons: number
  /** It has a label, so it is no mere value. */
  labelled: boolean
  /** It has a label or a date. */
  isMarked: boolean
  /** One of its labels asks for writers. */
  hasWriters: boolean
  /** A label is the first that stands there. */
  opensWithLabel: boolean
  /** A day with its year is the first that stands there. */
  opensWithDay: boolean
  /** It states from when to when. */
  isPeriod: boolean
  /** A source is all that it states, and lists several: `Source: Fisheries Board, Harbour Office & Port Authority` stands below a chart. */
  isChartSource: boolean
}

export function formOf(line: string, marks: readonly Mark[]): Form {
  const labels = marks.filter((mark): mark is LabelMark => mark.kind === 'label')
  const [first] = marks
  return {
    colons: labels.filter(({ colon }) => colon).length,
    labelled: labels.length > 0,
    isMarked: marks.length > 0,
    hasWriters: labels.some((label) => label.field === 'authors' && (label.colon || isPhrase(line, label))),
    opensWithLabel: first?.kind === 'label' && first.start <= 2,
    opensWithDay:
      first?.kind === 'date' &&
      first.start === 0 &&
      first.date.parts.day !== undefined &&
      first.date.parts.year !== undefined,
    isPeriod: marks.some((mark, index) => {
      const next = marks[index + 1]
      return mark.kind === 'date' && next?.kind === 'date' && PERIOD.test(line.slice(mark.end, next.start))
    }),
    isChartSource:
      marks.length === 1 &&
      first?.kind === 'label' &&
      first.field === 'source' &&
      SEVERAL.test(line.slice(first.end)),
  }
}

/** `Testo di`. */
const isPhrase = (line: string, { start, end }: LabelMark) => line.slice(start, end).includes(' ')
/** `1 May ~ 20 May`, `1er mai – 20 mai`. */
const PERIOD = /^ ?[~–—] ?$/
/** Three of several words each. */
const SEVERAL = /^\p{L}+ [^,&]+(?:, \p{L}+ [^,&]+)+ ?(?:&|,) ?\p{L}+ /u
