/** Runs the command line: in this process (fast), or as a child process (pipes, signals, the built files). */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { parse, repair } from '../../src/index.ts'

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

export interface RunSettings {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  /** Which of the streams are a terminal. */
  terminal?: ('stdin' | 'stdout' | 'stderr')[]
}

let warm: Promise<unknown> | undefined

/** Small documents have a second in the main thread. The sources that a first one loads are compiled by the test runner, which may
 * take longer on a busy machine; and what is stopped while it loads is never loaded in this process. */
export const warmUp = () =>
  (warm ??= (async () => {
    await parse({ content: ARTICLE })
    await parse({ content: `<p>${ARTICLE}`, kind: 'html' })
    await repair('CafÃ© in FranÃ§ais\u0001')
  })())

export async function run(
  argv: string[],
  { stdin = '', env = {}, terminal = [] }: RunSettings = {},
): Promise<Ran> {
  const streams = {
    stdin: Object.assign(Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []), {
      isTTY: terminal.includes('stdin'),
    }),
    stdout: Object.assign(new PassThrough(), { isTTY: terminal.includes('stdout'), getColorDepth: () => 4 }),
    stderr: Object.assign(new PassThrough(), { isTTY: terminal.includes('stderr'), getColorDepth: () => 4 }),
    env,
  }
  const texts = Promise.all([streams.stdout, streams.stderr].map(readAll))
  await warmUp()
  const status = await main(argv, streams)
  streams.stdout.end()
  streams.stderr.end()
  const [stdout, stderr] = (await texts) as [string, string]
  return { status, stdout, stderr }
}

/** The built command line in a process of its own. */
export async function runChild(argv: string[], { stdin = '', env = {} }: RunSettings = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['bin/newsparse.js', ...argv], { env: { ...process.env, ...env } })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  const texts = Promise.all([child.stdout, child.stderr].map(readAll))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = (await texts) as [string, string]
  return { status, stdout, stderr }
}

async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}

/** A hook that is set while a test runs is never called, so there is one for all folders of the file. */
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  // A machine under load removes slowly.
}, 120_000)

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsparse-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

export const ARTICLE = `Harbour bridge reopens after repairs

The bridge over the old harbour reopened on Monday after two years of repairs, the city said.

Traffic is expected to return to normal within a week, and the ferry will stop running in May.
`
