/** The playground in a real browser, as its build is served. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../cli/harness.ts'
import { encode } from '../decode/encode.ts'
import {
  accessibilityFaults,
  describeInBrowser,
  openPage,
  overflow,
  picture,
  SCHEMES,
  serve,
  WAIT,
  WIDTHS,
} from './harness.ts'

const MOST_PACKED_BYTES = 600_000
const BRIDGE = `新桥通车
来源：海港报 2023-11-20 09:30 作者：何向晚

老港口的渡轮将于五月停运，新桥通车后市民过江只需十分钟，票价保持不变，村民都说方便。

桥长三公里，两年建成。
`
const WETLAND = readFileSync('examples/wetland.txt', 'utf8')
const folder = join(temporaryFolder(), 'playground')
let site: Awaited<ReturnType<typeof serve>>

const shadowText = (page: Page, id: string) =>
  page.evaluate((of) => document.getElementById(of)?.shadowRoot?.textContent ?? '', id)
const shownAs = (page: Page, view: 'Page' | 'Markdown' | 'JSON') =>
  page.getByLabel(view, { exact: true }).check()
const code = (page: Page) => page.locator('#code').textContent()

const typed = (page: Page, text: string) => page.locator('#text').fill(text)

describeInBrowser('the playground', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/playground.js'], { env: { ...process.env, PLAYGROUND: folder } })
    site = await serve(folder)
  }, 120_000)
  afterAll(() => site?.close())

  test('a damaged Chinese text: what was repaired and left out on the left, the article on the right', async () => {
    const { page, errors, requests } = await openPage(site.address)
    await typed(page, WETLAND)
    await expect
      .poll(() => shadowText(page, 'page'), WAIT)
      .toContain('青石鎮濕地農業園區建成首座節水灌溉實驗站')
    const annotated = await shadowText(page, 'annotated')
    for (const said of ['keep', 'used', 'drop', 'navigation', '產業動態', '園(yuán) → 園'])
      expect(annotated).toContain(said)
    expect(await page.locator('#said').textContent()).toContain('repaired: pinyin-gloss ×59')
    expect(errors).toEqual([])
    expect(
      requests.filter(
        (it) => !it.startsWith(site.address) && !it.startsWith('blob:') && !it.startsWith('data:'),
      ),
    ).toEqual([])
  })

  test.each([
    ['a Chinese text', BRIDGE, '新桥通车', MOST_PACKED_BYTES],
    // It looks misread until the tables of encodings say that it is not.
    ['one with readings of another script in it', WETLAND, '青石鎮', MOST_PACKED_BYTES * 1.6],
  ])('the first load for %s is small', async (_, text, title, most) => {
    const { page, requests } = await openPage(site.address, { serviceWorkers: 'block' })
    await typed(page, text)
    await expect.poll(() => shadowText(page, 'page'), WAIT).toContain(title)
    const asked = requests.filter((it) => it.startsWith(site.address)).map((it) => new URL(it).pathname)
    const files = [...new Set(asked)].map((path) => (path === '/' ? 'index.html' : path))
    const packed = files.map((name) => gzipSync(readFileSync(join(folder, name))).length)
    expect(files.length).toBeGreaterThan(5)
    expect(packed.reduce((sum, bytes) => sum + bytes)).toBeLessThan(most)
  })

  test('a file in any encoding, opened and dropped', async () => {
    const { page, errors } = await openPage(site.address)
    const html = '<h1>新桥通车</h1><p>市民过江只需十分钟，票价保持不变，老港口的渡轮将于五月停运。</p>'
    const gbk = Buffer.from(encode({ text: html, as: 'gbk' }))
    await page.locator('#file').setInputFiles({ name: 'bridge.html', mimeType: 'text/html', buffer: gbk })
    await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('新桥通车')
    expect(await page.locator('#said').textContent()).toMatch(/^A page in gb/)
    const big5 = [
      ...encode({ text: '新橋通車\n\n老港口的渡輪將於五月停運，市民過江只需十分鐘。', as: 'big5' }),
    ]
    await page.evaluate((bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'bridge.txt'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    }, big5)
    await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('新橋通車')
    expect(await page.locator('#said').textContent()).toMatch(/^A text in big5/)
    expect(errors).toEqual([])
  })

  test('script, options and form; the state stands in the address', async () => {
    const { page, errors } = await openPage(site.address)
    await typed(page, WETLAND)
    await page.getByText('Options', { exact: true }).click()
    await page.getByLabel(/^script /).selectOption('hans')
    await shownAs(page, 'JSON')
    await expect.poll(async () => JSON.parse((await code(page)) || '{}').script, WAIT).toBe('Hans')
    await page.getByLabel(/^marks /).uncheck()
    await shownAs(page, 'Markdown')
    await expect.poll(() => code(page), WAIT).toContain('title: 青石镇湿地农业园区建成首座节水灌溉实验站')
    await expect.poll(() => page.url(), WAIT).toContain('marks=false')
    const before = await code(page)
    // Somebody else opens the same address.
    const other = await openPage(page.url())
    await expect.poll(() => code(other.page), WAIT).toBe(before)
    expect(await other.page.locator('#text').inputValue()).toBe(WETLAND)
    expect(await other.page.getByLabel('Markdown').isChecked()).toBe(true)
    expect([...errors, ...other.errors]).toEqual([])
  })

  test('an option that cannot be is told in words, and the page goes on', async () => {
    const { page, errors } = await openPage(site.address)
    await typed(page, 'Headline\n\nA paragraph of the article.')
    await page.getByText('Options', { exact: true }).click()
    await page.getByLabel(/^referenceDate /).fill('tomorrow')
    await page.getByLabel(/^referenceDate /).blur()
    await expect
      .poll(() => page.locator('#said').textContent(), WAIT)
      .toContain('"tomorrow" is no ISO 8601 date')
    await page.getByLabel(/^referenceDate /).fill('2024-03-05')
    await page.getByLabel(/^referenceDate /).blur()
    await expect.poll(() => page.locator('#said').textContent(), WAIT).toContain('nothing to repair')
    const broken = await openPage(`${site.address}#text=AAAA`)
    await expect.poll(() => broken.page.locator('#said').textContent(), WAIT).toContain('was cut or changed')
    expect([...errors, ...broken.errors]).toEqual([])
  })

  test('what is pasted cannot run, and asks for nothing', async () => {
    const { page, errors, requests } = await openPage(site.address)
    await typed(
      page,
      `<h1>Bridge</h1><p>The bridge over the old harbour reopened on Monday, the city said.<img src="https://other.example/a.png" alt="The bridge">
      <script>document.title = 'ran'</script><img src=x onerror="document.title = 'ran'"></p><p>Traffic is expected to return to normal within a week.</p>`,
    )
    await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('reopened on Monday')
    expect(await page.title()).toBe('newsparse: playground')
    expect(requests.filter((it) => it.includes('other.example'))).toEqual([])
    expect(errors).toEqual([])
    // Neither the page nor its worker could send a thing.
    const refused = await page.evaluate(() =>
      fetch('https://other.example/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(refused).toBe('refused')
    const fromWorker = await page.workers()[0]!.evaluate(() =>
      fetch('https://other.example/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(fromWorker).toBe('refused')
    expect(requests.filter((it) => it.includes('other.example'))).toEqual([])
  })

  test('works without a network once it was open, also what was not used before', async () => {
    const { page, errors } = await openPage(site.address)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.context().setOffline(true)
    await page.reload()
    await typed(page, BRIDGE)
    await page.getByText('Options', { exact: true }).click()
    await page.getByLabel(/^script /).selectOption('twp')
    await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('新橋通車')
    expect(errors).toEqual([])
  })

  test.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const)))(
    'at %i pixels, %s: nothing stands beyond the edge, WCAG AA holds',
    async (width, scheme) => {
      const { page, errors } = await openPage(site.address, { width, scheme })
      await page.getByRole('link', { name: 'a damaged text' }).click()
      await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('青石鎮')
      await picture(page, `playground-${width}-${scheme}`)
      await page.getByRole('link', { name: 'a page' }).click()
      await expect.poll(() => shadowText(page, 'page'), WAIT).toContain('Old ferry returns to the lake')
      await page.getByText('Options', { exact: true }).click()
      expect(await overflow(page)).toBe(0)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(errors).toEqual([])
    },
  )
})
