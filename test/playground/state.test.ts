/** The address of the playground holds its whole state, and nothing of it is lost on the way. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromAddress, MAX_ADDRESS_CHARACTERS, toAddress } from '../../src/playground/state.ts'

const given = fc.record({
  content: fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 1 })),
  name: fc.constantFrom(null, 'a.html', '新 桥.txt'),
})
const options = fc.record(
  { script: fc.constantFrom('hans', 'twp'), marks: fc.boolean(), encoding: fc.constant('gb18030') },
  { requiredKeys: [] },
)
const view = fc.constantFrom('html' as const, 'markdown' as const, 'json' as const)

test('what is read back is what was written', () =>
  fc.assert(
    fc.asyncProperty(fc.record({ given, options, view }), async (wanted) => {
      const { hash, whole } = await toAddress(wanted)
      expect(whole).toBe(true)
      expect(hash).toMatch(/^[\w%.&=+*-]*$/)
      const isEmpty = wanted.given.content.length === 0
      const read = await fromAddress(`#${hash}`)
      expect(read).toEqual(isEmpty ? { ...wanted, given: { content: '', name: null } } : wanted)
    }),
    { numRuns: 60 },
  ))

test('of what is too long the options stand, and it says so', async () => {
  const content = new Uint8Array(randomBytes(MAX_ADDRESS_CHARACTERS))
  const { hash, whole } = await toAddress({
    given: { content, name: null },
    options: { script: 'hk' },
    view: 'json',
  })
  expect({ hash, whole }).toEqual({ hash: 'view=json&script=hk', whole: false })
})

test('an address that was cut is an error', async () => {
  const { hash } = await toAddress({
    given: { content: 'A text of some length, long enough to be cut.', name: null },
    options: {},
    view: 'html',
  })
  await expect(fromAddress(hash.slice(0, -8))).rejects.toThrow()
})
