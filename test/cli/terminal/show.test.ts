import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, temporaryFolder } from '../harness.ts'

const PAGE = `<html><head><title>Old ferry sold</title><meta name="description" content="A fe&amp;#114;ry that was sold"></head><body><nav><a href="/">Ho&amp;#109;e</a> <a href="/n">News</a></nav>
<h1>Old ferry sold to the muse&amp;#117;m</h1>
<p>Source: Harbour Post 2024-03-05 By Mary Smith</p>
<p>The old ferry was sold to the museum on <b>Mon&amp;#100;ay</b>, the harbour office said in a statement. It was an old ferry.</p>
<div class="related"><h3>Related stories</h3><ul><li><a href="/a">Storm breaks harbour wall</a></li><li><a href="/b">Bridge closes</a></li></ul></div>
<ul><li>It took sixty cars</li><li>It ran for forty ye&amp;#97;rs</li></ul>
<p>The new ferry will take twice as many cars, and it will cross the harbour in ten minutes.</p>
</body></html>
`
const GLOSSES = `青石鎮濕地農(nóng)業(yè)園(yuán)區(qū)建成首座實(shí)驗(yàn)站

4月7日,青石鎮濕地農(nóng)業(yè)園(yuán)區(qū)的節水灌溉實(shí)驗(yàn)站正式投入使用。這座實(shí)驗(yàn)站占地三畝。
`
const folder = temporaryFolder({ 'page.html': PAGE, 'glosses.txt': GLOSSES })
const show = async (what: string, name: string, ...argv: string[]) =>
  (await run(['--show', what, join(folder, name), ...argv])).stdout

test('repairs: each spot with what stood there, also where tags cut it; the rest is counted', async () => {
  const page = await show('repairs', 'page.html')
  expect(page).toContain('Old ferry sold to the muse[-&amp;#117;-]{+u+}m')
  expect(page).toContain('on Mon[-&amp;#100;-]{+d+}ay')
  expect(page).toContain('• It ran for forty ye[-&amp;#97;-]{+a+}rs')
  expect(page).toContain('\nRepaired elsewhere in the input: 1\n')
  expect(page).not.toContain('✂')
})

test('repairs of a text: words that stand together are one spot, and without the marks it is the article', async () => {
  const page = await show('repairs', 'glosses.txt')
  expect(page).toContain('[-農(nóng)業(yè)園(yuán)區(qū)-]{+農業園區+}建')
  const shown = page
    .replace(/\n/g, '')
    .replace(/\[-[^\]]*-\]/g, '')
    .replace(/\{\+|\+\}/g, '')
  expect(shown).toContain('4月7日,青石鎮濕地農業園區的節水灌溉實驗站正式投入使用。這座實驗站占地三畝。')
})

test('dropped: what was left out stands where it stood, with the reason', async () => {
  const page = await show('dropped', 'page.html')
  const lines = page.split('\n')
  const at = (part: string) => lines.findIndex((line) => line.includes(part))
  expect(at('✂ Home News (left out: navigation')).toBeGreaterThan(at('Harbour Post · 2024-03-05'))
  expect(at('✂ Storm breaks')).toBeGreaterThan(at('said in a statement'))
  expect(at('✂ Storm breaks')).toBeLessThan(at('It took sixty cars'))
  expect(page).not.toContain('[-')
})

test('all: both', async () => {
  const page = await show('all', 'page.html', '--color', 'always')
  expect(page).toContain('✂ ')
  expect(page).toContain('\u001b[9m\u001b[31m&amp;#117;\u001b[39m\u001b[29m\u001b[32mu\u001b[39m')
})

test.each([
  [['--json'], '--show lays the article out'],
  [['-o', 'x.md'], '--show lays the article out'],
  [['--out-dir', 'x'], '--show lays the article out'],
  [['--script', 'hans'], '--show and --script at once'],
])('with %j: 2', async (argv, message) => {
  const { status, stderr } = await run(['--show', 'all', join(folder, 'page.html'), ...argv])
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})
