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
  'core',
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
  return ['parse', 'plugin', 'core', 'index'].includes(name) ? name : 'base'
}

interface Import {
  from: string
  to: string
  /** A type is gone when the code runs. */
  isType: boolean
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { to: string; isType: boolean }[] = []
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
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push({ to: (node.moduleSpecifier as ts.StringLiteral).text, isType: isType(node) })
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ to: (node.arguments[0] as ts.StringLiteral).text, isType: false })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
    .filter(({ to }) => to.startsWith('.'))
    .map(({ to, isType }) => ({ from: file, to: join(dirname(file), to), isType }))
    .filter(({ to }) => existsSync(`src/${to}`))
}

const all = files.flatMap(importsOf)
const imports = all.filter(({ isType }) => !isType)

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

function circlesIn(arrows: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to])
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
  return circles
}

test('no circle', () => {
  expect(circlesIn(imports)).toEqual([])
})

/** What they state is made of what the stages state: the contracts between these, and the shapes that the schema gives. */
const isContract = (file: string) => file === 'types.ts' || file.startsWith('schema/')

test('no circle of types but through the contracts', () => {
  expect(circlesIn(all.filter(({ to }) => !isContract(to)))).toEqual([])
})

test('a stage is entered by its index', () => {
  const doors = imports
    .filter(({ from, to }) => stageOf(from) !== stageOf(to) && !OPEN.has(stageOf(to)))
    .filter(({ to }) => to.includes('/') && !/^[^/]+\/(?:html\/)?index\.ts$/.test(to))
    .map(({ from, to }) => `${from} -> ${to}`)
  expect(doors.filter((it) => !(it in DOORS)).sort()).toEqual([])
  expect(Object.keys(DOORS).filter((it) => !doors.includes(it))).toEqual([])
})
