/** Words of some seventy languages, formulas, drawings and other signs come back byte for byte, whatever stands around them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repair } from '../../src/index.ts'

const lines = readFileSync('test/cases/repair/clean-languages.txt', 'utf8').trim().split('\n')

const forms: Record<string, (line: string) => string> = {
  'as a line': (line) => line,
  'in capitals': (line) => line.toUpperCase(),
  'in small letters': (line) => line.toLowerCase(),
  'in quotation marks': (line) => `„${line}“`,
  'as a row of a table': (line) => `| ${line.split(/\s+/).join(' | ')} |`,
  'as a list': (line) => line.replace(/\s+/g, '\n• '),
  'the words that are not ASCII': (line) => (line.match(/\S*[^\0-\x7f]\S*/g) ?? []).sort().join(' '),
}

test.each(Object.keys(forms))('%s', async (form) => {
  for (const line of lines) {
    const content = forms[form]!(line)
    const { text, report } = await repair({ content, kind: 'text' })
    expect(text).toBe(content)
    expect(report.notices).toEqual([])
  }
})

test('all of them as one text', async () => {
  const content = lines.join('\n')
  expect((await repair({ content, kind: 'text' })).text).toBe(content)
})
