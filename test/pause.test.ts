/** Whoever began long work is asked between two lines, so that a signal does not wait for the end. */
import { expect, test } from 'vitest'
import { repair } from '../src/index.ts'
import { pause } from '../src/pause.ts'

const PAUSE = Symbol.for('newsparse.pause')

test('the search for misread lines pauses before each of them', async () => {
  let asked = 0
  Reflect.set(globalThis, PAUSE, () => {
    asked++
    return null
  })
  await repair({
    content: 'Der Hafen Ã¶ffnet wieder, die GÃ¤ste fÃ¼llen die StraÃŸen.\n'.repeat(10),
    kind: 'text',
  })
  Reflect.deleteProperty(globalThis, PAUSE)
  expect(asked).toBe(10)
})

test('without anybody to ask nothing is waited for', () => {
  expect(pause()).toBe(null)
})
