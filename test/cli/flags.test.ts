import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { flags, flagsOf, type Reader, readers } from '../../src/cli/flags/index.ts'
import { readArguments } from '../../src/cli/program.ts'
import { toRequest } from '../../src/cli/request.ts'
import { languages, optionTypes } from '../../src/index.ts'
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
  html: {
    good: [[['explain', '--html', 'why.html'], 'why.html']],
    bad: [
      ['--html', 'why.html'],
      ['explain', '--html', 'why.html', '--json'],
      ['explain', '--html', 'why.html', 'a.html', 'b.html'],
    ],
  },
  frontMatter: {
    good: [[['--front-matter', 'title, date=pubDate'], { title: 'title', date: 'pubDate' }]],
    bad: [
      ['--front-matter', 'title=a=b'],
      ['--front-matter', ','],
      ['--front-matter', 'headline'],
      ['--front-matter', 'title=a b'],
      ['--front-matter', 'title=x,date=x'],
      ['--front-matter', 'title', '--json'],
    ],
  },
  heading: { good: [[['--heading'], true]], bad: [['--heading', '-f', 'text']] },
  show: {
    good: [[['--show', 'all'], 'all']],
    bad: [
      ['--show', 'everything'],
      ['--show', 'all', '--json'],
      ['repair', '--show', 'all'],
    ],
  },
  block: { good: [[['explain', '--block', 'storm'], 'storm']], bad: [['check', '--block', 'storm']] },
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
  languages: {
    good: [[['--languages', 'eo.json'], ['eo.json']]],
    bad: [
      ['--languages', 'no-such-file', 'a.txt'],
      ['repair', '--languages', 'eo.json'],
    ],
  },
  sites: {
    good: [[['--sites', 'sites.json'], 'sites.json']],
    bad: [
      ['--sites', 'no-such-file', 'a.txt'],
      ['check', '--sites', 'sites.json'],
    ],
  },
  dictionary: {
    good: [
      [
        ['--dictionary', 'a.txt', '--dictionary', 'b.txt'],
        ['a.txt', 'b.txt'],
      ],
    ],
    bad: [
      ['--dictionary', 'no-such-file'],
      ['check', '--dictionary', 'a.txt'],
    ],
  },
  scriptWords: { good: [[['--script-words', 'off'], 'off']], bad: [['--script-words', 'no']] },
  quotes: { good: [[['--quotes', 'corner'], 'corner']], bad: [['--quotes', 'straight']] },
  favor: {
    good: [[['--favor', 'recall'], 'recall']],
    bad: [
      ['--favor', 'speed'],
      ['repair', '--favor', 'recall'],
    ],
  },
  dedupe: { good: [[['--dedupe'], true]], bad: [['check', '--dedupe']] },
  marks: { good: [[['--no-marks'], false]], bad: [['check', '--no-marks']] },
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
      [['--jobs', '0'], 0],
    ],
    bad: [
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
  reportPage: {
    good: [[['--report', 'r.html'], 'r.html']],
    bad: [['--report'], ['explain', '--report', 'r.html'], ['--report', '-', 'a.txt']],
  },
  summary: { good: [[['--summary', 's.json'], 's.json']], bad: [['--summary']] },
  progress: { good: [[['--no-progress'], false]] },
  color: { good: [[['--color', 'never'], 'never']], bad: [['--color', 'blue']] },
  quiet: { good: [[['-q'], true]] },
  verbose: { good: [[['--verbose'], true]] },
  config: {
    good: [[['--config', 'a.json'], 'a.json']],
    bad: [
      ['--config', 'no-such.json'],
      ['--config', 'README.md'],
    ],
  },
  printConfig: { good: [[['--print-config'], true]] },
}

const ignored = { stdout: { write: () => true }, stderr: { write: () => true } } as unknown as Parameters<
  typeof readArguments
>[1]

describe.each(flags)('--$long', ({ key, long, help, default: preset, value, choices, on }) => {
  const { good, bad = [] } = cases[key]!

  test.each(good)('%j is read as %j', async (argv, expected) => {
    const typed = await readArguments(argv, ignored)
    expect('asked' in typed && typed.asked[key]).toEqual(expected)
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
    const sets = new Map<string, string[]>()
    for (const name of on) {
      const words =
        choices?.(name)
          .map((it) => `\`${it}\``)
          .join(', ') ?? ''
      sets.set(words, [...(sets.get(words) ?? []), commands[name].typed ?? 'main'])
    }
    const several = [...sets].map(([words, names]) => `${names.join(', ')} ${words}`).join('; ')
    const allowed = choices ? `: ${sets.size > 1 ? several : [...sets.keys()][0]}` : ''
    const text = `${help}${allowed}${preset ? ` (default: ${preset})` : ''}`
    const typed = value ? `--${long} ${value}` : `--${long}`
    const row = flags.find((flag) => flag.key === key)!.short
    expect(readFileSync('docs/cli.md', 'utf8').replace(/ +/g, ' ')).toContain(
      `| \`${row ? `-${row}, ` : ''}${typed}\` | ${text} | ${names} |\n`,
    )
  })
})

