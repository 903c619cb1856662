/** `-f html`: the page of an article in a real browser, in a script of each direction. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
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

const LONG = 'unbreakable'.repeat(30)
const PAGES = {
  latin: `<html lang="en"><head><link rel="canonical" href="https://valley.example/mill"></head><body><h1>Neighbours buy the <em>mill</em></h1><p class="byline">By Ann Reed | 5 March 2024, 9:30</p>
<article><p>The mill by the river was <a href="/before">bought by its neighbours</a>, who want to open it to the schools of the valley.</p>
<h2>What it costs</h2><p>They paid with what they had saved, and the town adds half of it. ${LONG}</p>
<table><thead><tr><th>Year</th><th>Visitors of the mill, in all</th><th>Schools</th><th>Income in crowns</th></tr></thead><tbody><tr><td>2022</td><td>1,200</td><td>12</td><td>200,400,600</td></tr></tbody></table>
<ul><li>open on Sundays, as before</li><li>closed in winter<ul><li>but not at Christmas</li></ul></li></ul>
<blockquote><p>“Nobody believed in it but us,” said the miller of the valley to the paper on Monday.</p></blockquote>
<pre><code>const wheel = mill.turn({ speed: 'slow', direction: 'the one in which the river has always turned it' })</code></pre></article></body></html>`,
  han: `<html lang="zh"><body><h1>新桥通车</h1><p>2023-11-20 09:30 来源：海港报 作者：何向晚</p><div><p>老港口的新桥周一通车，市民过江只需十分钟，票价保持不变，村民都说方便。</p><p>老渡轮将于五月停运。船长说，他会把船钟留给岸边的小学，让孩子们敲一敲。</p></div></body></html>`,
  arabic: `<html lang="ar" dir="rtl"><body><h1>افتتاح الجسر الجديد في الميناء القديم</h1><div><p>افتتح الجسر الجديد فوق الميناء القديم يوم الاثنين بعد عامين من الإصلاحات، كما قالت المدينة في بيان لها.</p><p>ومن المتوقع أن تعود حركة المرور إلى طبيعتها خلال أسبوع، وستتوقف العبارة عن العمل في شهر مايو المقبل.</p></div></body></html>`,
}
const folder = temporaryFolder()
const fileOf = (name: string) => join(folder, `${name}.html`)

describeInBrowser('the page of an article', () => {
  test.each(Object.entries(PAGES))('%s: at each width, light and dark', async (name, html) => {
    const { status } = await run(['--from', 'html', '-o', fileOf(name)], { stdin: html })
    expect(status).toBe(0)
    const address = pathToFileURL(fileOf(name)).href
    for (const width of WIDTHS)
      for (const scheme of SCHEMES) {
        const { page, errors, requests } = await openPage(address, { width, scheme })
        await picture(page, `article-${name}-${width}-${scheme}`)
        expect(await overflow(page), `${width} ${scheme}`).toBe(0)
        expect(await accessibilityFaults(page), `${width} ${scheme}`).toEqual([])
        expect(errors).toEqual([])
        expect(requests).toEqual([address])
        await page.context().close()
      }
  })

  test('reads from right to left where the script does', async () => {
    const { page } = await openPage(pathToFileURL(fileOf('arabic')).href)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).direction)).toBe('rtl')
  })
})
