/** `explain --html` in a real browser: it is readable at each width, each piece tells its rule to a keyboard, and it asks for nothing. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { run, temporaryFolder } from '../cli/harness.ts'
import {
  accessibilityFaults,
  describeInBrowser,
  openPage,
  overflow,
  picture,
  SCHEMES,
  WIDTHS,
} from './harness.ts'

/** Damaged, with a script of its own, a header, a list of links and a long word. */
const PAGE = `<!doctype html><html lang=en><meta charset=utf-8><title>Mill bought by its neighbours | Fennel Post</title>
<meta property=og:title content="Mill bought by its neighbours">
<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>
<main class=story><h1>Mill bought by its neighbours</h1><p class=byline>By Ann Reed | March 4, 2021 | Fennel Post</p>
<p>The cafÃ© by the old mill opens in spring, after three winters, and the society has bought the press.</p>
<p>Its roof comes first, at a cost of ninety thousand crowns, &lt;script&gt;document.title = 'ran'&lt;/script&gt; and the county pays the rest.</p>
<p><a href=/2>Storm breaks the wall of the harbour, fishermen move up the river</a></p>
<p>Whoever wants to help finds the society, every Sunday after noon, by the wheel at ${'mill'.repeat(30)}, it said.</p></main>
<aside class="newsletter-signup"><p>Sign up for our newsletter and read the news of the valley every morning.</p></aside></html>`
const folder = temporaryFolder({ 'page.html': PAGE })
const file = join(folder, 'why.html')
const address = pathToFileURL(file).href

const focusedWhy = (page: Page) => page.locator('.block:focus .why')

describeInBrowser('the page that explains an article', () => {
  beforeAll(async () => {
    const { status } = await run(['explain', join(folder, 'page.html'), '--html', file])
    expect(status).toBe(0)
  })

  test.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const)))(
    'at %i pixels, %s: nothing stands beyond the edge, WCAG AA holds, nothing is asked for',
    async (width, scheme) => {
      const { page, errors, requests } = await openPage(address, { width, scheme })
      await page.locator('.block.drop').first().focus()
      await picture(page, `explain-${width}-${scheme}`)
      expect(await overflow(page)).toBe(0)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(errors).toEqual([])
      expect(requests).toEqual([address])
      expect(await page.title()).toMatch(/^How .*page\.html was read$/)
    },
  )

  test('Tab goes from piece to piece, and each tells why it is where it is', async () => {
    const { page } = await openPage(address)
    expect(await page.locator('.why:visible').count()).toBe(0)
    const told: [fate: string, why: string][] = []
    for (let left = await page.locator('.block').count(); left > 0; left--) {
      await page.keyboard.press('Tab')
      expect(await page.locator('.why:visible').count()).toBe(1)
      const fate = await page.locator('.block:focus .fate').textContent()
      told.push([fate!, (await focusedWhy(page).textContent())!])
    }
    const whys = (fate: string) => told.filter(([it]) => it === fate).map(([, why]) => why)
    expect(whys('keep')).toHaveLength(3)
    expect(whys('drop')).toContainEqual(
      expect.stringMatching(/related, by link-density · links 1 > 0\.7 \(MAX_LINK_SHARE\)/),
    )
    expect(whys('used')).toContainEqual(expect.stringContaining('title'))
  })

  test('a pointer over a piece shows the same, and it goes with the pointer', async () => {
    const { page } = await openPage(address)
    const piece = page.locator('.block.drop', { hasText: 'Storm breaks' })
    await piece.hover()
    expect(await piece.locator('.why').isVisible()).toBe(true)
    await page.locator('h1').first().hover()
    expect(await page.locator('.why:visible').count()).toBe(0)
  })

  test('repairs are seen before and after', async () => {
    const { page } = await openPage(address)
    const repair = page.locator('tr', { has: page.locator('del') })
    expect(await repair.isVisible()).toBe(true)
    expect(await repair.locator('del').textContent()).toContain('Ã©')
    expect(await repair.locator('ins').textContent()).toContain('é')
    expect(await repair.locator('td').first().textContent()).toContain('mojibake')
    expect(await page.locator('.block.keep').first().textContent()).toContain('café')
  })
})
