import { expect, test } from 'vitest'
import { ARTICLE, run } from './harness.ts'

const DIRTY = ARTICLE.replace('harbour', 'har\u0001bour')

test('clean text: says so, 0', async () => {
  const { status, stdout } = await run(['check'], { stdin: ARTICLE })
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^stdin: utf-8 \(detected\), text.*nothing found\n$/),
  })
})

test('findings: kind, count, place, before and after; 1', async () => {
  const { status, stdout } = await run(['check'], { stdin: DIRTY })
  expect(status).toBe(1)
  expect(stdout).toContain('control-character ×1')
  expect(stdout).toContain('3:28  … the old har\\u0001bour reopene… → … the old harbour reopene…')
})

test('controls in the text never reach a terminal', async () => {
  const { stdout } = await run(['check'], { stdin: 'a\u0007\u001b[2Jb\n' })
  expect(stdout).not.toMatch(/[\u0007\u001b]/)
})

test('a notice stands in the report, and nowhere twice', async () => {
  const { stdout, stderr } = await run(['check'], { stdin: 'a\ufffdb\n' })
  expect(stdout).toContain(
    'damaged-text line 1: Parts of the text are damaged for good (1 place): they were left.',
  )
  expect(stderr).toBe('')
  expect((await run(['check', '--json'], { stdin: 'a\ufffdb\n' })).stderr).toContain('[damaged-text]')
})

test('what is cut of a long line is marked, and no character is halved', async () => {
  const side = '😀'.repeat(9)
  const { stdout } = await run(['check'], { stdin: `${side}x\u0001${side}\n` })
  expect(stdout).toContain('…😀😀😀😀😀x\\u0001😀😀😀😀😀😀… → …😀😀😀😀😀x😀😀😀😀😀😀…')
})

test('--fail-on never: 0 with findings', async () => {
  expect((await run(['check', '--fail-on', 'never'], { stdin: DIRTY })).status).toBe(0)
})

test('--json for programs', async () => {
  const { stdout } = await run(['check', '--json'], { stdin: DIRTY })
  expect(Object.keys(JSON.parse(stdout))).toEqual(['id', 'report'])
})
