import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { inTurn } from '../../src/cli/batch/in-turn.ts'
import { createThread } from '../../src/cli/batch/thread.ts'
import type { Entry } from '../../src/cli/entry.ts'
import { toRequest } from '../../src/cli/request.ts'
import type { Job } from '../../src/cli/tasks/index.ts'
import { ARTICLE, runChild, temporaryFolder, warmUp } from './harness.ts'

// A machine under load starts processes and threads slowly.
vi.setConfig({ testTimeout: 60_000 })

const line = (id: string, members: object) => `${JSON.stringify({ id, ...members })}\n`
const argv = ['--from', 'ndjson', '--ndjson', '--no-report', '--jobs', '2']

describe('--jobs', () => {
  test('the same lines as without, in the same order, poison included', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => {
      if (at % 50 === 7) return '{"id": "cut\n'
      if (at % 50 === 8) return line(`deep${at}`, { html: '<b>'.repeat(20_000) })
      return line(`${at}`, { text: ARTICLE.repeat(1 + (at % 7)) })
    })
    const [alone, threaded] = await Promise.all([
      runChild(argv.slice(0, -2), { stdin: lines.join('') }),
      runChild(argv, { stdin: lines.join('') }),
    ])
    expect(threaded).toEqual(alone)
    expect(threaded.stdout.split('\n').length - 1).toBe(300)
  })

  test('a line is answered as it comes', async () => {
    const child = spawn(process.execPath, ['bin/newsparse.js', ...argv])
    child.stdin.on('error', () => undefined)
    child.stdin.write(line('first', { text: ARTICLE }))
    const [first] = await once(child.stdout, 'data')
    expect(JSON.parse(String(first)).id).toBe('first')
    let more = ''
    child.stdout.on('data', (part) => {
      more += part
    })
    child.stdin.write(line('large', { html: `<p>${ARTICLE}`.repeat(20_000) }))
    child.kill('SIGTERM')
    const [status] = await once(child, 'close')
    expect({ status, more }).toEqual({ status: 143, more: '' })
  })

  test('a reader that goes away ends the run quietly with 0, though more could come', async () => {
    const child = spawn(process.execPath, ['bin/newsparse.js', ...argv])
    child.stdin.on('error', () => undefined)
    child.stdin.write(line('a', { text: ARTICLE }).repeat(300))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.write(line('a', { text: ARTICLE }).repeat(300))
    expect((await once(child, 'close'))[0]).toBe(0)
  })
})

