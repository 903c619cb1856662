import { expect, test } from 'vitest'
import { lazily } from '../src/lazily.ts'

test('a module is imported once, and is there at once from then on', async () => {
  let times = 0
  const module = lazily(async () => ({ times: ++times }))
  expect(times).toBe(0)
  expect(await module()).toEqual({ times: 1 })
  expect(module()).toEqual({ times: 1 })
})

test('an import that fails is tried again', async () => {
  let times = 0
  const module = lazily(async () => {
    if (++times === 1) throw new Error('gone')
    return { times }
  })
  await expect(module()).rejects.toThrow('gone')
  expect(await module()).toEqual({ times: 2 })
})
