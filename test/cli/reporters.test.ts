import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noticeTypes, repairs } from '../../src/index.ts'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

const folder = temporaryFolder({ 'clean.txt': ARTICLE })
mkdirSync(join(folder, 'a, b:c'))
writeFileSync(
  join(folder, 'a, b:c/100%.txt'),
  ARTICLE.replace('harbour', 'har\u0001bour').replace('Traffic', 'Tra\u0001ffic'),
)

test('github: one command a kind and file, escaped', async () => {
  const { status, stdout } = await run(['check', '--reporter', 'github', folder])
  expect(status).toBe(1)
  const path = `${folder}/a%2C b%3Ac/100%25.txt`
  expect(stdout).toBe(
    `::warning file=${path},line=3,col=28,title=newsparse%3A control-character::control-character (2 in this file): "\\u{1}" → ""\n`,
  )
})

test('sarif: a log with every rule, and a result for each place', async () => {
  const { status, stdout } = await run(['check', '--reporter', 'sarif', folder])
  expect(status).toBe(1)
  const log = JSON.parse(stdout)
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] })
  const [{ tool, results }] = log.runs
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    ...repairs.map(({ kind }) => kind),
    ...Object.keys(noticeTypes),
  ])
  expect(results).toHaveLength(2)
  expect(results[0]).toEqual({
    ruleId: 'control-character',
    level: 'warning',
    message: { text: 'control-character (2 in this file): "\\u{1}" → ""' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: expect.stringMatching(/\/a%2C%20b%3Ac\/100%25\.txt$/) },
          region: { startLine: 3, startColumn: 28 },
        },
      },
    ],
  })
})

test('sarif without findings is a whole log all the same', async () => {
  const { status, stdout } = await run(['check', '--reporter', 'sarif', join(folder, 'clean.txt')])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).runs[0].results).toEqual([])
})
