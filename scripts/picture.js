/* Makes the README's pictures from real runs: node scripts/picture.js (after the build). docs/terminal.svg is drawn, each stretch of
 * one colour at its column, so that no font can move it; docs/annotated.png is taken by Chromium (CHROMIUM, or the one in PATH). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import stringWidth from 'string-width'

const COMMAND = ['--show', 'all', 'examples/wetland.txt']
const COLUMNS = 84
const MAX_LINES = 22
/** In pixels. */
const [CELL_WIDTH, LINE_HEIGHT, EDGE] = [8.4, 20, 16]

const ansi = execFileSync(
  process.execPath,
  ['bin/newsparse.js', '--color', 'always', '--quiet', ...COMMAND],
  {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: String(COLUMNS) },
  },
)
const lines = [
  `\u001b[2m$ newsparse ${COMMAND.join(' ')}\u001b[22m`,
  '',
  ...ansi.split('\n').slice(0, MAX_LINES),
]
const height = lines.length * LINE_HEIGHT + 2 * EDGE
const width = Math.ceil(COLUMNS * CELL_WIDTH) + 2 * EDGE

writeFileSync(
  'docs/terminal.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="newsparse on a terminal: a repaired article, with what was repaired marked and what was left out">
<style>text{font:14px ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK TC",monospace;fill:#d7dae0;white-space:pre}.b{font-weight:700}.d{opacity:.6}.s{text-decoration:line-through}.red{fill:#f28b82}.green{fill:#81c995}.cyan{fill:#78d9ec}</style>
<rect width="100%" height="100%" rx="8" fill="#1b1e24"/>
${lines.map((line, index) => `<text y="${EDGE + 14 + index * LINE_HEIGHT}">${spans(line)}</text>`).join('\n')}
</svg>
`,
)

await takeAnnotated('examples/wetland.txt', { width: 800, height: 620 })

/** @param {string} input @param {{ width: number, height: number }} viewport */
async function takeAnnotated(input, viewport) {
  const folder = mkdtempSync(join(tmpdir(), 'newsparse-picture-'))
  const page = join(folder, 'annotated.html')
  execFileSync(process.execPath, ['bin/newsparse.js', 'explain', '--html', page, input])
  const executablePath =
    process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const tab = await browser.newPage({ viewport })
  await tab.goto(pathToFileURL(page).href)
  // What was left out says why when it is pointed at.
  await tab.locator('.drop').first().hover()
  await tab.screenshot({ path: 'docs/annotated.png' })
  await browser.close()
  rmSync(folder, { recursive: true })
}

/** @param {string} line */
function spans(line) {
  const on = new Set()
  let column = 0
  return line
    .split(/(\u001b\[\d+m)/)
    .map((part) => {
      const code = part.match(/^\u001b\[(\d+)m$/)?.[1]
      if (code === undefined) {
        const x = EDGE + column * CELL_WIDTH
        column += stringWidth(part)
        const names = on.size > 0 ? ` class="${[...on].join(' ')}"` : ''
        return part === '' ? '' : `<tspan x="${x.toFixed(1)}"${names}>${escaped(part)}</tspan>`
      }
      const set = { 1: 'b', 2: 'd', 9: 's', 31: 'red', 32: 'green', 36: 'cyan' }[code]
      if (set) on.add(set)
      for (const name of { 22: ['b', 'd'], 29: ['s'], 39: ['red', 'green', 'cyan'] }[code] ?? [])
        on.delete(name)
      return ''
    })
    .join('')
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>]/g, (it) => `&#${it.charCodeAt(0)};`)
}
