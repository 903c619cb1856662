/* What a module `*.prepared.ts` makes of languages, plain data each, is made of the known ones when the build is made: to sort
 * thousands of words takes milliseconds of each run. For languages of a user it is made as the source says. */
import { readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'

/** @type {import('esbuild').Plugin} */
export const preparedTables = {
  name: 'prepared-tables',
  setup(it) {
    // Relative to here, as `oneFileAtStart` says.
    it.onResolve({ filter: /\.prepared\.ts\?own$/ }, ({ path, resolveDir }) => ({
      path: `./${relative('.', resolve(resolveDir, path.replace('?own', ''))).replaceAll('\\', '/')}`,
      namespace: 'own',
    }))
    it.onLoad({ filter: /./, namespace: 'own' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'ts',
      resolveDir: resolve(dirname(path)),
    }))
    it.onLoad({ filter: /\.prepared\.ts$/, namespace: 'file' }, async ({ path }) => {
      const known = `./${relative(dirname(path), resolve('src/languages/known.ts')).replaceAll('\\', '/')}`
      const tables = Object.entries(await tablesOf(path)).map(
        ([name, table]) => `let ${name}$
export const ${name} = (languages) =>
  languages === knownLanguages() ? (${name}$ ??= JSON.parse(${JSON.stringify(JSON.stringify(table))})) : own.${name}(languages)`,
      )
      return {
        contents: `import { knownLanguages } from ${JSON.stringify(known)}
import * as own from './${basename(path)}?own'
${tables.join('\n')}`,
        resolveDir: dirname(path),
      }
    })
  },
}

/** @param {string} path @returns {Promise<Record<string, unknown>>} What each function of the module makes of the known languages. */
async function tablesOf(path) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as own from ${JSON.stringify(path)}
import { languages } from './src/languages/index.ts'
export default Object.fromEntries(Object.entries(own).map(([name, make]) => [name, make(languages)]))`,
      resolveDir: resolve('.'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
  const { default: tables } = await import(url)
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(tables)), tables))
    throw new Error(`${path} makes what is no plain data`)
  return tables
}
