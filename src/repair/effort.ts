/** How much work the mix-ups of encodings in a document are worth, so that hostile input ends; all passes share it. */
import type { Effort, Notices } from '../types.ts'

/**
 * How many units of a document all mix-ups of encodings are tried on: most that is misread is told by the first mix-up
 * that fits. Measured: the Declaration of Human Rights in 282 languages needs at most 0.13 of its length, mostly none.
 */
const LEAST_UNITS = 10_000
const SHARE = 0.15
/** The same for the mix-up that was found: each layer that is undone is about half as long as the one around it. */
const LEAST_UNITS_AGAIN = 20_000
const SHARE_AGAIN = 2

/** @param length Of the document, in UTF-16 units. */
export const createEffort = (length: number): Effort => ({
  units: LEAST_UNITS + length * SHARE,
  again: LEAST_UNITS_AGAIN + length * SHARE_AGAIN,
  unexplained: new Set(),
  left: null,
})

/** Says what was left as it stands because there was no effort left for it. */
export function noticeLeft({ left }: Effort, notices: Notices): void {
  if (left) notices.add('unweighed-text', { line: left.line, count: left.count })
}
