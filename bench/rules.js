/* What each rule of the extraction leaves out, and how much of it the gold holds: a rule that drops what belongs to articles stands
 * out. The gold decides by the lines that are dropped, so that a short line can be in it by chance.
 *   node bench/rules.js [SET...]     (default: aeb, fundus, gne; $NEWSPARSE_BENCH says where the benches are) */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bench = join(process.env.NEWSPARSE_BENCH ?? '../shared/bench', 'extraction')
const sets = process.argv.length > 2 ? process.argv.slice(2) : ['aeb', 'fundus', 'gne']
/** Shorter lines stand in a text by chance. */
const MIN_LETTERS = 12

if (!existsSync(join(bench, 'score.py'))) {
  console.error(`NOT MEASURED: there is no bench at ${bench} (set NEWSPARSE_BENCH)`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'newsparse-rules-'))
spawnSync('python3', [join(bench, 'score.py'), '--set', sets.join(','), '--save', folder], {
  stdio: 'inherit',
})

/** @param {string} file @returns {any[]} */
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const letters = (/** @type {string} */ text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** @type {Map<string, { pages: Set<string>, characters: number, inGold: number }>} */
const rules = new Map()
for (const set of sets) {
  const gold = new Map(lines(join(bench, `${set}.gold.jsonl`)).map((it) => [it.id, letters(it.text ?? '')]))
  const saved = [`${set}.jsonl`, `${set}.ndjson`, set]
    .map((it) => join(folder, it))
    .find((it) => existsSync(it))
  for (const { id, report } of saved ? lines(saved) : [])
    for (const { rule, text } of report?.dropped ?? []) {
      const found = rules.get(rule) ?? { pages: new Set(), characters: 0, inGold: 0 }
      rules.set(rule, found)
      found.pages.add(id)
      for (const line of text.split('\n').map(letters)) {
        found.characters += line.length
        if (line.length >= MIN_LETTERS && gold.get(id)?.includes(line)) found.inGold += line.length
      }
    }
}
rmSync(folder, { recursive: true })
console.log('rule\tpages\tcharacters\tin the gold')
for (const [rule, { pages, characters, inGold }] of [...rules].sort((a, b) => b[1].inGold - a[1].inGold))
  console.log(
    `${rule}\t${pages.size}\t${characters}\t${((100 * inGold) / Math.max(1, characters)).toFixed(1)} %`,
  )
