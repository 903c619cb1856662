/** `repair --write`: puts the repaired text in the place of the file, in one step and packed as it was. */
import type { Input, RepairResult } from '../index.ts'
import { packings } from '../input/index.ts'
import { writeAtomic } from './atomic.ts'
import { stat } from './promised.ts'
import type { SourceFile } from './tasks/task.ts'
import { unwritable } from './unwritable.ts'

const BOM = '\uFEFF'

/**
 * Writes UTF-8. A BOM stays; a page in another encoding gets one, because its markup goes on to name the old one.
 *
 * @returns What of the file could not be kept, a sentence each.
 * @throws {NewsparseError} `unwritable`
 */
export async function rewrite(
  file: SourceFile,
  content: Input['content'],
  { text, report }: RepairResult,
): Promise<string[]> {
  // What came out of a pipe cannot be changed there, and to open it again would wait for ever.
  if (!(await stat(file.path)).isFile()) throw unwritable(file.path, new Error('it is no file'))
  const { encoding, kind } = report.input
  const bytes = typeof content === 'string' ? new Uint8Array() : content
  const had = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const needs = kind === 'html' && encoding !== null && encoding.toLowerCase() !== 'utf-8'
  const data = Buffer.from((had || needs) && !text.startsWith(BOM) ? BOM + text : text)
  const packing = packings.find(({ name }) => name === file.packing)
  const packed = packing?.pack(data).catch((error: unknown) => {
    throw unwritable(file.path, error)
  })
  return writeAtomic(file.path, (await packed) ?? data, { attributes: true })
}
