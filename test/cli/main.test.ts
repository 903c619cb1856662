import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

const folder = temporaryFolder({
  'a.txt': ARTICLE,
  'b.txt': ARTICLE.replace('Harbour', 'River'),
  'dirty.txt': ARTICLE.replace('bridge', 'br\u0001idge'),
  'blank.txt': ' \n\n',
  'empty.txt': '',
  'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
})
const at = (name: string) => join(folder, name)

describe('the main job', () => {
  test('writes Markdown with front matter', async () => {
    const { status, stdout, stderr } = await run([at('a.txt')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^---\nid: a\.txt\ntitle: Harbour bridge reopens after repairs\n/)
  })

  test('writes one pretty object for one input, NDJSON for more, in the order of the inputs', async () => {
    const one = await run([at('a.txt'), '--json'])
    expect(one.stdout.split('\n').length).toBeGreaterThan(10)
    expect(JSON.parse(one.stdout).id).toBe('a.txt')
    const two = await run([at('b.txt'), at('a.txt'), '--json'])
    expect(
      two.stdout
        .trimEnd()
        .split('\n')
        .map((it) => JSON.parse(it).id),
    ).toEqual(['b.txt', 'a.txt'])
    const line = await run([at('a.txt'), '--ndjson'])
    expect(line.stdout.trimEnd()).not.toContain('\n')
  })

  test('reads standard input for none and for -', async () => {
    const none = await run(['--json'], { stdin: ARTICLE })
    const dash = await run(['-', '--json'], { stdin: ARTICLE })
    expect(none).toEqual(dash)
    expect(JSON.parse(none.stdout)).toMatchObject({ id: null, title: 'Harbour bridge reopens after repairs' })
  })

  test('a terminal as standard input and no input: short help, 2', async () => {
    const { status, stdout, stderr } = await run([], { terminal: ['stdin'] })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: newsparse/)
  })

  test('--no-report leaves the report out', async () => {
    expect(JSON.parse((await run([at('a.txt'), '--json'])).stdout)).toHaveProperty('report')
    expect(JSON.parse((await run([at('a.txt'), '--json', '--no-report'])).stdout)).not.toHaveProperty(
      'report',
    )
  })

  test('is coloured only on a terminal', async () => {
    expect((await run([at('a.txt')])).stdout).not.toContain('\u001b')
    expect((await run([at('a.txt')], { terminal: ['stdout'] })).stdout).toContain('\u001b')
  })
})

describe('bad input', () => {
  test.each([
    ['chek', 'check'],
    ['repiar', 'repair'],
    ['Check', 'check'],
    ['shema', 'schema'],
    ['completions', 'completion'],
  ])('%s is no file and resembles a command: an error, and nothing is done', async (typed, meant) => {
    for (const argv of [[typed], [typed, at('a.txt')], ['--json', typed, at('a.txt')]])
      expect(await run(argv)).toEqual({
        status: 2,
        stdout: '',
        stderr: `newsparse: error: there is no file and no command ${typed}; did you mean newsparse ${meant}?\n`,
      })
  })

  test('a word that resembles no command is a file that is missing', async () => {
    const { stdout, stderr } = await run(['parse', at('a.txt'), '--json'])
    expect(stdout).not.toBe('')
    expect(stderr).toBe(
      'parse: error: there is no such file, and no such command; see `newsparse --help` [unreadable]\n',
    )
  })

  test('one of three is missing: the others are done, it is named, 2', async () => {
    const { status, stdout, stderr } = await run([at('a.txt'), at('gone.txt'), at('b.txt'), '--json'])
    expect(status).toBe(2)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((it) => JSON.parse(it).id),
    ).toEqual(['a.txt', 'b.txt'])
    expect(stderr).toBe(`${at('gone.txt')}: error: there is no such file; check the path [unreadable]\n`)
  })

  test.each([
    ['blank.txt', 'no article in it [no-article]'],
    ['empty.txt', 'no article in it [no-article]'],
  ])('%s: one line, 3', async (name, message) => {
    const { status, stdout, stderr } = await run([at(name), '--json'])
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: `${at(name)}: error: ${message}\n`,
    })
  })

  test.each(['parse', 'repair', 'check'])(
    '%s: a picture cannot be read as text: 2, and the others are done',
    async (command) => {
      const argv = [at('picture.png'), at('a.txt'), '--ndjson']
      const { status, stdout, stderr } = await run(command === 'parse' ? argv : [command, ...argv])
      expect(status).toBe(2)
      expect(stdout.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).toBe(`${at('picture.png')}: error: the input is a PNG image, not text [binary-input]\n`)
    },
  )

  test('what cannot be read weighs more than no article', async () => {
    expect((await run([at('blank.txt'), at('gone.txt')])).status).toBe(2)
  })

  test('a file over --max-bytes is refused', async () => {
    const { status, stderr } = await run([at('a.txt'), '--max-bytes', '100'])
    expect(status).toBe(2)
    expect(stderr).toContain('--max-bytes raises the limit [too-large]')
  })
})

