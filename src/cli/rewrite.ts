/** `repair --write`: puts the repaired text in the place of the file, in one step. */
import type { Input, RepairResult } from '../index.ts'
import { writeAtomic } from './atomic.ts'

const BOM = '\uFEFF'

/** Writes UTF-8. A BOM stays; a page in another encoding gets one, because its markup goes on to name the old one. */
export async function rewrite(
  path: string,
  content: Input['content'],
  { text, report }: RepairResult,
): Promise<void> {
  const { encoding, kind } = report.input
  const bytes = typeof content === 'string' ? new Uint8Array() : content
  const had = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const needs = kind === 'html' && encoding !== null && encoding.toLowerCase() !== 'utf-8'
  await writeAtomic(path, (had || needs) && !text.startsWith(BOM) ? BOM + text : text)
}
