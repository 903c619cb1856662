/** The flags that a configuration can hold, by their names there: `--no-marks` is `"marks": false`. */
import { type Asked, flags, type PlacedFlag } from '../flags/index.ts'

/** They say what one run reads and writes. */
const ONCE: readonly (keyof Asked)[] = [
  'files0From',
  'json',
  'ndjson',
  'markdown',
  'html',
  'block',
  'show',
  'reporter',
  'output',
  'outDir',
  'resume',
  'diff',
  'write',
  'summary',
  'reportPage',
  'config',
  'printConfig',
]

export const configurable: readonly PlacedFlag[] = flags.filter(({ key }) => !ONCE.includes(key))

/** All words that a flag takes, whatever the command. */
export const wordsOf = ({ choices, on }: PlacedFlag): readonly string[] | null =>
  choices ? [...new Set(on.flatMap((command) => choices(command).map(String)))] : null
