/** Undoes table glosses: `產(chǎn)業(yè)` → `產業`, and what the same fault tore: `因?yàn)榉N種` → `因為種種`. */
import type { Edit } from '../../types.ts'
import { LETTERS, TONED } from './letters.ts'
import { isReadingInSomeTone, simplifiedOf } from './readings.ts'
import { createRealigner } from './realign.ts'
import type { Gloss } from './scan.ts'

const SPOT = new RegExp(
  `(?<gloss>[(（](?<reading>[${LETTERS}\\s]{1,12})[)）])|[?\ufffd](?:\\(?[${LETTERS}]{1,7}\\)|(?=[；？，！?!]))`,
  'g',
)

const TEAR = new RegExp(`[?\ufffd]\\(?[a-z]{0,4}[${TONED}][a-z]{0,3}\\)`, 'g')

/** The number of places that only a gloss in the middle of a character explains: `因?yàn)`. */
export const countTears = (text: string): number => text.match(TEAR)?.length ?? 0

interface Undone {
  edits: Edit[]
  /** U+FFFD stands for what is gone. */
  lossy: boolean
}

export function undoTable(text: string, glosses: readonly Gloss[]): Undone {
  const realign = createRealigner(text, glosses)
  const edits: Edit[] = []
  let lossy = false
  let torn = false
  SPOT.lastIndex = 0
  for (let spot = SPOT.exec(text); spot; spot = SPOT.exec(text)) {
    const last = edits.at(-1)
    const { index } = spot
    if (spot.groups?.gloss) {
      const char = text[index - 1] ?? ''
      if (simplifiedOf(char) && isReadingInSomeTone(char, spot.groups.reading!.replace(/\s+/g, ''))) {
        edits.push({ start: index - 1, end: SPOT.lastIndex, to: char })
        torn = false
      }
      continue
    }
    const touches = last?.end === index
    const before = touches ? last.to.slice(-1) : (text[index - 1] ?? '')
    const run = realign(index, before)
    SPOT.lastIndex = run?.end ?? index + 1
    if (!run) continue
    lossy ||= run.lossy
    if (touches && torn) edits[edits.length - 1] = { ...last, end: run.end, to: last.to + run.to }
    else if (touches || before === '') edits.push({ start: index, ...run })
    else edits.push({ start: index - 1, end: run.end, to: before + run.to })
    torn = true
  }
  return { edits, lossy }
}
