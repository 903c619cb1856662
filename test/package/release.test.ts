/** The release kit: what a release rests on is there, and says what its checklist says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(path, 'utf8')
const workflow = (name: string) => parse(read(`.github/workflows/${name}.yml`))
const stepsOf = (job: { steps: { run?: string }[] }) => job.steps.flatMap(({ run }) => run ?? [])
const pack = JSON.parse(read('package.json'))

test('the tests run on Node 20, 22 and 24, on Linux, macOS and Windows, and .ci/run with them', () => {
  const { test: units, examples } = workflow('test').jobs
  expect(units.strategy.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  })
  expect(stepsOf(units)).toContain('npm test')
  expect(stepsOf(examples)).toContain('.ci/run')
  expect(pack.engines.node).toMatch(/^>=20\./)
})

test('a tag is published with provenance, tested before, with an audit and a list of what is inside', () => {
  const { publish } = workflow('publish').jobs
  expect(publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  const steps = stepsOf(publish).join('\n')
  for (const step of ['npm audit', 'npm audit signatures', 'npm test', 'npm sbom', '--provenance'])
    expect(steps).toContain(step)
  expect(steps.indexOf('npm test')).toBeLessThan(steps.indexOf('npm publish'))
  expect(pack.publishConfig).toEqual({ access: 'public', provenance: true })
})

test('the package says where it is from and whom to tell', () => {
  for (const key of ['repository', 'bugs', 'homepage', 'author', 'license', 'description'])
    expect(pack[key]).toBeTruthy()
  expect(pack.repository.url).toMatch(/^git\+https:/)
})

test.each([
  'SECURITY.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'CHANGELOG.md',
  '.editorconfig',
  'docs/release.md',
  'docs/where.md',
  'docs/api.md',
])('%s is there', (path) => expect(existsSync(path)).toBe(true))

test('each issue template asks something', () => {
  const names = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')
  expect(names.length).toBeGreaterThan(1)
  for (const name of names) {
    const { name: title, description, body } = parse(read(`.github/ISSUE_TEMPLATE/${name}`))
    expect([title, description].every(Boolean)).toBe(true)
    expect(body.some((it: { validations?: { required?: boolean } }) => it.validations?.required)).toBe(true)
  }
})

test('the checklist names the workflows and commands that there are', () => {
  const text = read('docs/release.md')
  for (const [, path] of text.matchAll(/`(\.github\/[\w/.]+|\.ci\/\w+|test\/[\w/.]+|bench\/[\w.]+)`/g))
    expect(existsSync(path!), path).toBe(true)
  for (const [, script] of text.matchAll(/`npm run (\w+)`/g)) expect(pack.scripts).toHaveProperty(script!)
})
