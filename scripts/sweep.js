/* Changes one weight of the extraction over a range and prints the figures of the benches for each value.
 *   node scripts/sweep.js MAX_LINK_SHARE 0.5 0.9 0.1              (area: extraction)
 *   node scripts/sweep.js MAX_TEASER_COLUMNS 160 360 50 pages     ($NEWSPARSE_BENCH says where the benches are) */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [name = '', from = '', to = '', step = '', ...areas] = process.argv.slice(2)
const bench = process.env.NEWSPARSE_BENCH ?? '../shared/bench'
const weight = new RegExp(`^  ${name}: \\{ *(?:\\n *)?value: (-?[\\d.]+),`, 'm')
const today = weight.exec(readFileSync('src/extract/weights.ts', 'utf8'))?.[1]
if (name === '' || today === undefined || !(Number(step) > 0)) {
  console.error(
    'usage: node scripts/sweep.js WEIGHT FROM TO STEP [AREA...]; weights stand in src/extract/weights.ts',
  )
  process.exit(2)
}
console.log(`${name} is ${today}`)
for (let value = Number(from); value <= Number(to) + Number(step) / 1000; value += Number(step)) {
  const exact = Math.round(value * 1e6) / 1e6
  for (const area of areas.length > 0 ? areas : ['extraction']) {
    const { stdout, stderr } = spawnSync(join(bench, 'run'), [area], {
      encoding: 'utf8',
      env: { ...process.env, NEWSPARSE: `node scripts/extract/ndjson.js ${name}=${exact}` },
    })
    const figures = stdout.split('\n').findLast((line) => line.startsWith(`${area} `))
    console.log(`${exact}\t${figures ?? `no figures: ${stderr.slice(-300)}`}`)
  }
}
