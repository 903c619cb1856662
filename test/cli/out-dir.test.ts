import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { self } from '../../src/cli/out/holder.ts'
import { createNames, safeName } from '../../src/cli/out/names.ts'
import { ARTICLE, run, runChild, temporaryFolder } from './harness.ts'

// A machine under load starts processes slowly.
vi.setConfig({ testTimeout: 60_000 })

function makeTree(count: number): string {
  const folder = temporaryFolder()
  for (let at = 0; at < count; at++) {
    const below = join(folder, `2024/${at % 3}`)
    mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${at}.txt`), at % 10 === 9 ? ' ' : ARTICLE.replace('Harbour', `Harbour ${at}`))
  }
  return folder
}

/** Every file with its content, hidden ones too. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    files
      .filter((it) => statSync(join(folder, it)).isFile())
      .map((it) => [it, readFileSync(join(folder, it), 'utf8')]),
  )
}

const visible = (folder: string) => Object.keys(contents(folder)).filter((it) => !it.startsWith('.'))

describe('--out-dir', () => {
  test('mirrors the tree, one file each', async () => {
    const [input, out] = [makeTree(4), join(temporaryFolder(), 'new/out')]
    const { status, stdout } = await run([input, '--json', '--out-dir', out])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(visible(out)).toEqual(['2024/0/0.json', '2024/0/3.json', '2024/1/1.json', '2024/2/2.json'])
    expect(JSON.parse(readFileSync(join(out, '2024/0/3.json'), 'utf8')).id).toBe('2024/0/3.txt')
  })

  test('repaired text keeps its name', async () => {
    const [input, out] = [temporaryFolder({ 'a.md': ARTICLE }), temporaryFolder()]
    await run(['repair', input, '--out-dir', out])
    expect(contents(out)).toMatchObject({ 'a.md': ARTICLE })
  })

  test('names from records cannot leave the folder, nor clash', async () => {
    const ids = [
      '../../etc/passwd',
      '..',
      'CON',
      'a/b',
      'A_B',
      'a:b',
      '',
      'x'.repeat(300),
      '.hidden',
      'nul.txt',
    ]
    const out = temporaryFolder()
    const stdin = ids.map((id) => `${JSON.stringify({ id, text: ARTICLE })}\n`).join('')
    expect((await run(['--from', 'ndjson', '-f', 'text', '--out-dir', out], { stdin })).status).toBe(0)
    expect(visible(out)).toEqual(
      ['7', 'A_B-2', 'a_b', 'a_b-3', '__', '_CON', '_hidden', '_nul.txt', '_._.._etc_passwd', 'x'.repeat(120)]
        .map((it) => `stdin/${it}.txt`)
        .sort(),
    )
  })

  test('a folder that cannot be written: named, 2', async () => {
    const input = temporaryFolder({ 'a.txt': ARTICLE })
    const { status, stderr } = await run([input, '--out-dir', join(input, 'a.txt')])
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('could not write') })
  })
})

describe('results among the inputs', () => {
  const input = () => {
    const folder = temporaryFolder({
      'a.txt': ARTICLE,
      'b.md': ARTICLE,
      'feed.ndjson': record('x') + record('y'),
    })
    mkdirSync(join(folder, 'c'))
    writeFileSync(join(folder, 'c/d.html'), `<h1>Bridge</h1><p>${ARTICLE}</p>`)
    return folder
  }
  const record = (id: string) => `${JSON.stringify({ id, text: ARTICLE })}\n`
  const documents = async (argv: string[]) => {
    const summary = join(temporaryFolder(), 'summary.json')
    await run([...argv, '--summary', summary])
    return JSON.parse(readFileSync(summary, 'utf8')).documents
  }

  test.each([
    ['', ['-f', 'markdown']],
    ['', ['-f', 'text']],
    ['', ['-f', 'ndjson']],
    ['c', ['-f', 'text']],
    ['c/out', ['-f', 'text']],
    ['out', ['-f', 'markdown']],
  ])('--out-dir %j below the input is not read by the next run: %j', async (below, format) => {
    const folder = input()
    const out = join(folder, below)
    const args = [folder, '--out-dir', out, ...format]
    const counts = [await documents(args), await documents(args), await documents([...args, '--resume'])]
    expect(counts).toEqual([5, 5, 5])
    expect(await documents([folder, '-f', 'json', '--out-dir', out])).toBe(5)
    expect(await documents(args)).toBe(5)
  })

  test('no input is written over', async () => {
    const folder = input()
    const before = contents(folder)
    for (const format of ['markdown', 'text', 'ndjson'])
      await run([folder, '--out-dir', folder, '-f', format])
    await run(['repair', folder, '--out-dir', folder, '--script', 'hant'])
    expect(contents(folder)).toMatchObject(before)
    expect(visible(folder)).toContain('b-2.md')
  })

  test('the file of --output is no input of the next run', async () => {
    const folder = input()
    const args = [folder, '-f', 'text', '-o', join(folder, 'all.txt')]
    expect([await documents(args), await documents(args)]).toEqual([5, 5])
  })
})

describe('two runs into one folder', async () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid
  const input = temporaryFolder({ 'a.txt': ARTICLE })

  test.each([
    ['a process that is there', `${process.ppid} ${hostname()}`],
    ['a process of another machine', `${gone} elsewhere`],
  ])('%s holds the folder: named, 2, nothing touched', async (_, lock) => {
    const out = temporaryFolder({ '.newsparse-lock': lock })
    const { status, stderr } = await run([input, '--out-dir', out])
    expect({ status, files: contents(out) }).toEqual({ status: 2, files: { '.newsparse-lock': lock } })
    expect(stderr).toContain(`another run writes to ${out} (process ${lock.replace(' ', ' on ')})`)
  })

  test.each([
    ['a process that is gone', `${gone} ${hostname()}`],
    ['nothing, cut off by a crash', ''],
  ])('the lock of %s is taken over, and given back', async (_, lock) => {
    const out = temporaryFolder({ '.newsparse-lock': lock })
    expect((await run([input, '--out-dir', out])).status).toBe(0)
    expect(Object.keys(contents(out))).toEqual(['.newsparse-journal.ndjson', 'a.md'])
  })

  const me = await self()
  const json = (members: object) => JSON.stringify({ ...me, pid: process.ppid, ...members })

  test.each([
    ['a process that took the number of one that is gone', json({ started: '1' })],
    ['a process of before the machine started', json({ boot: 'another', pid: process.ppid })],
    ['a container that is gone', json({ host: 'gone', numbering: 'pid:[1]', pid: 1 })],
  ])('the lock of %s is taken over', async (_, lock) => {
    const out = temporaryFolder({ '.newsparse-lock': lock })
    expect((await run([input, '--out-dir', out])).status).toBe(0)
    expect(Object.keys(contents(out))).toEqual(['.newsparse-journal.ndjson', 'a.md'])
  })

  test('a container that is there holds the folder: it shows signs of life', async () => {
    const lock = json({ host: 'there', numbering: 'pid:[1]', pid: 1 })
    const out = temporaryFolder({ '.newsparse-lock': lock })
    const heart = setInterval(() => utimesSync(join(out, '.newsparse-lock'), new Date(), new Date()), 500)
    const { status, stderr } = await run([input, '--out-dir', out])
    clearInterval(heart)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('(process 1 on there)') })
  })

  test.each<[string, (path: string) => void]>([
    ['a link to nothing', (path) => symlinkSync('nowhere', path)],
    ['a folder', (path) => mkdirSync(path)],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
    ['what newsparse did not write', (path) => writeFileSync(path, '\u0000\u0001 locked!')],
  ])('%s in the place of the lock: named, with what to do, 2', async (_, make) => {
    const out = temporaryFolder()
    make(join(out, '.newsparse-lock'))
    const { status, stderr } = await run([input, '--out-dir', out])
    expect(status).toBe(2)
    expect(stderr).toContain(`the lock ${join(out, '.newsparse-lock')} is of no use`)
    expect(stderr).toContain('remove it if no other run writes to this folder')
  })

  test.skipIf(process.platform === 'win32')(
    'a pipe in the place of the lock or of the journal: nobody waits for it',
    async () => {
      const [locked, journalled] = [temporaryFolder(), temporaryFolder()]
      spawnSync('mkfifo', [join(locked, '.newsparse-lock'), join(journalled, '.newsparse-journal.ndjson')])
      const { status, stderr } = await run([input, '--out-dir', locked])
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('it is no file') })
      const resumed = await run([input, '--out-dir', journalled, '--resume'])
      expect(resumed).toMatchObject({ status: 2, stderr: expect.stringContaining('it is no file') })
    },
  )

  test('of many that find a stale lock at once, one takes it', async () => {
    const out = temporaryFolder({ '.newsparse-lock': `${gone} ${hostname()}` })
    const runs = await Promise.all(Array.from({ length: 4 }, () => runChild([input, '--out-dir', out])))
    const won = runs.filter(({ status }) => status === 0)
    expect(won.length).toBeGreaterThan(0)
    for (const { status, stderr } of runs) if (status !== 0) expect(stderr).toContain('another run writes')
    expect(Object.keys(contents(out))).toEqual(['.newsparse-journal.ndjson', 'a.md'])
  })
})

describe('--resume', () => {
  const args = (input: string, out: string) => [input, '--json', '--out-dir', out]

  test('what is finished is not done again; what changed or is gone is', async () => {
    const [input, out] = [makeTree(12), temporaryFolder()]
    const first = await run(args(input, out))
    const whole = contents(out)
    const target = (name: string) => join(out, '2024', name)
    for (const name of ['0/0.json', '1/1.json']) utimesSync(target(name), 1000, 1000)
    rmSync(target('2/2.json'))
    writeFileSync(join(input, '2024/1/1.txt'), ARTICLE)
    const again = await run([...args(input, out), '--resume'])
    expect(again.status).toBe(first.status)
    expect(statSync(target('0/0.json')).mtimeMs).toBe(1_000_000)
    expect(statSync(target('1/1.json')).mtimeMs).not.toBe(1_000_000)
    const { '2024/1/1.json': changed, '.newsparse-journal.ndjson': _, ...rest } = contents(out)
    expect(JSON.parse(changed!).title).toBe('Harbour bridge reopens after repairs')
    expect(whole).toMatchObject(rest)
  })

  test('other options: all is done again', async () => {
    const [input, out] = [makeTree(3), temporaryFolder()]
    await run(args(input, out))
    await run([...args(input, out), '--resume', '--no-report'])
    for (const name of visible(out)) expect(readFileSync(join(out, name), 'utf8')).not.toContain('"report"')
  })

  test('lines of the journal that are damaged count for nothing', async () => {
    const [input, out] = [makeTree(3), temporaryFolder()]
    await run(args(input, out))
    const whole = contents(out)
    const path = join(out, '.newsparse-journal.ndjson')
    const damaged = ['null', '1', '[]', '{"target":1}', '{"target":"a","digest":"b","written":true}', '{"tar']
    const half =
      '{"target":"a","digest":"b","written":true,"outcome":{"label":"a","notices":[null],"repairs":{}}}'
    writeFileSync(path, `${[...damaged, half].join('\n')}\n${whole['.newsparse-journal.ndjson']}`)
    expect((await run([...args(input, out), '--resume'])).status).toBe(0)
    expect(contents(out)).toEqual(whole)
  })

  test.each([[[]], [['--jobs', '2']]])(
    'killed at any moment, it ends as if undisturbed: %j',
    async (more) => {
      const input = makeTree(120)
      const [whole, out] = [temporaryFolder(), temporaryFolder()]
      await run(args(input, whole))
      for (const moment of [1, 25, 60, 90]) {
        const child = spawn(
          process.execPath,
          ['bin/newsparse.js', ...args(input, out), '--resume', ...more],
          { stdio: 'ignore' },
        )
        const ended = once(child, 'close')
        const done = () => visible(out).length >= moment || child.exitCode !== null
        await expect.poll(done, { timeout: 30_000, interval: 5 }).toBe(true)
        child.kill('SIGKILL')
        await ended
      }
      expect((await run([...args(input, out), '--resume'])).status).toBe(3)
      expect(contents(out)).toEqual(contents(whole))
    },
  )
})

test.each([
  ['..', '__'],
  ['a\u0000b', 'a_b'],
  ['COM1.txt', '_COM1.txt'],
  ['名前', '名前'],
  ['\ud800', '_'],
  ['', '_'],
])('%j is safe as %j', (name, expected) => {
  expect(safeName(name)).toBe(expected)
})

test('names of one run never clash, also where case does not count', () => {
  const nameOf = createNames()
  expect([nameOf(['d'], 'a', 'md'), nameOf(['d'], 'A', 'md'), nameOf(['D'], 'a-2', 'md')]).toEqual([
    'd/a.md',
    'd/A-2.md',
    'D/a-2-2.md',
  ])
})
