/** The structure as drawn in docs/architecture.md, checked on the real imports: no circle, no arrow against the flow, and a
 * stage is entered by its index. Types are no imports: they are gone when the code runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** From what everything may use to what uses everything. A stage may import what stands before it. */
const ORDER = [
  'base',
  'languages',
  'text',
  'decode',
  'repair',
  'script',
  'page',
  'dates',
  'header',
  'extract',
  'schema',
  'fields',
  'article',
  'articles',
  'output',
  'parse',
  'plugin',
  'index',
  'input',
  'cli',
  'playground',
] as const

/** Folders of plain helpers: each file is an entry. */
const OPEN = new Set(['text', 'languages'])

/** What still enters a stage by another door, each with the reason. It may shrink, not grow. */
const DOORS: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/cases/doors.json', 'utf8'))

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** A folder of `src/`, or what a file at its top is. */
function stageOf(file: string): string {
  const [folder, ...rest] = file.split('/')
  if (rest.length > 0) return folder!
  const name = folder!.replace(/\.ts$/, '')
  return ['parse', 'plugin', 'index'].includes(name) ? name : 'base'
}

interface Import {
  from: string
  to: string
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const isType = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
    if (ts.isExportDeclaration(node))
      return (
        node.isTypeOnly ||
        (node.exportClause !== undefined &&
          ts.isNamedExports(node.exportClause) &&
          node.exportClause.elements.every((it) => it.isTypeOnly))
      )
    const clause = node.importClause
    if (!clause) return false
    if (clause.isTypeOnly) return true
    const names = clause.namedBindings
    return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((it) => it.isTypeOnly)
  }
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      !isType(node)
    )
      found.push((node.moduleSpecifier as ts.StringLiteral).text)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push((node.arguments[0] as ts.StringLiteral).text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
    .filter((it) => it.startsWith('.'))
    .map((it) => ({ from: file, to: join(dirname(file), it) }))
    .filter(({ to }) => existsSync(`src/${to}`))
}

const imports = files.flatMap(importsOf)

test('every folder of src has a place in the order', () => {
  expect([...new Set(files.map(stageOf))].filter((it) => !(ORDER as readonly string[]).includes(it))).toEqual(
    [],
  )
})

test('no import goes against the flow', () => {
  const place = (file: string) => (ORDER as readonly string[]).indexOf(stageOf(file))
  const against = imports.filter(({ from, to }) => place(to) > place(from))
  // A registry that a user may replace is the default of an option.
  const defaults = /^(?:option-types|notices)\.ts -> /
  expect(against.map(({ from, to }) => `${from} -> ${to}`).filter((it) => !defaults.test(it))).toEqual([])
})

test('no circle', () => {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(' -> '))
    if (at >= 0 || done.has(file)) return
    for (const to of next.get(file) ?? []) follow(to, [...path, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
  expect(circles).toEqual([])
})

test('a stage is entered by its index', () => {
  const doors = imports
    .filter(({ from, to }) => stageOf(from) !== stageOf(to) && !OPEN.has(stageOf(to)))
    .filter(({ to }) => to.includes('/') && !/^[^/]+\/(?:html\/)?index\.ts$/.test(to))
    .map(({ from, to }) => `${from} -> ${to}`)
  expect(doors.filter((it) => !(it in DOORS)).sort()).toEqual([])
  expect(Object.keys(DOORS).filter((it) => !doors.includes(it))).toEqual([])
})
