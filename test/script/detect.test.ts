import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createNotices } from '../../src/notices.ts'
import { detectScript } from '../../src/script/index.ts'

interface Case {
  label: string
  input: string
  expected: string | null
  machine?: true
  comment?: string
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/script/detect.json', 'utf8'))

describe('the script of a text', () => {
  test.each(cases)('$label', ({ input, expected, machine = false }) => {
    const notices = createNotices()
    expect(detectScript(input, notices).script).toBe(expected)
    expect(notices.list().map(({ code }) => code)).toEqual(machine ? ['machine-converted-script'] : [])
  })
})
