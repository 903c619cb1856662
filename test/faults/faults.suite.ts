/** Every call of the file system that a run makes fails once, or is the last one before `kill -9`: no file is damaged,
 * nothing is lost in silence, nothing is left behind, and `--resume` ends as an undisturbed run. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { ARTICLE, temporaryFolder } from '../cli/harness.ts'

// Hundreds of processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const DIRTY = ARTICLE.replace('harbour', 'har\u0001bour')
const RECORDS = ['r1', 'r2', 'r3'].map((id) => `${JSON.stringify({ id, text: ARTICLE })}\n`).join('')

interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** An operation: its arguments in a folder, and the part of the paths whose calls are counted. */
interface Operation {
  argv: (folder: string) => string[]
  below: string
}

const operations: Record<string, Operation> = {
  'reading files and records': {
    argv: (it) => [`${it}/in/a.txt`, `${it}/in/b.txt`, `${it}/in/r.ndjson`, '--ndjson'],
    below: '/in/',
  },
  'repair --write': {
    argv: (it) => ['repair', '--write', `${it}/in/a.txt`, `${it}/in/b.txt`],
    below: '/in/',
  },
  '--output': {
    argv: (it) => [`${it}/in/a.txt`, `${it}/in/b.txt`, '--ndjson', '-o', `${it}/out/all.ndjson`],
    below: '/out/',
  },
  '--summary': {
    argv: (it) => [`${it}/in/a.txt`, '--json', '--summary', `${it}/out/all.ndjson`],
    below: '/out/',
  },
  '-f parquet': {
    argv: (it) => [`${it}/in/r.ndjson`, '-f', 'parquet', '-o', `${it}/out/all.ndjson`],
    below: '/out/',
  },
  '--out-dir --resume': {
    argv: (it) => [`${it}/in`, '--json', '--out-dir', `${it}/out/dir`, '--resume'],
    below: '/out/dir',
  },
}

function fill(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['in', 'out']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['a', 'b']) writeFileSync(join(folder, `in/${name}.txt`), `${name} ${DIRTY}`)
  writeFileSync(join(folder, 'in/r.ndjson'), RECORDS)
  writeFileSync(join(folder, 'out/all.ndjson'), 'what was there before')
}

/** Every file below the folder with its content. */
const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1').replaceAll(folder, 'FOLDER')]),
  )

async function start(argv: string[], env: Record<string, string> = {}): Promise<Ran> {
  const preload = ['--import', './test/faults/inject.mjs', 'bin/newsparse.js']
  const child = spawn(process.execPath, [...preload, ...argv], { env: { ...process.env, ...env } })
  child.stdin.end()
  const ran: Ran = { status: null, stdout: '', stderr: '' }
  child.stdout.on('data', (part) => (ran.stdout += part))
  child.stderr.on('data', (part) => (ran.stderr += part))
  ran.status = await new Promise((resolve) => child.on('close', resolve))
  return ran
}

const isOurs = (name: string) => name.split('/').some((part) => part.startsWith('.newsparse-'))

describe.each(Object.entries(operations))('%s', async (name, { argv, below }) => {
  const root = temporaryFolder()
  const undisturbed = join(root, 'undisturbed')
  fill(undisturbed)
  const log = join(root, 'log')
  const before = tree(undisturbed)
  const whole = await start(argv(undisturbed), { FAULT_PATH: `undisturbed${below}`, FAULT_LOG: log })
  const after = tree(undisturbed)
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n')

  const wounded = async (at: number, code: string, sticky = false) => {
    const folder = join(root, `${code}-${at}${sticky}`)
    fill(folder)
    const ran = await start(argv(folder), {
      FAULT_PATH: below,
      FAULT_AT: String(at),
      FAULT_CODE: code,
      ...(sticky && { FAULT_STICKY: '1' }),
    })
    const found = tree(folder)
    // Names in messages and ids are of the folder.
    return { folder, found, ran }
  }

  /** Every file is as it was before or as it is after, and none is gone. */
  const expectWhole = (found: Record<string, string>) => {
    for (const [file, content] of Object.entries(found))
      if (!isOurs(file)) expect([before[file], after[file]], file).toContain(content)
    for (const file of Object.keys(before)) expect(Object.keys(found)).toContain(file)
  }

  test('an undisturbed run makes such calls', () => {
    expect(whole.status).toBe(0)
    expect(calls.length).toBeGreaterThan(1)
  })

  const all = calls.map((call, at) => [at + 1, call] as const)

  test.concurrent.each(all)('call %i (%s) fails: said, and nothing damaged', async (at) => {
    for (const [code, sticky] of [
      ['EIO', false],
      ['ENOSPC', true],
    ] as const) {
      const { found, ran } = await wounded(at, code, sticky)
      expectWhole(found)
      expect(ran.stderr).not.toContain('a fault of newsparse')
      const { 'out/dir/.newsparse-lock': _, ...unlocked } = found
      const same = JSON.stringify(unlocked) === JSON.stringify(after)
      expect(ran.status, ran.stderr).toBeOneOf(same ? [0, 2] : [2])
      if (ran.status === 2) expect(ran.stderr).toMatch(/could not write|cannot be read|lock/)
      // What cannot be removed is left; a lock without its run is taken over by the next one.
      const left = Object.keys(found).filter((file) => isOurs(file) && !(file in after))
      if (!sticky && calls[at - 1] !== 'rm')
        expect(left.filter((file) => !file.endsWith('-lock'))).toEqual([])
    }
  })

  test.concurrent.each(all)(
    'killed at call %i (%s): nothing damaged, the next run ends as ever',
    async (at) => {
      const { folder, found } = await wounded(at, 'KILL')
      expectWhole(found)
      const again = await start(argv(folder))
      expect(again.status, again.stderr).toBe(0)
      const ended = tree(folder)
      const visible = (files: Record<string, string>) =>
        Object.entries(files).filter(([file]) => name.startsWith('--out-dir') || !isOurs(file))
      expect(visible(ended)).toEqual(visible(after))
    },
  )
})

test('a result reaches the disk before the journal names it', async () => {
  const root = temporaryFolder()
  fill(root)
  const log = join(root, 'log')
  const { argv } = operations['--out-dir --resume']!
  await start(argv(root), { FAULT_PATH: '/out/dir', FAULT_LOG: log })
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n')
  const from = calls.indexOf('appendFile')
  // A result: its folder, the file with what is flushed, its name; then the line of the journal.
  expect(calls.slice(from - 3, from)).toEqual(['mkdir', 'writeFile flushed', 'rename'])
  expect(calls.filter((call) => call === 'writeFile flushed').length).toBe(
    calls.filter((call) => call === 'rename').length,
  )
})
