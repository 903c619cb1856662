import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { flags } from '../../src/cli/flags/index.ts'
import { readArguments } from '../../src/cli/program.ts'
import { ARTICLE, run } from './harness.ts'

/** Each flag: values that are taken with what they are read as, values that are refused. */
const cases: Record<string, { good: [string[], unknown][]; bad?: string[][] }> = {
  from: { good: [[['--from', 'ndjson'], 'ndjson']], bad: [['--from', 'xml'], ['--from']] },
  files0From: { good: [[['--files0-from', 'list'], 'list']], bad: [['--files0-from', 'list', 'a.txt']] },
  encoding: { good: [[['--encoding', 'gbk'], 'gbk']], bad: [['--encoding', 'klingon']] },
  maxBytes: {
    good: [
      [['--max-bytes', '10'], 10],
      [['--max-bytes', '2k'], 2048],
      [['--max-bytes', '64M'], 67108864],
    ],
    bad: [
      ['--max-bytes', '0'],
      ['--max-bytes', '-1'],
      ['--max-bytes', '1T'],
      ['--max-bytes', 'all'],
    ],
  },
  script: { good: [[['--script', 'twp'], 'twp']], bad: [['--script', 'klingon']] },
  punctuation: { good: [[['--punctuation', 'fullwidth'], 'fullwidth']], bad: [['--punctuation', 'wide']] },
  sourceScript: { good: [[['--source-script', 'hk'], 'hk']], bad: [['--source-script', 'keep']] },
  referenceDate: {
    good: [[['--reference-date', '2024-03-05T18:22:00+08:00'], '2024-03-05T18:22:00+08:00']],
    bad: [['--reference-date', 'yesterday']],
  },
  json: { good: [[['--json'], true]], bad: [['--json', '--markdown']] },
  ndjson: { good: [[['--ndjson'], true]], bad: [['--ndjson', '--json']] },
  markdown: {
    good: [[['--markdown'], true]],
    bad: [
      ['repair', '--markdown'],
      ['--markdown', 'repair'],
    ],
  },
  format: {
    good: [
      [['-f', 'text'], 'text'],
      [['--format=json'], 'json'],
    ],
    bad: [
      ['-f', 'docx'],
      ['-f', 'json', '--ndjson'],
      ['check', '-f', 'markdown'],
    ],
  },
  reporter: {
    good: [[['check', '--reporter', 'sarif'], 'sarif']],
    bad: [
      ['--reporter', 'sarif'],
      ['check', '--reporter', 'xml'],
      ['check', '--reporter', 'github', '--json'],
    ],
  },
  output: { good: [[['-o', 'x.json'], 'x.json']], bad: [['-o']] },
  outDir: {
    good: [[['--out-dir', 'out'], 'out']],
    bad: [
      ['--out-dir', 'x', '-o', 'y'],
      ['repair', '--diff', '--out-dir', 'x'],
    ],
  },
  resume: { good: [[['--resume', '--out-dir', 'x'], true]], bad: [['--resume']] },
  keepWords: {
    good: [[['--keep-words', 'words.txt'], 'words.txt']],
    bad: [['--keep-words', 'no-such-file']],
  },
  favor: {
    good: [[['--favor', 'recall'], 'recall']],
    bad: [
      ['--favor', 'speed'],
      ['repair', '--favor', 'recall'],
    ],
  },
  dedupe: { good: [[['--dedupe'], true]], bad: [['check', '--dedupe']] },
  report: { good: [[['--no-report'], false]], bad: [['check', '--no-report']] },
  diff: { good: [[['repair', '--diff'], true]], bad: [['--diff'], ['repair', '--diff', '--json']] },
  write: {
    good: [[['repair', '--write', 'a.txt'], true]],
    bad: [
      ['repair', '--write'],
      ['repair', '--write', '-'],
      ['repair', '--write', '--diff', 'a.txt'],
      ['repair', '--write', '--output', 'b', 'a.txt'],
      ['repair', '--write', '--from', 'ndjson', 'a.txt'],
    ],
  },
  jobs: {
    good: [
      [['-j', '2'], 2],
      [['--jobs', 'auto'], availableParallelism()],
    ],
    bad: [
      ['-j', '0'],
      ['-j', 'two'],
      ['-j', '1.5'],
    ],
  },
  timeout: {
    good: [[['--timeout', '500'], 500]],
    bad: [
      ['--timeout', '0'],
      ['--timeout', '-1'],
    ],
  },
  failOn: { good: [[['--fail-on', 'error'], 'error']], bad: [['--fail-on', 'info']] },
  summary: { good: [[['--summary', 's.json'], 's.json']], bad: [['--summary']] },
  progress: { good: [[['--no-progress'], false]] },
  color: { good: [[['--color', 'never'], 'never']], bad: [['--color', 'blue']] },
  quiet: { good: [[['-q'], true]] },
  verbose: { good: [[['--verbose'], true]] },
}

const ignored = { stdout: { write: () => true }, stderr: { write: () => true } } as unknown as Parameters<
  typeof readArguments
>[1]

describe.each(flags)('--$long', ({ key, long, help, default: preset, value, choices, on }) => {
  const { good, bad = [] } = cases[key]!

  test.each(good)('%j is read as %j', async (argv, expected) => {
    const typed = await readArguments(argv, ignored)
    expect('asked' in typed && typed.asked[key]).toBe(expected)
  })

  if (bad.length > 0)
    test.each(bad)('is refused: %s %s %s %s', async (...argv) => {
      const { status, stdout, stderr } = await run(argv, { stdin: ARTICLE })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/error: /)
      expect(stderr).not.toMatch(/\n\s+at /)
    })

  test('stands in docs/cli.md as help says it', () => {
    const names = on.map((it) => commands[it].typed ?? 'main').join(', ')
    const allowed = choices
      ? `: ${choices()
          .map((it) => `\`${it}\``)
          .join(', ')}`
      : ''
    const text = `${help}${allowed}${preset ? ` (default: ${preset})` : ''}`
    const typed = value ? `--${long} ${value}` : `--${long}`
    const row = flags.find((flag) => flag.key === key)!.short
    expect(readFileSync('docs/cli.md', 'utf8').replace(/ +/g, ' ')).toContain(
      `| \`${row ? `-${row}, ` : ''}${typed}\` | ${text} | ${names} |\n`,
    )
  })
})

test('a flag that is not known is named, with what was probably meant', async () => {
  const { status, stderr } = await run(['--jsn'])
  expect(status).toBe(2)
  expect(stderr).toContain("unknown option '--jsn'")
  expect(stderr).toContain('--json')
})

test.each([[['--help']], [['repair', '--help']], [['--version']]])(
  '%j goes to standard output, 0',
  async (argv) => {
    const { status, stdout, stderr } = await run(argv)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toBe('')
  },
)
