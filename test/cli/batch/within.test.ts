import { expect, test, vi } from 'vitest'
import { hasClock, wasStopped, within } from '../../../src/cli/batch/within.ts'
import { pause } from '../../../src/pause.ts'

// A machine under load starts the clock late.
vi.setConfig({ testTimeout: 60_000 })

test('this Node has a clock', () => {
  expect(hasClock).toBe(true)
})

test('work that ends is left alone, with all that it puts off', async () => {
  const seen: number[] = []
  const ended = await within(50_000, async () => {
    for (let at = 0; at < 3; at++) {
      await null
      seen.push(at)
    }
  })
  expect({ ended, seen, stopped: wasStopped() }).toEqual({ ended: true, seen: [0, 1, 2], stopped: false })
})

test('work that fails fails', async () => {
  const late = within(50_000, async () => {
    await null
    throw new RangeError('too much')
  })
  await expect(late).rejects.toThrow(new RangeError('too much'))
})

/** Works for longer than a turn is, so many times. */
async function pausing(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    for (const end = performance.now() + 300; performance.now() < end; );
    await pause()
  }
}

test('work that pauses has the clock anew, and others are heard in between', async () => {
  let heard = 0
  const timer = setInterval(() => heard++, 1)
  const ended = await within(2_000, () => pausing(8), 50_000)
  clearInterval(timer)
  expect({ ended, heard: heard > 0, stopped: wasStopped() }).toEqual({
    ended: true,
    heard: true,
    stopped: false,
  })
  expect(pause()).toBe(null)
})

// Without the clock none of these ends.
test.each<[string, () => Promise<void>]>([
  [
    'a loop',
    async () => {
      for (;;);
    },
  ],
  [
    'a loop behind an await',
    async () => {
      await null
      for (;;);
    },
  ],
  [
    'awaits without an end',
    async () => {
      for (;;) await null
    },
  ],
  [
    'a regular expression that backtracks',
    async () => {
      await null
      ;/^(?:a+)+$/.test(`${'a'.repeat(60)}b`)
    },
  ],
  [
    'a loop that catches all and tidies up for ever',
    async () => {
      for (;;)
        try {
          for (;;) await null
        } catch {
        } finally {
          await null
        }
    },
  ],
])('%s is stopped, and the thread goes on', async (_, work) => {
  expect(await within(20, work)).toBe(false)
  expect(wasStopped()).toBe(true)
  const seen: string[] = []
  await within(50_000, async () => void seen.push(await Promise.resolve('next')))
  expect(seen).toEqual(['next'])
})

test('work that pauses has a limit as a whole', async () => {
  expect(await within(50_000, () => pausing(Number.POSITIVE_INFINITY), 500)).toBe(false)
})
