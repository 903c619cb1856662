/** `--report` in a real browser: it is readable at each width, searched and filtered with the keyboard, and asks for nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ARTICLE, run, temporaryFolder } from '../cli/harness.ts'
import {
  accessibilityFaults,
  describeInBrowser,
  openPage,
  overflow,
  picture,
  SCHEMES,
  WAIT,
  WIDTHS,
} from './harness.ts'

/** Articles of several kinds: damaged, without a date, in Chinese, with links that are left out, none at all. */
const FILES = {
  'a.txt': ARTICLE,
  'b.txt': `Storm </script><script>alert(1)</script> breaks harbour wall
Source: Harbour Post  2024-03-05 09:30  Author: Ann Reed

The wall of the old harbour broke on Monday night, and the fishermen\u0001 moved their boats up the river.

The city will mend it in spring, it said, and the ferry will run from the new quay until then.
`,
  'c.txt': '',
  'd.html': `<html><nav><a href="/">Home</a> <a href="/news">News</a></nav><h1>Bridge</h1>
    <p>The bridge over the old harbour reopened on Monday after two years of repairs, the city said.</p></html>`,
  'e.txt': `${readFileSync('examples/wetland.txt', 'utf8')}\n${'很长的一行没有空白'.repeat(40)}。\n`,
}
const folder = temporaryFolder(FILES)
const file = join(temporaryFolder(), 'report.html')
const address = pathToFileURL(file).href

describeInBrowser('the page about a run', () => {
  test('is made and asks for nothing but itself', async () => {
    await run([folder, '--ndjson', '--report', file])
    const { page, errors, requests } = await openPage(address)
    await page.locator('summary').nth(1).click()
    expect(errors).toEqual([])
    expect(requests).toEqual([address])
    expect(await page.locator('#list > ol > li').count()).toBe(Object.keys(FILES).length)
  })

  test('refuses a script that is not its own', async () => {
    const { page, errors } = await openPage(address)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      return document.title
    })
    expect(ran).toBe('newsparse parse: report')
    expect(errors.join()).toMatch(/Content Security Policy/)
  })

  test.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const)))(
    'at %i pixels, %s: nothing stands beyond the edge, WCAG AA holds',
    async (width, scheme) => {
      const { page, errors } = await openPage(address, { width, scheme })
      for (const at of [1, 3, 4]) await page.locator('summary').nth(at).click()
      await picture(page, `report-${width}-${scheme}`)
      expect(await overflow(page)).toBe(0)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(errors).toEqual([])
    },
  )

  test('is searched and filtered with the keyboard alone', async () => {
    const { page, errors } = await openPage(address)
    const titles = () => page.locator('#list > ol > li:visible b').allTextContents()
    await page.keyboard.press('/')
    await page.keyboard.type('FISHERMEN')
    await expect.poll(titles, WAIT).toEqual(['Storm </script><script>alert(1)</script> breaks harbour wall'])
    expect(await page.locator('#said').textContent()).toBe('1 of 5 documents')
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await titles()).length, WAIT).toBe(5)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter')
    await page.locator('#filter').selectOption('missing:date')
    expect(await titles()).toContain('Bridge')
    await page.locator('#filter').selectOption('')
    // To the first document, opened and closed by Enter.
    await page.locator('#filter').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('details[open] .block').count(), WAIT).toBeGreaterThan(1)
    await page.keyboard.press('Enter')
    expect(await page.locator('details[open]').count()).toBe(0)
    // A count leads to the documents behind it.
    await page.getByRole('button', { name: 'pinyin-gloss' }).press('Enter')
    expect(await titles()).toEqual(['青石鎮濕地農業園區建成首座節水灌溉實驗站'])
    expect(errors).toEqual([])
  })

  test('without scripts the counts stand', async () => {
    const { page } = await openPage(address, { javaScriptEnabled: false })
    expect(await page.locator('dd').allTextContents()).toEqual(['5', '4', '1', '2'])
    expect(await page.getByText('The list needs scripts').isVisible()).toBe(true)
    expect(await page.locator('#list > ol > li').count()).toBe(0)
  })

  test('on paper the documents stand, and what is of no use there does not', async () => {
    const { page } = await openPage(address, { width: 800 })
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'report-print')
    expect(await page.locator('form').isVisible()).toBe(false)
    expect(await page.locator('#list > ol > li:visible').count()).toBe(5)
  })
})
