/** `newsparse repair`: the decoded and repaired text as it is, as JSON, as a diff, or written back in place. */
import { isUtf8, transcode } from 'node:buffer'
import { NewsparseError, type RepairResult, repair } from '../../index.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import { printableText } from '../printable.ts'
import { toJson } from './json.ts'
import { reportedOf } from './reported.ts'
import type { Document, Task, TaskSettings } from './task.ts'

export const repairTask: Task = async function* (document, settings) {
  const result = await repair(document.input, document.options)
  yield await repairOutcome(document, result, settings)
}

/** What comes of a result. */
export const repairOutcome = async (
  document: Document,
  result: RepairResult,
  settings: TaskSettings,
): Promise<Outcome> => ({
  ...(await toOutcome(document, result, settings)),
  ...(await reportedOf(result, settings)),
})

async function toOutcome(
  document: Document,
  result: RepairResult,
  { format, color, terminal, diff, write }: TaskSettings,
): Promise<Outcome> {
  const { id, report } = result
  const utf8 = format === 'text' && !diff && !write && !terminal ? result.utf8 : undefined
  if (utf8) return outcomeOf(document, utf8, report)
  const { text, decoded } = result
  const outcome = (output: Outcome['output']) => outcomeOf(document, output, report)
  if (diff) {
    const { unifiedDiff } = await import('../diff.ts')
    const patch = await unifiedDiff(document.label, decoded, text, await createPalette(color))
    // In colour it is for eyes already.
    return outcome(terminal && !color ? printableText(patch) : patch)
  }
  if (write) {
    if (text === decoded) return outcome(null)
    if (!document.file) throw new NewsparseError('unwritable', NO_PLACE)
    const lost = await (await import('../rewrite.ts')).rewrite(document.file, document.input.content, result)
    return { ...outcome(null), rewritten: { encoding: report.input.encoding ?? 'utf-8', lost } }
  }
  if (format !== 'text') return outcome(toJson({ id, text, report }, format))
  return outcome(
    terminal ? printableText(text) : (sameBytes(document.input.content, result) ?? encoded(text)),
  )
}

const NO_PLACE =
  'its name is not UTF-8, so it is not written back; rename it, or write elsewhere with --out-dir'

/** Shorter texts are encoded in an instant. */
const LONG = 1 << 16
const BOM_LENGTH = 3

/** Node 20 has it, which the types here do not know yet. */
const isWellFormed = (text: string) => (text as string & { isWellFormed(): boolean }).isWellFormed()

/** A long text as bytes where Node is slow to encode it: characters beyond Latin-1, of which two bytes each are at hand. */
function encoded(text: string): string | Uint8Array {
  const isWide = text.length > LONG && /[^\0-\xff]/.test(text.slice(0, LONG)) && isWellFormed(text)
  return isWide ? transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8') : text
}

/** The bytes that were read, when they are the text: what they are encoded in is not done again. */
function sameBytes(content: string | Uint8Array, { text, decoded, report }: RepairResult): Uint8Array | null {
  const { encoding, encodingFrom } = report.input
  if (typeof content === 'string' || content.length < LONG || text !== decoded) return null
  if (encoding !== 'utf-8' || encodingFrom === 'flag' || !isUtf8(content)) return null
  const marked = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
  return marked ? content.subarray(BOM_LENGTH) : content
}
