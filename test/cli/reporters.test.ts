import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { noticeTypes, repair, repairs } from '../../src/index.ts'
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
    `::warning file=${path},line=3,col=28,title=newsparse%3A control-character::control-character (2 in this file): "\\u0001" → ""\n`,
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
    message: { text: 'control-character (2 in this file): "\\u0001" → ""' },
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

test('sarif: a whole log, too, when no input could be read', async () => {
  const { status, stdout } = await run(['check', '--reporter', 'sarif', join(folder, 'gone.txt')])
  expect({ status, results: JSON.parse(stdout).runs[0].results }).toEqual({ status: 2, results: [] })
})

test('sarif: every place of a kind, however many there are', async () => {
  const many = temporaryFolder({ 'many.txt': ARTICLE.repeat(9).replace(/(?<=Traf)f/g, 'f\u0001') })
  const { stdout } = await run(['check', '--reporter', 'sarif', many])
  const { results } = JSON.parse(stdout).runs[0]
  const { report } = await repair(ARTICLE.repeat(9).replace(/(?<=Traf)f/g, 'f\u0001'))
  expect(report.repairs[0]?.count).toBeGreaterThan(5)
  expect(results).toHaveLength(report.repairs[0]!.count)
  expect(new Set(results.map((it: object) => JSON.stringify(it))).size).toBe(results.length)
})

/** What SARIF 2.1.0 asks of the objects that are written here; like its schema, it knows no other members. */
const object = (properties: object, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const text = object({ text: { type: 'string', minLength: 1 } }, ['text'])
const level = { enum: ['none', 'note', 'warning', 'error'] }
const rule = object(
  {
    id: { type: 'string', minLength: 1 },
    shortDescription: text,
    defaultConfiguration: object({ level }, []),
  },
  ['id'],
)
const positive = { type: 'integer', minimum: 1 }
const place = object(
  {
    artifactLocation: object({ uri: { type: 'string', pattern: "^[\\w.~%!$&'()*+,;=:@/-]+$" } }, ['uri']),
    region: object({ startLine: positive, startColumn: positive }, ['startLine']),
  },
  ['artifactLocation'],
)
const result = object(
  {
    ruleId: { type: 'string' },
    level,
    message: text,
    locations: { type: 'array', items: object({ physicalLocation: place }, ['physicalLocation']) },
  },
  ['message', 'ruleId'],
)
const driver = object(
  {
    name: { type: 'string', minLength: 1 },
    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    rules: { type: 'array', items: rule, uniqueItems: true },
  },
  ['name'],
)
const sarif = object(
  {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: object(
        {
          tool: object({ driver }, ['driver']),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
        ['tool'],
      ),
    },
  },
  ['version', 'runs'],
)

test('sarif keeps the rules of SARIF 2.1.0', async () => {
  const { stdout } = await run(['check', '--reporter', 'sarif', folder, join(folder, 'clean.txt')])
  const log = JSON.parse(stdout)
  const validate = new Ajv().compile(sarif)
  expect({ valid: validate(log), errors: validate.errors }).toEqual({ valid: true, errors: null })
  const [{ tool, results }] = log.runs
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { ruleId, message } of results) {
    expect(ids).toContain(ruleId)
    // `{0}` would stand for an argument.
    expect(message.text).not.toMatch(/\{\d+\}/)
  }
})

test('sarif without findings is a whole log all the same', async () => {
  const { status, stdout } = await run(['check', '--reporter', 'sarif', join(folder, 'clean.txt')])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).runs[0].results).toEqual([])
})
