/* Writes the type declarations that the package hands out: one file for each entry, with the types that a user meets and
 * none besides. They import nothing that the package does not install: the article is written out from its schema. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import { schemaTypes } from './schema-types.js'

/** Where the declarations of all modules stand until they are rolled up. */
const FOLDER = 'dist/types'
/** What a file says about itself, which no type below it means. */
const FILE_HEADER = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=\n|\/\*\*|import )/gm
/** A user of the command line has no unified: there these lines would be errors. */
const PEERS = /^(?=import .* from '(?:hast|unified)'|declare module 'unified')/gm

export async function writeDeclarations() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.types.json']
  execFileSync(process.execPath, tsc, { stdio: 'inherit' })
  writeFileSync(`${FOLDER}/schema/article.d.ts`, schemaTypes(await loadSchemas()))
  const bundle = await rollup({ input: `${FOLDER}/index.d.ts`, plugins: [dts()] })
  const { output } = await bundle.generate({})
  writeFileSync('dist/index.d.ts', output[0].code.replace(FILE_HEADER, '').replace(/\n{2,}/g, '\n\n'))
  const plugin = readFileSync(`${FOLDER}/plugin.d.ts`, 'utf8')
    .replace(FILE_HEADER, '')
    .replaceAll(`from './types.ts'`, `from './index.js'`)
    .replace(PEERS, '// @ts-ignore: an optional peer\n')
  if (/from '\.\/(?!index\.js')/.test(plugin))
    throw new Error('declarations: src/plugin.ts has a type that src/index.ts does not export')
  writeFileSync('dist/plugin.d.ts', plugin)
  rmSync(FOLDER, { recursive: true })
}

/** The exports of the schema's module, by name. */
async function loadSchemas() {
  const { outputFiles } = await build({
    entryPoints: ['src/schema/article.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}
