/* Fails when a figure of the benches falls under its floor in floors.json, or rises over its most. They move to the worse by hand or not at all.
 *   node bench/quality.js [AREA...]    (default: every area that has floors; $NEWSPARSE_BENCH says where the benches are) */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const bench = process.env.NEWSPARSE_BENCH ?? '../shared/bench'
/** @type {Record<string, Record<string, number | { most: number }>>} */
const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'))
const areas = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(floors)

/** The figures of an area: its last line, `area name=0.9 other=0.8`.
 * @param {string} area @returns {Map<string, number>} */
function measure(area) {
  const { stdout, stderr, status } = spawnSync(join(bench, 'run'), [area], { encoding: 'utf8' })
  const line = stdout?.split('\n').findLast((it) => it.startsWith(`${area} `))
  if (!line) throw new Error(`${area}: the bench gave no figures (status ${status})\n${stderr}`)
  return new Map(
    Array.from(line.matchAll(/([\w.-]+)=([\d.]+)/g), ([, name = '', value]) => [name, Number(value)]),
  )
}

if (!existsSync(join(bench, 'run'))) {
  console.error(`QUALITY NOT CHECKED: there are no benches at ${bench} (set NEWSPARSE_BENCH)`)
} else {
  for (const area of areas) {
    const figures = measure(area)
    for (const [name, bound] of Object.entries(floors[area] ?? {})) {
      const figure = figures.get(name)
      const isFloor = typeof bound === 'number'
      const isWorse = figure === undefined || (isFloor ? figure < bound : figure > bound.most)
      if (isWorse) process.exitCode = 1
      const said = isFloor ? `floor ${bound}` : `at most ${bound.most}`
      console.log(`${isWorse ? 'WORSE' : 'ok   '} ${area} ${name} ${figure ?? 'missing'} (${said})`)
    }
  }
}
