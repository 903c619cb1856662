import { afterEach, expect, test, vi } from 'vitest'
import { indexOfByte, latin1 } from '../src/node-buffer.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([true, false])('bytes as characters, and where one is; in Node: %s', (inNode) => {
  if (!inNode) vi.stubGlobal('process', undefined)
  const bytes = Uint8Array.of(0, 0x41, 0x80, 0xe9, 0xff).subarray(1)
  const [text, at, none] = [latin1(bytes), indexOfByte(bytes, 0xe9), indexOfByte(bytes, 0)]
  vi.unstubAllGlobals()
  expect({ text, at, none }).toEqual({ text: 'A\x80éÿ', at: 2, none: -1 })
})
