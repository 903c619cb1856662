/** Alphabets that are written and read are the same; half a file is none. */
import { expect, test } from 'vitest'
import { alphabets } from '../../../src/text/likelihood/alphabets.ts'
import { fromFile, toFile } from '../../../src/text/likelihood/alphabets-file.ts'

const bytes = new Uint8Array(toFile(alphabets()))

test('they are the same once they were written and read', () => {
  expect(fromFile(bytes)).toEqual(alphabets())
})

test.each([0, 100, 8192, bytes.length - 1])('the first %i bytes are none', (length) => {
  expect(fromFile(bytes.slice(0, length))).toBeNull()
})
