/** What `newsparse help` knows besides commands. */
import { noticeTypes, repairs } from '../../index.ts'
import { errors } from './notices.ts'

/** The codes of notices and errors, and the kinds of repairs. */
export const topics = (): string[] => [
  ...new Set([...Object.keys(noticeTypes), ...Object.keys(errors), ...repairs.map(({ kind }) => kind)]),
]
