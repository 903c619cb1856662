/** The published types: complete, strict, documented, and in need of nothing that the user has not installed. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { installed, link, packed } from './harness.ts'

let alone: string
let besideUnified: string
beforeAll(() => {
  const tarball = packed()
  alone = installed(tarball)
  besideUnified = installed(tarball)
  // vfile's own types need those of Node.
  link(besideUnified, ['unified', 'rehype-parse', '@types/hast', 'vfile', '@types/node', 'undici-types'])
}, 120_000)

const LIBRARY = `import { type Article, type Block, NewsparseError, type Options, parse, type Repair, repair, repairs } from 'newsparse'
const options: Options = { script: 'twp', referenceDate: '2024-03-05' }
const article: Article = await parse(new Uint8Array(), options)
export const title: string | null = article.title
export const blocks: Block[] = article.sections.flatMap((section) => section.blocks)
export const first: number | undefined = article.report?.repairs[0]?.examples[0]?.line
export const code = new NewsparseError('bad-option', '').code
export const own: Repair = { kind: 'own', scope: 'text', description: '', find: (text) => ({ edits: [{ start: 0, end: text.length, to: '' }] }) }
export const { plan } = await repair('', { repairs: [...repairs, own] })
`
const PLUGIN = `import { rehypeNewsparse } from 'newsparse/unified'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
const file = await unified().use(rehypeParse).use(rehypeNewsparse, { report: false }).process('')
export const title: string | null = file.result.title
`

const MISTAKES = [
  ['title: string | null', 'title: number'],
  [`script: 'twp'`, `script: 'klingon'`],
  ['blocks: Block[]', 'blocks: string[]'],
  ['?.line', '?.row'],
  [`new NewsparseError('bad-option'`, `new NewsparseError('bad'`],
  [`scope: 'text'`, `scope: 'all'`],
] as const

describe.each([
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'esnext', moduleResolution: 'bundler' },
])('under $moduleResolution', (options) => {
  test('a strict program compiles with the package alone, and what is wrong in it does not', () => {
    const door = `export { rehypeNewsparse } from 'newsparse/unified'\n`
    const wrong = MISTAKES.map(([right, mistake], at) => [`wrong-${at}.ts`, LIBRARY.replace(right, mistake)])
    const lines = MISTAKES.map(([right], at) => `wrong-${at}.ts:${lineOf(right, LIBRARY)}`)
    expect(
      compile(alone, { 'library.ts': LIBRARY, 'door.ts': door, ...Object.fromEntries(wrong) }, options),
    ).toEqual(lines)
  })

  test('the result of the plugin is an article', () => {
    const wrong = PLUGIN.replace('title: string | null', 'title: number')
    expect(compile(besideUnified, { 'plugin.ts': PLUGIN, 'wrong.ts': wrong }, options)).toEqual([
      `wrong.ts:${lineOf('title:', PLUGIN)}`,
    ])
  })
})

/** Where the compiler finds errors in these files, with all checks on. */
function compile(folder: string, files: Record<string, string>, options: object): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    allowImportingTsExtensions: true,
  }
  const compilerOptions = {
    ...strict,
    target: 'es2022',
    lib: ['es2022'],
    types: folder === alone ? [] : ['node'],
    ...options,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }))
  const tsc = [resolve('node_modules/typescript/bin/tsc'), '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' })
  return [...stdout.matchAll(/^(\S[^(\n]*)(?:\((\d+),\d+\))?: /gm)].map(([, file, line]) => `${file}:${line}`)
}

const lineOf = (piece: string, text: string) => text.slice(0, text.indexOf(piece)).split('\n').length

describe('the declarations', () => {
  const text = readFileSync('dist/index.d.ts', 'utf8')
  const source = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest, true)

  test('import nothing', () => expect(text).not.toMatch(/^import|from '|import\(/m))

  test('export every type that they name', () => {
    const declared = source.statements.flatMap((it) =>
      ts.isInterfaceDeclaration(it) || ts.isTypeAliasDeclaration(it) ? [it.name.text] : [],
    )
    const exported = source.statements.flatMap((it) =>
      ts.isExportDeclaration(it) && it.exportClause && ts.isNamedExports(it.exportClause)
        ? it.exportClause.elements.map(({ name }) => name.text)
        : [],
    )
    expect(declared.filter((name) => !exported.includes(name))).toEqual([])
  })

  test('say what each field and each function is', () => {
    const silent: string[] = []
    const visit = (node: ts.Node, path: string): void => {
      const named =
        ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isFunctionDeclaration(node)
      const here = named
        ? `${path}.${node.name?.getText()}`
        : ts.isInterfaceDeclaration(node)
          ? node.name.text
          : path
      if (named && ts.getJSDocCommentsAndTags(node).length === 0) silent.push(here)
      if (!ts.isVariableStatement(node) && !ts.isParameter(node))
        ts.forEachChild(node, (child) => visit(child, here))
    }
    visit(source, '')
    expect(silent).toEqual([])
  })
})
