import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test, vi } from 'vitest'
import { configurable } from '../../src/cli/config/keys.ts'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

vi.setConfig({ testTimeout: 60_000 })

const CHINESE = '软件园区开放\n\n软件园区于周一重新开放，范毅说，市政府表示全市交通预计一周内恢复正常。\n'

/** A run with a configuration of its own. */
async function withConfig(config: unknown, argv: string[], stdin = ARTICLE) {
  const text = typeof config === 'string' ? config : JSON.stringify(config)
  const folder = temporaryFolder({ 'c.json': text, 'words.txt': '范毅\n', 'dictionary.txt': '园区\t園地\n' })
  const path = join(folder, 'c.json')
  const ran = await run([...argv, '--config', path], { stdin })
  return { ...ran, stderr: ran.stderr.replaceAll(path, 'c.json') }
}

test('what it says holds, and a flag wins', async () => {
  expect((await withConfig({ format: 'text' }, [])).stdout).toBe(ARTICLE)
  expect(
    JSON.parse((await withConfig({ format: 'text', report: false }, ['--json'])).stdout),
  ).not.toHaveProperty('report')
  expect(
    (await withConfig({ script: 'twp', format: 'text' }, ['--script', 'keep'], CHINESE)).stdout,
  ).toContain('软件')
})

test('words stand in it, or in files beside it', async () => {
  const inline = { script: 'twp', format: 'text', keepWords: ['范毅'], dictionary: { 园区: '園地' } }
  const files = { ...inline, keepWords: 'words.txt', dictionary: ['dictionary.txt'] }
  for (const config of [inline, files]) {
    const { stdout } = await withConfig(config, [], CHINESE)
    expect(stdout).toContain('軟體園地')
    expect(stdout).toContain('范毅說')
  }
})

test("a language of one's own stands in it, or in files beside it", async () => {
  const esperanto = { tag: 'eo', labels: { source: ['Fonto'], authors: ['Verkis'] }, nulls: ['nekonata'] }
  const text = `La fino de la pramo
Verkis: Ada Lind  Fonto: La Bordo

La malnova pramo transiris la lagon la lastan fojon lunde, kun kvardek pasaĝeroj kaj unu kapro.
`
  const file = join(temporaryFolder({ 'eo.json': JSON.stringify(esperanto) }), 'eo.json')
  const read = async (config: unknown, argv: string[] = []) => {
    const { stdout } = await withConfig(config, ['--json', ...argv], text)
    const { authors, source } = JSON.parse(stdout)
    return { authors, source }
  }
  const found = { authors: ['Ada Lind'], source: 'La Bordo' }
  expect(await read({})).not.toEqual(found)
  expect(await read({ languages: [esperanto] })).toEqual(found)
  expect(await read({ languages: esperanto })).toEqual(found)
  expect(await read({ languages: file })).toEqual(found)
  expect(await read({}, ['--languages', file])).toEqual(found)
})

test('rules for sites stand in it, or in files beside it', async () => {
  const page = `<link rel="canonical" href="https://www.valley.example/mill"><h1>Valley News</h1><p class="head">Neighbours buy the mill</p>
<div id="a"><p>The mill by the river was bought by its neighbours, who want to open it to the schools.</p><p class="ad">Buy two, get three.</p></div>`
  const sites = { 'valley.example': { title: '.head', body: '#a', drop: ['.ad'] } }
  const file = join(temporaryFolder({ 'sites.json': JSON.stringify(sites) }), 'sites.json')
  const read = async (config: unknown, argv: string[] = []) => {
    const { stdout } = await withConfig(config, ['--json', '--from', 'html', ...argv], page)
    const { title, report } = JSON.parse(stdout)
    return { title, rules: report.dropped.map(({ rule }: { rule: string }) => rule) }
  }
  const found = { title: 'Neighbours buy the mill', rules: expect.arrayContaining(['site-drop']) }
  expect((await read({})).title).toBe('Valley News')
  expect(await read({ sites })).toMatchObject(found)
  expect(await read({ sites: file })).toMatchObject(found)
  expect(await read({}, ['--sites', file])).toMatchObject(found)
  const { stdout } = await withConfig({ sites }, ['explain', '--from', 'html'], page)
  expect(stdout).toMatch(/drop .*Buy two.*\n?.*site-drop/)
  expect(JSON.parse((await withConfig({ sites }, ['--print-config'])).stdout).sites.value).toEqual(sites)
})

