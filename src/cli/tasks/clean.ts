/** A long text that is clean already, or nearly: it takes less time than a thread to begin, and that time is bounded, for what is
 * clean by its length and for the rest by a clock. */
import { repairClean } from '../../index.ts'
import { optimizeLater } from '../batch/compiler.ts'
import { patience } from '../batch/patience.ts'
import { hasClock, within } from '../batch/within.ts'
import { type Entry, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { checkOutcome } from './check.ts'
import type { Job } from './index.ts'
import { repairOutcome } from './repair.ts'

const finish = { repair: repairOutcome, check: checkOutcome }
/** In bytes: more takes too long to convert where nothing can stop it. */
const MAX_CONVERTED = 2 ** 25

/** How much of a text tells of all, and how many bytes of accented letters or kana it has at most when it needs no compiler. */
const SAMPLE = 2 ** 13
const MAX_ACCENTS = SAMPLE / 1000

/**
 * Whether loops over millions of letters are to come, which pays to compile well: what accented letters and kana may be is told by
 * loops of JavaScript, and all others by the kernel of the gate (`src/repair/mojibake/kernel`), which needs no compiler, as
 * that of conversions (`src/script/kernel`). It costs time only to be wrong.
 */
function hasAccents(content: string | Uint8Array): boolean {
  if (typeof content === 'string') return true
  let accents = 0
  for (let at = 0; at < Math.min(SAMPLE, content.length - 1); at++) {
    const [lead, next] = [content[at]!, content[at + 1]!]
    const isLatin = (lead >= 0xc3 && lead <= 0xcb) || lead === 0xe1
    const isKana = lead === 0xe3 && next >= 0x81 && next <= 0x83
    if (isLatin || isKana || (lead >= 0xd7 && lead <= 0xe0)) accents++
  }
  return accents > MAX_ACCENTS
}

/** Works on the lines that are not clean, unless it takes long. */
async function briefly<Result>(work: () => Promise<Result>): Promise<Result | null> {
  let result: Result | null = null
  optimizeLater()
  if (hasClock)
    await within(patience(), async () => {
      result = await work()
    })
  return result
}

/** The outcome of `repair` or `check` for such a text; null for anything else. */
export async function cleanOutcome(entry: Entry, { task, options, settings }: Job): Promise<Outcome | null> {
  if (task !== 'repair' && task !== 'check') return null
  if (!('options' in entry) || 'outcome' in entry || entry.record) return null
  const asked = { ...options, ...entry.options, ...(task === 'check' && { ambiguities: true }) }
  const kept = (asked.script ?? 'keep') === 'keep'
  if (!kept && sizeOf(entry) > MAX_CONVERTED) return null
  if (hasAccents(entry.input.content)) optimizeLater()
  try {
    const result = await repairClean(entry.input, asked, briefly)
    return result && (await finish[task]({ ...entry, options: asked }, result, settings))
  } catch {
    // A thread does it again, and answers for what goes wrong.
    return null
  }
}
