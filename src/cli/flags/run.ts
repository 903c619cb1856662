/** Flags about the run itself. */
import { type FlagGroup, readers } from './flag.ts'
import { readCount, readJobs } from './read.ts'

export const runFlags: FlagGroup<
  | 'jobs'
  | 'timeout'
  | 'failOn'
  | 'summary'
  | 'reportPage'
  | 'progress'
  | 'color'
  | 'quiet'
  | 'verbose'
  | 'config'
  | 'printConfig'
> = {
  jobs: {
    long: 'jobs',
    short: 'j',
    value: 'N',
    help: 'worker threads, or auto for one a core; results stay in the order of the inputs',
    default: '0: only large documents have one',
    read: readJobs,
    on: readers,
  },
  timeout: {
    long: 'timeout',
    value: 'MS',
    help: 'give up a document after so many milliseconds and go on',
    default: '30000',
    read: readCount,
    on: readers,
  },
  failOn: {
    long: 'fail-on',
    value: 'WHAT',
    help: 'exit with 1 when there is a notice as bad as this; a repair counts as a warning',
    default: 'never; warning for check',
    choices: () => ['warning', 'error', 'never'],
    on: readers,
  },
  summary: {
    long: 'summary',
    value: 'FILE',
    help: 'write there as JSON what the run came to',
    on: readers,
  },
  reportPage: {
    long: 'report',
    value: 'FILE',
    apart: true,
    help: 'write there one page about the run, with what was repaired, noticed and left out in each document',
    on: ['parse', 'repair', 'check'],
  },
  progress: { long: 'no-progress', help: 'no progress bar on a terminal', on: readers },
  color: {
    long: 'color',
    value: 'WHEN',
    help: 'colour; auto heeds NO_COLOR, FORCE_COLOR and the terminal',
    default: 'auto',
    choices: () => ['auto', 'always', 'never'],
    on: readers,
  },
  quiet: {
    long: 'quiet',
    short: 'q',
    help: 'no notices on standard error, only errors; check shows only files with findings',
    on: readers,
  },
  verbose: {
    long: 'verbose',
    help: 'say more: each repair, the notices of records, stack traces',
    on: readers,
  },
  config: {
    long: 'config',
    value: 'FILE',
    help: 'read the configuration there; without it newsparse.config.json or package.json#newsparse, looked for upwards',
    on: readers,
  },
  printConfig: {
    long: 'print-config',
    help: 'print each value that holds and where it is from, and do nothing',
    on: readers,
  },
}