test('front matter holds for Markdown, and asks for nothing else', async () => {
  const config = { frontMatter: { title: 'name' }, heading: true }
  expect((await withConfig(config, [])).stdout).toMatch(/^---\nname: Harbour .*\n---\n\n# Harbour/)
  expect((await withConfig(config, ['--json'])).status).toBe(0)
  expect((await withConfig(config, ['-f', 'text'])).stdout).toBe(ARTICLE)
})

test('what only another command can do is passed over', async () => {
  expect((await withConfig({ format: 'html', favor: 'recall' }, ['check'])).stdout).toContain('nothing found')
})

test.each<[unknown, string]>([
  [{ scirpt: 'hans' }, 'no key "scirpt"; did you mean script?'],
  [{ weather: 1 }, 'no key "weather"; there are from, encoding,'],
  [{ output: 'x.json' }, 'no key "output"'],
  [{ script: 'hasn' }, 'script: use keep, hans, hant, tw, twp, hk; did you mean hans?'],
  [{ dedupe: 'yes' }, 'dedupe: use true or false'],
  [{ maxBytes: 'all' }, 'maxBytes: Give a number of bytes'],
  [{ timeout: [] }, 'timeout: use a string or a number'],
  [{ keepWords: 3 }, 'keepWords: use a list of words'],
  [{ dictionary: { a: 1 } }, 'dictionary: use an object'],
  [{ languages: 3 }, 'languages: use a list of languages'],
  [{ languages: { tag: 'eo', label: {} } }, '--languages: there is no eo.label; use tag, labels'],
  [{ languages: [{ labels: {} }] }, 'has no tag'],
  [{ sites: 3 }, 'sites: use an object, {"example.com":'],
  [{ sites: { 'a.example': { titel: 'h1' } } }, 'sites["a.example"]: no key "titel"; did you mean title?'],
  [{ sites: { 'a.example': { boyd: 3 } } }, 'sites["a.example"]: no key "boyd"; did you mean body?'],
  [{ sites: { 'a.example': { weather: 'h1' } } }, 'there are body, drop, title,'],
  [{ sites: { 'https://a.example/': {} } }, 'no name of a host in lower case'],
  [{ sites: { 'a.example': { drop: ['.ad', 'div['] } } }, 'sites["a.example"].drop[1]: "div[": '],
  [{ frontMatter: { headline: 'x' } }, '--front-matter: no field "headline"'],
  [[], 'it is no object'],
  ['{"script": }', 'no JSON'],
])('%j: %s', async (config, message) => {
  const { status, stdout, stderr } = await withConfig(config, [])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('--print-config: each value, and where it is from', async () => {
  const { status, stdout } = await withConfig({ script: 'hans', marks: false }, [
    '--print-config',
    '--jobs',
    '2',
  ])
  expect(status).toBe(0)
  const printed = JSON.parse(stdout)
  expect(printed.script).toEqual({ value: 'hans', from: expect.stringMatching(/c\.json$/) })
  expect(printed.marks).toMatchObject({ value: false })
  expect(printed.jobs).toEqual({ value: 2, from: '--jobs' })
  expect(printed.quotes).toEqual({ value: 'keep', from: 'default' })
  expect(Object.keys(printed).sort()).toEqual(
    configurable
      .filter(({ on }) => on.includes('parse'))
      .map(({ key }) => key)
      .sort(),
  )
})

test('it is found upwards, the nearest one alone; a package counts only where it mentions us', () => {
  const folder = temporaryFolder({ 'newsparse.config.json': '{"format": "text"}', 'a.txt': ARTICLE })
  const inner = join(folder, 'inner')
  const deep = join(inner, 'deep')
  mkdirSync(deep, { recursive: true })
  const start = (cwd: string, ...argv: string[]) =>
    spawnSync(process.execPath, [resolve('bin/newsparse.js'), join(folder, 'a.txt'), ...argv], {
      cwd,
      encoding: 'utf8',
    })
  expect(start(deep).stdout).toBe(ARTICLE)
  writeFileSync(join(inner, 'package.json'), '{"name": "x"}')
  expect(start(deep).stdout).toBe(ARTICLE)
  writeFileSync(join(inner, 'package.json'), '{"name": "x", "newsparse": {"format": "csv"}}')
  expect(start(deep).stdout).toMatch(/^\ufeffid,url/)
  expect(JSON.parse(start(deep, '--print-config').stdout).format).toEqual({
    value: 'csv',
    from: '../package.json#newsparse',
  })
  writeFileSync(join(inner, 'package.json'), '{"newsparse": {"fromat": "csv"}}')
  expect(start(deep).stderr).toContain('../package.json#newsparse: no key "fromat"; did you mean format?')
})

test('the schema for editors knows what is read, and nothing else', async () => {
  const schema = JSON.parse((await run(['schema', 'config'])).stdout)
  const validate = new Ajv2020({ strict: false }).compile(schema)
  const config = {
    $schema: './x.json',
    script: 'hans',
    keepWords: ['范毅'],
    dictionary: { 内存: '記憶體' },
    sites: { 'a.example': { body: 'div.text', drop: ['.ad'] } },
    frontMatter: { title: 'title', date: 'pubDate' },
    marks: false,
    jobs: 2,
  }
  expect(validate(config)).toBe(true)
  expect((await withConfig(config, [])).status).toBe(0)
  expect(validate({ scirpt: 'hans' })).toBe(false)
  expect(validate({ script: 'hasn' })).toBe(false)
  expect(validate({ sites: { 'a.example': { titel: 'h1' } } })).toBe(false)
  expect(validate({ sites: { 'a.example': { title: 5 } } })).toBe(false)
  expect(Object.keys(schema.properties)).toEqual(['$schema', ...configurable.map(({ key }) => key)])
})