describe.each(readers)('what %s offers it takes', (command) => {
  const choosers = flagsOf(command).filter(({ choices }) => choices)

  test.each(choosers)('--$long', async ({ key, long, choices }) => {
    const typed = commands[command].typed
    for (const value of choices!(command).map(String)) {
      const help = (await run([...(typed ? [typed] : []), '--help'])).stdout.replace(/\s+/g, ' ')
      expect(help).toMatch(new RegExp(`--${long} <[^>]+>[^<]*\\b${value}\\b`))
      for (const written of [value, value.toUpperCase()]) {
        const argv = [...(typed ? [typed] : []), `--${long}`, written]
        const read = await readArguments(argv, ignored)
        expect('asked' in read && read.asked[key]).toBe(value)
        // A text is no WARC file; an empty one holds no record.
        const stdin = { ndjson: `${JSON.stringify({ text: ARTICLE })}\n`, warc: '' }[value] ?? ARTICLE
        expect((await run(argv, { stdin })).stderr).not.toContain('error: ')
      }
    }
  })
})

describe('options of the library', () => {
  /** They are functions or data of JavaScript, or a command of its own asks for them. */
  const withoutFlag = ['ambiguities', 'explain', 'repairs']
  const streams = { stdout: { isTTY: false } } as unknown as Parameters<typeof toRequest>[3]
  const mine = { tag: 'eo', labels: { source: ['Fonto'] } }
  const inConfiguration: Record<string, unknown> = {
    keepWords: ['valley'],
    dictionary: [['dam', 'weir']],
    languages: [mine],
    sites: { 'example.com': { body: 'div' } },
  }
  const handedOnAs: Record<string, unknown> = { scriptWords: false, languages: [...languages, mine] }

  test('each has a flag of its name', () => {
    const missing = Object.keys(optionTypes).filter((name) => !flags.some(({ key }) => key === name))
    expect(missing).toEqual(withoutFlag)
  })

  test.each(flags.filter(({ key }) => key in optionTypes))('--$long is handed on', async ({ key, on }) => {
    const value = inConfiguration[key] ?? cases[key]!.good[0]![1]
    const { options } = await toRequest(on[0] as Reader, [], { [key]: value }, streams)
    const handedOn = handedOnAs[key] ?? value
    expect(options).toEqual({ [key]: handedOn })
    expect(handedOn).not.toEqual(optionTypes[key as keyof typeof optionTypes].default)
  })
})

test('a flag that is not known is named, with what was probably meant', async () => {
  const { status, stderr } = await run(['--jsn'])
  expect(status).toBe(2)
  expect(stderr).toContain("unknown option '--jsn'")
  expect(stderr).toContain('--json')
})

test('a flag of another command: whose it is', async () => {
  const { status, stderr } = await run(['--diff', 'a.txt'])
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining("unknown option '--diff'\n(It goes with repair.)\n"),
  })
})

test.each([
  [['-f', 'jsn'], 'json'],
  [['--script', 'hnat'], 'hant'],
  [['--fail-on', 'warnings'], 'warning'],
  [['check', '--reporter', 'srif'], 'sarif'],
  [['completion', 'bahs'], 'bash'],
  [['help', 'repiar'], 'repair'],
  [['help', 'no-artcle'], 'no-article'],
])('%j: what was probably meant', async (argv, meant) => {
  const { status, stdout, stderr } = await run(argv, { stdin: ARTICLE })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(`did you mean ${meant}?`)
})

describe('--output', () => {
  test.each([
    [['-o', 'x.json'], 'json'],
    [['-o', 'x.JSON'], 'json'],
    [['-o', 'x.jsonl'], 'ndjson'],
    [['-o', 'x.md'], 'markdown'],
    [['-o', 'x.txt'], 'text'],
    [['-o', 'x.parquet'], 'parquet'],
    [['-o', 'x'], 'markdown'],
    [['-o', 'x.json', '-f', 'text'], 'text'],
    [['-o', 'x.json', '--markdown'], 'markdown'],
    [['repair', '-o', 'x.json'], 'json'],
    [['repair', '-o', 'x.md'], 'text'],
    [['check', '-o', 'x.ndjson'], 'ndjson'],
    [['check', '-o', 'x.json', '--reporter', 'sarif'], 'sarif'],
    [['repair', '--diff', '-o', 'x.json'], 'text'],
  ])('%j is written as %s', async (argv, format) => {
    const typed = await readArguments(argv, ignored)
    if (!('asked' in typed)) throw new Error('a usage error')
    const { command, asked } = typed
    expect(await toRequest(command as Reader, ['a.txt'], asked, { stdout: process.stdout })).toMatchObject({
      format,
    })
  })

  test('- is standard output', async () => {
    const here = readdirSync('.')
    expect((await run(['-f', 'text', '-o', '-'], { stdin: ARTICLE })).stdout).toContain('Harbour')
    expect((await run(['schema', '-o', '-'])).stdout).toContain('"$schema"')
    expect(readdirSync('.')).toEqual(here)
  })

  test.each([
    [['--out-dir', '-']],
    [['--summary', '-']],
    [['repair', '-o', 'x.parquet']],
    [['check', '-o', 'x.parquet']],
  ])('%j is refused', async (argv) => {
    const { status, stderr } = await run(argv, { stdin: ARTICLE })
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('error: ') })
  })

  test('parquet does not flood a terminal; a pipe takes it', async () => {
    const { status, stdout, stderr } = await run(['-f', 'parquet'], { stdin: ARTICLE, terminal: ['stdout'] })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('-o news.parquet')
    expect((await run(['-f', 'parquet'], { stdin: ARTICLE })).stdout).toContain('PAR1')
  })
})

test.each([[['--help']], [['repair', '--help']], [['--version']]])(
  '%j goes to standard output, 0',
  async (argv) => {
    const { status, stdout, stderr } = await run(argv)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toBe('')
  },
)
