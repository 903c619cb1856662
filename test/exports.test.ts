import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import * as core from '../src/index.ts'
import * as plugin from '../src/plugin.ts'

test('the public surface is what it was', () => {
  expect(Object.keys(core).sort()).toEqual([
    'NewsparseError',
    'applyPlan',
    'check',
    'convert',
    'cutArticles',
    'escapeControls',
    'favors',
    'formats',
    'languages',
    'noticeTypes',
    'optionTypes',
    'parse',
    'parseAll',
    'placesOf',
    'punctuations',
    'quoteStyles',
    'repair',
    'repairClean',
    'repairs',
    'replaceControls',
    'schema',
    'scripts',
    'severityOf',
    'streamArticles',
    'stringify',
  ])
  expect(Object.keys(plugin)).toEqual(['rehypeNewsparse'])
})

test('the core runs without Node: nothing but the command line imports a built-in or reads the process', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts'))
  const core = files.filter((it) => !/^(?:cli|input)\//.test(it))
  expect(core.length).toBeGreaterThan(20)
  const guilty = core.filter((it) =>
    /from 'node:|import\('node:|\bprocess\b(?=\??[.[])|(?<!\.)\bBuffer\b/.test(
      readFileSync(`src/${it}`, 'utf8'),
    ),
  )
  // They use Node's buffers and files where there are any.
  const asking = guilty.filter((it) =>
    /globalThis\.process\?\.getBuiltinModule\?\./.test(readFileSync(`src/${it}`, 'utf8')),
  )
  expect(asking).toEqual(guilty)
  expect([...asking].sort()).toEqual(['built-table.ts', 'kept-table.ts', 'node-buffer.ts', 'script/files.ts'])
})

test('a stage is entered by its index, and the command line is a client of the library', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) =>
    /^(?:cli|input)\/.*\.ts$/.test(it),
  )
  expect(files.length).toBeGreaterThan(20)
  const imported = files.flatMap((it) =>
    Array.from(readFileSync(`src/${it}`, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g), (found) =>
      join(dirname(it), found[1]!),
    ),
  )
  expect(imported.filter((it) => !/^(?:cli\/.*|input\/.*|index|escape-html)\.ts$/.test(it))).toEqual([])
})
