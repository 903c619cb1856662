/** What the build prepares of the known languages is what the source makes of them; a user's are read as in the source. */
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { languagesAsText } from '../../scripts/build/plugins.js'
import { preparedTables } from '../../scripts/build/prepared.js'
import { dateLists } from '../../src/dates/words.prepared.ts'
import { captionLists } from '../../src/extract/words/captions.prepared.ts'
import { shelfTable } from '../../src/extract/words/shelves.prepared.ts'
import { wordsOfNames } from '../../src/fields/names.prepared.ts'
import { labelTable } from '../../src/header/labels.prepared.ts'
import { lexiconWords } from '../../src/header/lexicon/words.prepared.ts'
import { headerWords } from '../../src/header/words.prepared.ts'
import { languages } from '../../src/languages/index.ts'
import { traitsOf } from '../../src/languages/traits.prepared.ts'
import { pairLabels } from '../../src/page/html/claims/labels.prepared.ts'

const TABLES = {
  captionLists,
  dateLists,
  headerWords,
  labelTable,
  lexiconWords,
  pairLabels,
  shelfTable,
  traitsOf,
  wordsOfNames,
}
const FILES = [
  'dates/words',
  'extract/words/captions',
  'extract/words/shelves',
  'fields/names',
  'header/labels',
  'header/lexicon/words',
  'header/words',
  'languages/traits',
  'page/html/claims/labels',
]

let built: Record<string, (given?: unknown) => unknown>

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...FILES.map((file) => `export * from './src/${file}.prepared.ts'`),
        "export { knownLanguages } from './src/languages/known.ts'",
      ].join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [languagesAsText, preparedTables],
  })
  const module = Buffer.from(outputFiles[0]!.contents)
  built = await import(`data:text/javascript;base64,${module.toString('base64')}`)
}, 60_000)

test.each(Object.entries(TABLES))('%s', (name, make) => {
  const known = built.knownLanguages!()
  expect(built[name]!(known)).toEqual(make(languages))
  expect(built[name]!(known)).toBe(built[name]!(known))
  const [first] = languages
  const own = [{ ...first!, controls: ['Paĝo\tunu'], labels: { source: ['Fonto', 'Fon\nto'] } }]
  expect(built[name]!(own)).toEqual(make(own))
})

test('a member of a language is read by itself', () => {
  const known = built.knownLanguages!() as typeof languages
  expect(known.map((it) => ({ ...it }))).toEqual(languages)
  expect(known[0]!.labels).toBe(known[0]!.labels)
})
