import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceOfId } from '../../src/input/numeric-id.ts'
import { run } from '../cli/harness.ts'

test.each([
  ['{"id":12345678901234567890,"text":"a"}', '12345678901234567890'],
  ['{"id": 1e400 }', '1e400'],
  ['{"text":"\\"id\\": 5,","id":-0}', '-0'],
  ['{"id":1,"id":1.0}', '1.0'],
  ['{"\\u0069d":1E5}', '1E5'],
  ['{"a":{"id":2},"b":[{"id":3}],"id":0.1e-7,"c":{"id":4}}', '0.1e-7'],
  ['{"a":"\\\\","id":7,"b":"\\\\\\""}', '7'],
])('%s', (line, id) => {
  expect(sourceOfId(line)).toBe(id)
})

test('whatever stands around it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer(), (others, id) => {
      const { id: _, ...rest } = others
      const line = JSON.stringify({ ...rest, id, z: rest })
      expect(sourceOfId(line)).toBe(String(JSON.parse(line).id))
    }),
  )
})

test('a number as an id comes back as it stood', async () => {
  const stdin =
    '{"id":12345678901234567890,"text":"Council"}\n{"id":1e400,"text":"Council"}\n{"id":12,"text\n'
  const { stdout } = await run(['--from', 'ndjson', '--ndjson', '--no-report'], { stdin })
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((it) => JSON.parse(it).id)
  expect(ids).toEqual(['12345678901234567890', '1e400', '12'])
})
