/* How long the page of `--report` about many articles takes to open in Chromium, and how smoothly it scrolls and searches.
 *
 *   node bench/browser.js [--articles 10000] [--runs 5]     (CHROMIUM, or the one in PATH; needs the built dist/) */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
})
const count = Number(values.articles)
const folder = mkdtempSync(join(tmpdir(), 'newsparse-bench-'))
const file = join(folder, 'report.html')
const PLACES = ['harbour', 'bridge', 'market', 'school', 'river', 'station', 'library', 'mill']

/** Articles of several kinds: in two scripts, damaged, without a date, with a line that is left out. @param {number} at */
function article(at) {
  const place = PLACES[at % PLACES.length]
  const date = at % 7 === 0 ? '' : `${2019 + (at % 6)}-${String(1 + (at % 12)).padStart(2, '0')}-05 09:30`
  const text =
    at % 3 === 0
      ? `第${at}号新桥通车\n来源：海港报 ${date} 作者：何向晚\n\n老港口的渡轮将于五月停运，新桥通车后市民过江只需十分钟，票价保持不变。\n\n村民说，路也修好了，来往方便了许多。`
      : `Old ${place} reopens after ${at} days of repairs\nSource: Harbour Post  ${date}  Author: Ann Reed\n\nThe ${place} of the old town reopened on Monday after two years of repairs, the ${at % 5 === 0 ? 'cafÃ© owners\u0001' : 'café owners'} said, and the ferry will stop running in May.\n\nTraffic is expected to return to normal within a week.\n\nRelated: More news about the ${place}`
  return JSON.stringify({ id: `a${at}`, text })
}

const input = Array.from({ length: count }, (_, at) => article(at)).join('\n')
writeFileSync(join(folder, 'many.ndjson'), input)
const argv = [
  'bin/newsparse.js',
  '--from',
  'ndjson',
  '--ndjson',
  '-o',
  join(folder, 'out.ndjson'),
  '--report',
  file,
]
execFileSync(process.execPath, [...argv, join(folder, 'many.ndjson')], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
console.log(`${count} articles, ${(statSync(file).size / 1e6).toFixed(1)} MB`)

const executablePath =
  process.env.CHROMIUM ?? spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
console.log('load ms  first paint ms  listed ms  search ms  frames: median ms, 95 % ms')
for (let run = 0; run < Number(values.runs); run++) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  const opened = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const [paint] = performance.getEntriesByType('paint')
    const { loadEventEnd } = /** @type {PerformanceNavigationTiming} */ (navigation)
    return { load: loadEventEnd, paint: paint?.startTime ?? 0 }
  })
  await page.waitForFunction((all) => document.querySelectorAll('#list > ol > li').length === all, count)
  const listed = await page.evaluate(() => performance.now())
  const scrolled = await page.evaluate(async () => {
    /** @type {number[]} */
    const frames = []
    let last = performance.now()
    for (let step = 0; step < 120; step++) {
      scrollBy(0, 400)
      await new Promise(requestAnimationFrame)
      frames.push(performance.now() - last)
      last = performance.now()
    }
    frames.sort((a, b) => a - b)
    return { median: frames[60] ?? 0, high: frames[114] ?? 0 }
  })
  const start = Date.now()
  await page.locator('#search').fill('第9999号')
  await page.waitForFunction(() => document.querySelectorAll('#list > ol > li').length === 1)
  const all = [opened.load, opened.paint, listed, Date.now() - start, scrolled.median, scrolled.high]
  console.log(all.map((it) => it.toFixed(0).padStart(8)).join(' '))
  await page.close()
}
await browser.close()
rmSync(folder, { recursive: true })
