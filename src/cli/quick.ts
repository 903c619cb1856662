/** What `newsparse repair FILE` and `newsparse check FILE` give for a short text that is clean beyond doubt, without the rest of the
 * program: to load that takes longer than Node does. It gives nothing where it is not sure; then the whole program answers. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { repair } from '../index.ts'
import { nearestConfig } from './config/find.ts'
import { describeReport } from './describe.ts'
import { createPalette } from './palette.ts'

/** In bytes: a longer text pays for what makes V8 fast. */
const MAX_SHORT = 12 * 2 ** 10
/** One input by a name that says that it is a text, and that is no flag. */
const PLAIN_NAME = /^[^-\ufffd][^\ufffd]*\.(?:txt|text|md)$/

/**
 * @param argv What was typed after the program's name.
 * @returns What goes to standard output; null where the whole program has to see to it.
 */
export async function quick(
  [command, path = '', ...others]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | Uint8Array | null> {
  if ((command !== 'repair' && command !== 'check') || others.length > 0 || !PLAIN_NAME.test(path))
    return null
  if (env.FORCE_COLOR !== undefined) return null
  const content = readShort(path)
  if (content === null || nearestConfig(process.cwd()) !== null) return null
  const result = await repair({ content, name: basename(path) }, { ambiguities: command === 'check' })
  const { input, repairs, notices } = result.report
  if (repairs.length > 0 || notices.length > 0 || input.encoding !== 'utf-8' || input.kind !== 'text')
    return null
  if (input.encodingFrom !== 'detected') return null
  return command === 'repair' ? content : describeReport(path, result, await createPalette(0))
}

/** @returns Null for a longer one, and for what is no file: to open a pipe waits for its other end. */
function readShort(path: string): Uint8Array | null {
  const found = statSync(path)
  if (!found.isFile() || found.size > MAX_SHORT) return null
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafeSlow(MAX_SHORT + 1)
    let length = 0
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = readSync(file, bytes, length, bytes.length - length, null)
    return length <= MAX_SHORT ? bytes.subarray(0, length) : null
  } finally {
    closeSync(file)
  }
}
