/* The tables that the library would make at its start (`src/built-table.ts`), each as a file. */
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What makes each, as a module that exports its bytes. */
const TABLES = {
  rarities: `import { rarities } from './src/repair/mojibake/rarities.ts'
    export const bytes = rarities()`,
  classes: `import { classes } from './src/script/classes.ts'
    export const bytes = classes()`,
}

/** @param {string} folder */
export async function writeStartTables(folder) {
  for (const [name, contents] of Object.entries(TABLES)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
    })
    const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
    const { bytes } = await import(url)
    writeFileSync(`${folder}/${name}.bin`, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
}
