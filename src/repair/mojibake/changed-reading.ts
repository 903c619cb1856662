/** Reads text that was changed after it was misread as UTF-8: its case, NFKC, controls that are gone. */
import { applyEdits } from '../plan.ts'
import { better, coverOf, isAll } from './better.ts'
import { chainOf } from './chains.ts'
import { type Change, changedRuns, changesOf } from './changed-runs.ts'
import { type Chain, type Reading, UTF8 } from './reading.ts'
import { utf8Reading } from './utf8-reading.ts'

/** Where a text is in one case the reading that keeps to it is the better one. */
const CHANGED: Record<Change, Chain> = {
  small: chainOf('windows-1252', UTF8, -2),
  capitals: chainOf('windows-1252', UTF8, -2),
  compatible: chainOf('windows-1252', UTF8, 1),
  unseen: chainOf('windows-1252', UTF8, 1),
}
const HOW: Record<Change, string> = {
  small: 'restore case',
  capitals: 'restore case',
  compatible: 'undo NFKC',
  unseen: 'restore controls',
}
/** What a text was read as so far, by what was changed. */
export type ChangedReadings = Map<Change, Reading | null>

/** A reading of a text that was changed after it was misread, when it is better than one that leaves something. */
export function changedAfter(
  plain: Reading | null,
  text: string,
  known: ChangedReadings = new Map(),
): Reading | null {
  const isWhole = plain !== null && isAll(plain.edits, text)
  const read = plain?.edits.map(({ to }) => to).join('') ?? ''
  const isOutOfCase = (change: Change) =>
    !LAYERED.test(read) &&
    (change === 'small'
      ? /\p{Lu}/u.test(read)
      : change === 'capitals' && IN_CAPITALS.test(text) && /\p{Ll}/u.test(read))
  let best = plain
  for (const change of changesOf(text)) {
    if (isWhole && !isOutOfCase(change) && !(change === 'capitals' && isWithoutCase(text, read))) continue
    // What no reader sees is lost beside what NFKC changed only where that leaves something.
    if (change === 'unseen' && best && best !== plain && isAll(best.edits, text)) continue
    const reading = known.has(change) ? known.get(change)! : changedReading(text, change)
    known.set(change, reading)
    // What is in one case was misread in small letters, which are likelier whatever they are.
    const keepsCase =
      reading && best === plain && isOutOfCase(change) && coverOf(reading.edits) >= coverOf(plain!.edits)
    best = keepsCase ? reading : better(best, reading)
  }
  return best
}

/** What only capitals have: leads are capitals, and signs have no case. */
const IN_CAPITALS = /[A-Z]{2}|[ÀÁŠŒŽŸΜƑ]/

/** Whether capitals may have been small letters in a text of letters that have no case: `×Ž` was `×ž`, that is `מ`. */
const isWithoutCase = (text: string, read: string) => /[ŠŒŽ]/.test(text) && !/[\p{Lu}\p{Ll}]/u.test(read)

/** What is UTF-8 again was misread twice, not put in capitals. */
const LAYERED = /[\u00c2-\u00f4][\u0080-\u00bf]/

/** Letters beside hanzi, kana or hangul were bytes of them. */
const BESIDE_WIDE =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][\u00c0-\u06ff]|[\u00c0-\u06ff][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** The reading of a text that was changed after it was misread. */
function changedReading(text: string, change: Change): Reading | null {
  const runs = changedRuns(text, change)
  if (!runs.some(({ whole }) => whole > 0)) return null
  const reading = utf8Reading(text, CHANGED[change], runs)
  if (reading && HOW[change] === 'restore case' && BESIDE_WIDE.test(applyEdits(text, reading.edits)))
    return null
  return reading && { ...reading, how: [HOW[change], ...reading.how] }
}
