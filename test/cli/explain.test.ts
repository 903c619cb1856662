/** `newsparse explain`: for people, as JSON, for one block, and as one annotated page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, temporaryFolder } from './harness.ts'

const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const PAGE = `<h1>River bursts its banks</h1><div class=text><p>${sentence}</p><p>${sentence.replace('money', 'roads')}</p>
<p><a href=/2>Storm <i>breaks</i> & more</a></p><p>${sentence.replace('money', 'boats')}</p></div>`

test('each block is one line: fate, line, element, text, rule and values', async () => {
  const { status, stdout } = await run(['explain', '--from', 'html'], { stdin: PAGE })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^body {3}.*div\.text {2}value \d/m)
  expect(stdout).toMatch(/^title {2}“River bursts its banks” {2}2 = 2 shown$/m)
  expect(stdout).toMatch(
    /^drop {5}2 {2}p {2}“Storm breaks & more” {2}related, by link-density {2}links 1 > 0.7 \(MAX_LINK_SHARE\)/m,
  )
  expect(stdout).toMatch(/^used {5}1 {2}h1 /m)
  expect(stdout.match(/^keep/gm)).toHaveLength(3)
})

test('--block tells all about the blocks with a text, or that there is none', async () => {
  const { stdout } = await run(['explain', '--from', 'html', '--block', 'storm BREAKS'], { stdin: PAGE })
  expect(stdout.match(/^(?:keep|drop|used)/gm)).toEqual(['drop'])
  expect(stdout).toContain('Nearly all of it is link')
  expect((await run(['explain', '--block', 'nowhere'], { stdin: PAGE })).stdout).toContain('no block holds')
})

test('what a block is worth, and where the body ends, name their weights', async () => {
  const around = `<div class=page>${PAGE}<p>Short line</p><p>The ferry goes again.</p></div>`
  const { stdout } = await run(['explain', '--from', 'html'], { stdin: around })
  expect(stdout).toMatch(/^keep .*“The council voted.* value [\d.]+ \(COLUMNS_PER_LEAF_VALUE\)$/m)
  expect(stdout).toMatch(
    /^drop .*“Short line” {2}outside {2}body div\.text [\d.]+ ≥ 0\.95 \(NARROW_SHARE\) × [\d.]+ of div\.page around both$/m,
  )
  const text = `${sentence}\n\n${sentence.replace('money', 'roads')}\n\nShort line\n`
  const lines = await run(['explain', '--from', 'text'], { stdin: text })
  expect(lines.stdout).toMatch(/“Short line” .* value -[\d.]+ \(SHORT_LINE_COST\)$/m)
})

test('repairs and datelines are told with what they rest on', async () => {
  const stdin = `Mill bought\n\nFENNEL CROSS, March 4, 2021 (Reuters) - The cafÃ© by the mill opens in spring, after three winters, and the society has bought the press.\n\nIts roof comes first, at a cost of ninety thousand crowns, and the county pays for the other half of the slates.`
  const { stdout } = await run(['explain', '--from', 'text'], { stdin })
  expect(stdout).toMatch(/^repair mojibake ×1, .+ {2}\(likelier by \d+\) {2}“.*Ã.*” → “.*é.*”$/m)
  expect(stdout).toMatch(/^dateline location: FENNEL CROSS$/m)
})

test('--json has all features, scores and runners-up', async () => {
  const { stdout } = await run(['explain', '--from', 'html', '--json'], { stdin: PAGE })
  const { title, explanation } = JSON.parse(stdout)
  expect(title).toBe('River bursts its banks')
  expect(Object.keys(explanation).sort()).toEqual([
    'blocks',
    'body',
    'claims',
    'header',
    'repairs',
    'script',
    'titles',
  ])
})

test('--html writes one page that loads nothing and can be read by keyboard', async () => {
  const file = join(temporaryFolder(), 'why.html')
  const { status, stdout } = await run(['explain', '--from', 'html', '--html', file], { stdin: PAGE })
  expect([status, stdout]).toEqual([0, ''])
  const html = readFileSync(file, 'utf8')
  expect(html).not.toMatch(/<script|<link|<img|https?:/)
  expect(html).toContain(
    `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';`,
  )
  expect(html.match(/class="block \w+(?: heading)?" tabindex="0"/g)).toHaveLength(5)
  expect(html).toContain('Storm breaks &amp; more')
})

test('--html shows no control character, of either kind', async () => {
  const file = join(temporaryFolder(), 'why.html')
  const text =
    'Title of the page\n\nSome text with a \u009b31m paragraph and \u001b[31m goes on for a while longer.\n'
  const { status } = await run(['explain', '--html', file], { stdin: text })
  expect(status).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toMatch(/(?!\n)\p{Cc}/u)
})
