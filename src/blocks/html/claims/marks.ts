/** Microdata, `rel=author` and `<time>` -> claims. Only what stands by the article counts: cards of other articles are marked up too. */
import type { Claim, DropReason, Field } from '../../../types.ts'
import type { Mark } from '../facts.ts'

const FIELDS: Partial<Record<string, Field>> = {
  headline: 'title',
  alternativeheadline: 'subtitle',
  datepublished: 'date',
  datecreated: 'date',
  datemodified: 'updated',
  author: 'authors',
  'author creator': 'authors',
  time: 'date',
}

export function readMarks(
  marks: readonly Mark[],
  end: number,
  reasons: readonly (DropReason | null)[],
): Claim[] {
  return marks.flatMap(({ name, value, box, leaf }): Claim[] => {
    const field = FIELDS[name]
    const reason = reasons[box] ?? null
    if (!field || leaf > end || !(reason === null || reason === 'author-box')) return []
    return [{ field, value, from: name === 'time' ? 'time' : 'microdata' }]
  })
}
