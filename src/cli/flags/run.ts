/** Flags about the run itself. */
import { type FlagGroup, readers } from './flag.ts'

export const runFlags: FlagGroup<'failOn' | 'color' | 'quiet' | 'verbose'> = {
  failOn: {
    long: 'fail-on',
    value: 'WHAT',
    help: 'exit with 1 when there is a notice as bad as this; a repair counts as a warning',
    default: 'never; warning for check',
    choices: () => ['warning', 'error', 'never'],
    on: readers,
  },
  color: {
    long: 'color',
    value: 'WHEN',
    help: 'colour; auto heeds NO_COLOR, FORCE_COLOR and the terminal',
    default: 'auto',
    choices: () => ['auto', 'always', 'never'],
    on: readers,
  },
  quiet: { long: 'quiet', short: 'q', help: 'no notices on standard error, only errors', on: readers },
  verbose: {
    long: 'verbose',
    help: 'say more: each repair, the notices of records, stack traces',
    on: readers,
  },
}