describe('without --jobs', () => {
  beforeAll(warmUp)
  const job: Job = {
    task: 'parse',
    settings: {
      format: 'ndjson',
      color: 0,
      diff: false,
      write: false,
      quiet: false,
      block: null,
      terminal: false,
      columns: 80,
      among: false,
      framed: true,
      show: null,
      reported: false,
      formatOptions: {},
    },
    options: {},
    verbose: false,
  }
  const large = `<p>${ARTICLE}`.repeat(2000)
  const entry = (id: string, content: string): Entry => ({
    label: id,
    record: true,
    answered: true,
    path: [id],
    extension: '',
    input: { id, content, kind: 'html' },
    options: {},
  })
  const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
    const found: T[] = []
    for await (const it of source) found.push(it)
    return found
  }
  async function* each(...all: Entry[]) {
    yield* all
  }
  // In a process of its own: a clock of a millisecond stops whatever the process is about to load.
  test('a large document has a time limit, and the others are answered in their places', async () => {
    const small = { text: ARTICLE }
    const stdin = [line('small', small), line('large', { html: large }), line('last', small)].join('')
    const { stdout } = await runChild([...argv.slice(0, 3), '--timeout', '1'], { stdin })
    // It may be too short for any document.
    const any = expect.toBeOneOf([null, 'timeout'])
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it))
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['small', any],
      ['large', 'timeout'],
      ['last', any],
    ])
  })

  test('a long text that is to be repaired needs no thread', async () => {
    const createThread = vi.fn()
    vi.doMock('../../src/cli/batch/thread.ts', () => ({ createThread }))
    const content = 'Der Hafen Ã¶ffnet wieder, die GÃ¤ste fÃ¼llen die StraÃŸen.\n'.repeat(1000)
    const long = { ...entry('long', ''), record: false, input: { id: 'long', content } }
    const outcomes = await all(
      inTurn(
        each(long),
        { ...job, task: 'repair', settings: { ...job.settings, format: 'text' } },
        { timeout: 60_000, whole: true },
        new AbortController().signal,
      ),
    )
    vi.doUnmock('../../src/cli/batch/thread.ts')
    expect(outcomes.map(({ output }) => String(output))).toEqual([
      'Der Hafen öffnet wieder, die Gäste füllen die Straßen.\n'.repeat(1000),
    ])
    expect(createThread).not.toHaveBeenCalled()
  })

  // Without the clock this test has no end.
  test.each([true, false])(
    'a small one that does not end is stopped, begins anew in a thread, and so do the others: %s',
    async (whole) => {
      // The process remembers that something was stopped.
      vi.resetModules()
      const { inTurn } = await import('../../src/cli/batch/in-turn.ts')
      const perform = (entries: AsyncIterable<Entry>) =>
        all(inTurn(entries, job, { timeout: 60_000, whole }, new AbortController().signal))
      const small = ['first', 'stuck', 'third'].map((id) => entry(id, `<p>${ARTICLE} ${id}`))
      const expected = await perform(each(...small))
      let begun = false
      const stuck = {
        get marks() {
          if (begun) return true
          begun = true
          for (;;);
        },
      }
      small[1] = { ...small[1]!, options: stuck } as Entry
      expect(await perform(each(...small))).toEqual(expected)
    },
  )

  test('behind one that was stopped a long clean text is left to a thread, too', async () => {
    const cleanOutcome = vi.fn()
    vi.resetModules()
    vi.doMock('../../src/cli/tasks/clean.ts', () => ({ cleanOutcome }))
    const { within } = await import('../../src/cli/batch/within.ts')
    await within(1, async () => {
      for (;;);
    })
    const { inTurn } = await import('../../src/cli/batch/in-turn.ts')
    const long = { ...entry('long', ''), record: false, input: { id: 'long', content: ARTICLE.repeat(100) } }
    const checked = await all(
      inTurn(
        each(long),
        { ...job, task: 'check' },
        { timeout: 60_000, whole: true },
        new AbortController().signal,
      ),
    )
    expect(checked.map(({ label, failure }) => [label, failure])).toEqual([['long', null]])
    expect(cleanOutcome).not.toHaveBeenCalled()
  })

  test('records that are there together are worked on together, one that comes alone is answered alone', async () => {
    const events: string[] = []
    async function* source() {
      for (const id of ['a', 'b']) {
        events.push(`${id} is read`)
        yield entry(id, `<p>${ARTICLE}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      events.push('c is read')
      yield entry('c', `<p>${ARTICLE}`)
    }
    for await (const { label } of inTurn(
      source(),
      job,
      { timeout: 60_000, whole: true },
      new AbortController().signal,
    ))
      events.push(`${label} is answered`)
    expect(events).toEqual([
      'a is read',
      'b is read',
      'a is answered',
      'b is answered',
      'c is read',
      'c is answered',
    ])
  })

  const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} }

  test('the limit is 30 seconds unless one is asked for, which holds for small documents too', async () => {
    const threads = async (asked: object) => (await toRequest('parse', ['a'], asked, streams)).threads
    expect(await threads({})).toEqual({ jobs: 0, timeout: 30_000 })
    expect(await threads({ jobs: 0 })).toEqual({ jobs: 0, timeout: 30_000 })
    expect(await threads({ jobs: 2 })).toEqual({ jobs: 2, timeout: 30_000 })
    expect(await threads({ timeout: 5 })).toEqual({ jobs: 0, timeout: 5 })
  })

  test('a document that needs too much memory is answered, and so is the next one', async () => {
    const thread = createThread(job, 60_000, 40)
    const outcomes = await Promise.all([
      thread.perform(entry('greedy', `<p>${ARTICLE}`.repeat(60_000))),
      thread.perform(entry('modest', `<p>${ARTICLE}`)),
    ])
    await thread.close()
    expect(outcomes.map(({ failure }) => failure?.message ?? null)).toEqual([
      'needs more than 40 MB of memory',
      null,
    ])
  })

  test.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, []],
    ['SIGINT', 130, ['--jobs', '1']],
    ['SIGTERM', 143, ['--jobs', '2']],
  ] as const)('%s ends a run within a document: %i, %j', async (signal, expected, more) => {
    const child = spawn(process.execPath, ['bin/newsparse.js', ...argv.slice(0, 3), ...more])
    child.stdin.on('error', () => undefined)
    child.stdin.write(line('first', { text: ARTICLE }))
    await once(child.stdout, 'data')
    let out = ''
    child.stdout.on('data', (part) => {
      out += part
    })
    // Takes many times as long as the signal does.
    child.stdin.write(line('large', { html: `<p>${ARTICLE}`.repeat(40_000) }))
    await once(child.stdin, 'drain')
    child.kill(signal)
    const [status] = await once(child, 'close')
    expect({ status, out }).toEqual({ status: expected, out: '' })
  })

  test('a signal ends a run whose reader does not read', async () => {
    const child = spawn(process.execPath, ['bin/newsparse.js', ...argv.slice(0, 3)])
    child.stdin.on('error', () => undefined)
    child.stdin.end(line('a', { text: ARTICLE }).repeat(2000))
    await once(child.stdout, 'readable')
    child.kill('SIGTERM')
    const [status] = await once(child, 'exit')
    expect(status).toBe(143)
  })
})

test.each([
  ['an input', ['PIPE', '-o', 'OUT']],
  ['an input behind another one', ['--ndjson', 'TEXT', 'PIPE']],
  ['an input, with a thread', ['--jobs', '1', 'PIPE']],
  ['a list of inputs', ['--files0-from', 'PIPE']],
  ['the output', ['TEXT', '-o', 'PIPE']],
])('a signal ends a run that waits for the other end of a pipe: %s', async (_, typed) => {
  const folder = temporaryFolder({ 'a.txt': ARTICLE })
  execFileSync('mkfifo', [`${folder}/pipe`])
  const names: Record<string, string> = { PIPE: 'pipe', TEXT: 'a.txt', OUT: 'out.json' }
  const typedOut = typed.map((it) => (names[it] ? `${folder}/${names[it]}` : it))
  const child = spawn(process.execPath, ['bin/newsparse.js', ...typedOut])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  child.kill('SIGTERM')
  // A shell gives 143 for this signal.
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'pipe'])
})

test('--timeout: a document that takes too long is answered, and the run goes on', async () => {
  const lines = [
    line('large', { html: `<p>${ARTICLE}`.repeat(20_000) }),
    '{\n',
    line('next', { text: ARTICLE }),
  ]
  const { status, stdout } = await runChild([...argv, '--timeout', '1'], { stdin: lines.join('') })
  const answers = stdout
    .split('\n')
    .slice(0, -1)
    .map((it) => JSON.parse(it))
  expect(status).toBe(0)
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    ['large', 'timeout'],
    [null, 'bad-record'],
    ['next', expect.toBeOneOf(['timeout', undefined])],
  ])
})