describe('notices', () => {
  const passage =
    'The ferry will stop running in May, and a small ceremony will be held at the pier. '.repeat(3)
  const twice = temporaryFolder({
    'x.txt': `${ARTICLE}\n${passage}\n\nOther words.\n\n${passage}\n`,
    'y.txt': ARTICLE,
  })
  const said = async (...argv: string[]) => (await run([...argv, '--json'])).stderr

  test('one input: all of them, with the line', async () => {
    expect(await said(join(twice, 'x.txt'))).toMatch(/x\.txt:\d+: info: .* \[repeated-text\]\n/)
    expect(await said(join(twice, 'x.txt'), '--quiet')).toBe('')
  })

  test('many inputs: what is only for information with --verbose', async () => {
    expect(await said(twice)).toBe('')
    expect(await said(twice, '--verbose')).toContain('[repeated-text]')
  })
})

describe('--fail-on', () => {
  test.each([
    [['dirty.txt'], 0],
    [['dirty.txt', '--fail-on', 'warning'], 1],
    [['dirty.txt', '--fail-on', 'error'], 0],
    [['a.txt', '--fail-on', 'warning'], 0],
  ])('%j: %i', async ([name, ...argv], status) => {
    expect((await run([at(name!), '--json', ...argv])).status).toBe(status)
  })
})

test('options of the library: --keep-words, --dedupe', async () => {
  const words = temporaryFolder({ words: '范毅\n\n' })
  const convert = ['repair', '--script', 'hant']
  expect((await run(convert, { stdin: '范毅说发展' })).stdout).toBe('范毅說發展')
  expect(
    (await run([...convert, '--keep-words', join(words, 'words')], { stdin: '范毅说发展' })).stdout,
  ).toContain('范毅')
  const passage =
    'The ferry will stop running in May, and a small ceremony will be held at the pier. '.repeat(3)
  const stdin = `${ARTICLE}\n${passage}\n\nOther words, enough of them for a paragraph.\n\n${passage}\n`
  const times = async (...argv: string[]) =>
    (await run(['-f', 'text', ...argv], { stdin })).stdout.split(passage.trim()).length - 1
  expect([await times(), await times('--dedupe')]).toEqual([2, 1])
})

describe('--output', () => {
  test('the file holds what standard output would', async () => {
    const path = at('out.json')
    const { stdout } = await run([at('a.txt'), '--json', '-o', path])
    expect(stdout).toBe('')
    expect(readFileSync(path, 'utf8')).toBe((await run([at('a.txt'), '--json'])).stdout)
  })

  test('without any result the file stays as it was', async () => {
    const path = join(temporaryFolder({ 'out.md': 'before' }), 'out.md')
    expect((await run([at('gone.txt'), '-o', path])).status).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe('before')
  })

  test('a folder that is not there: 2, and what to do', async () => {
    const { status, stderr } = await run([at('a.txt'), '-o', at('no/where.md')])
    expect(status).toBe(2)
    expect(stderr).toBe(
      `newsparse: error: could not write ${at('no/where.md')}: there is no such folder; create it first\n`,
    )
  })
})

test('schema prints a JSON Schema', async () => {
  const { status, stdout } = await run(['schema'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
})
