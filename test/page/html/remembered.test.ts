/** What is told by names is told once, of any number of names. */
import { expect, test } from 'vitest'
import { remembered } from '../../../src/page/html/remembered.ts'

test('names are told once', () => {
  const asked: string[] = []
  const lengthOf = remembered((names) => {
    asked.push(names)
    return names.length
  })
  expect(['entry-title', '', 'entry-title', ''].map(lengthOf)).toEqual([11, 0, 11, 0])
  expect(asked).toEqual(['entry-title', ''])
})

test('what is told stays right beyond what is remembered', () => {
  const lengthOf = remembered((names) => names.length)
  const names = Array.from({ length: 10_000 }, (_, at) => `name-${at}`)
  expect([...names, ...names].map(lengthOf)).toEqual([...names, ...names].map(({ length }) => length))
})

test('names of any length are told, and long ones each time', () => {
  let asked = 0
  const lengthOf = remembered((names) => {
    asked++
    return names.length
  })
  const long = 'generated '.repeat(50)
  expect([lengthOf(long), lengthOf(long)]).toEqual([500, 500])
  expect(asked).toBe(2)
})
