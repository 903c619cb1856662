/** How much of a page is read. No honest page comes near; one that goes beyond loses markup, never text, and is told. */
import type { NoticeCode } from '../../notices.ts'
import type { Notices } from '../../types.ts'

/** Elements open in each other, as in browsers. */
export const MAX_DEPTH = 512
/** Elements. The largest live blogs have 60,000. */
export const MAX_NODES = 200_000
export const MAX_ATTRIBUTES = 200
/** Elements made again because nothing closed them: `<b>` in each of the paragraphs that follow. */
export const MAX_REOPENED = 20_000

/** Statements of one kind that are read (`meta` elements, items of JSON-LD), and those of one field. */
export const MAX_STATEMENTS = 2000
export const MAX_CLAIMS_OF_FIELD = 500
export const MAX_TITLE_CLAIMS = 50
/** A stated name, title, day or place. Longer ones are cut before any expression reads them. */
export const MAX_VALUE_UNITS = 1000
/** A stated summary, and a list of people or an address as one value. */
export const MAX_LONG_VALUE_UNITS = 8000
/** All JSON-LD of a page, and all other scripts. */
export const MAX_SCRIPT_UNITS = 2_000_000

/** Limits that a page went beyond, each with the line where it did so first and how often. */
export interface Passed {
  /** @param line Is asked the first time only. */
  add(code: NoticeCode, line?: () => number | null): void
  report(notices: Notices): void
}

export function createPassed(): Passed {
  const passed = new Map<NoticeCode, { line: number | null; count: number }>()
  return {
    add(code, line = () => null) {
      const known = passed.get(code)
      if (known) known.count++
      else passed.set(code, { line: line(), count: 1 })
    },
    report(notices) {
      for (const [code, { line, count }] of passed) notices.add(code, { line, count })
    },
  }
}
