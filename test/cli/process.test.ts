import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transpileModule } from 'typescript'
import { expect, test, vi } from 'vitest'
import { ARTICLE, runChild, temporaryFolder } from './harness.ts'

// A machine under load starts processes slowly.
vi.setConfig({ testTimeout: 60_000 })

const LINE = `${JSON.stringify({ id: 'a', text: ARTICLE })}\n`

test('more than a pipe holds arrives whole', async () => {
  const { status, stdout } = await runChild(['--from', 'ndjson', '--ndjson'], { stdin: LINE.repeat(400) })
  expect(status).toBe(0)
  expect(stdout.split('\n').length - 1).toBe(400)
})

test('a reader that goes away ends the run quietly with 0', async () => {
  const child = spawn(process.execPath, ['bin/newsparse.js', '--from', 'ndjson', '--ndjson'])
  child.stdin.on('error', () => undefined)
  child.stdin.end(LINE.repeat(1000))
  let stderr = ''
  child.stderr.on('data', (part) => {
    stderr += part
  })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [status] = await once(child, 'close')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.each(['--help', 'schema', 'nonsense.txt'])(
  'a reader that is gone before %s is written is no fault',
  async (word) => {
    const child = spawn(process.execPath, ['bin/newsparse.js', word])
    child.stdout.destroy()
    child.stderr.destroy()
    expect((await once(child, 'close'))[0]).toBe(word === 'nonsense.txt' ? 2 : 0)
  },
)

test.each(['18.20.4', '20.18.3', '16.0.0', '12.22.12'])('Node %s: a sentence, 2', (version) => {
  const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import('./bin/newsparse.js')`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `newsparse: error: it needs Node 20.19 or later, and this is Node ${version}\n`,
  })
})

test('an older Node can read the first file: ES2017 and import()', () => {
  const source = readFileSync('bin/newsparse.js', 'utf8')
  const { outputText } = transpileModule(source, { compilerOptions: { target: 4, module: 99, newLine: 1 } })
  const bare = (text: string) => text.replace(/\s+|;|\/\/.*|"use strict"/g, '')
  expect(bare(outputText)).toBe(bare(source))
  expect(source).not.toMatch(/^import |await/m)
})

test('a line is answered as it comes', async () => {
  const child = spawn(process.execPath, ['bin/newsparse.js', '--from', 'ndjson', '--ndjson'])
  child.stdin.write(LINE)
  const [first] = await once(child.stdout, 'data')
  expect(JSON.parse(String(first)).id).toBe('a')
  child.stdin.end()
  expect((await once(child, 'close'))[0]).toBe(0)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s: %i, and no half-written file', async (signal, expected) => {
  const folder = temporaryFolder()
  const argv = ['bin/newsparse.js', '--from', 'ndjson', '--ndjson', '-o', join(folder, 'out.ndjson')]
  const child = spawn(process.execPath, argv)
  child.stdin.write(LINE.repeat(50))
  await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBe(1)
  child.kill(signal)
  const [status] = await once(child, 'close')
  expect({ status, left: readdirSync(folder) }).toEqual({ status: expected, left: [] })
})

test('a full disk: named, 2', async () => {
  const { status, stderr } = await runChild(['--from', 'ndjson', '--ndjson', '-o', '/dev/full'], {
    stdin: LINE,
  })
  expect(status).toBe(2)
  expect(stderr).toBe('newsparse: error: could not write /dev/full: the disk is full\n')
})

test.each([
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('colours in a pipe with %j: %j', async (env, coloured) => {
  const { stdout } = await runChild([], { stdin: ARTICLE, env: { FORCE_COLOR: '0', ...env } })
  expect(stdout.includes('\u001b')).toBe(coloured)
})
