import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { ARTICLE, runChild } from './harness.ts'

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
