/** Opens pages in a real Chromium: `CHROMIUM`, or the first found in PATH. Where there is none, the tests are skipped and say so. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, extname, join, normalize } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

export const executablePath: string | undefined =
  process.env.CHROMIUM ||
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/** The widths of a telephone, a tablet and a desk that every page is looked at in, in CSS pixels. */
export const WIDTHS = [400, 800, 1400] as const
export const SCHEMES = ['light', 'dark'] as const
const HEIGHT = 900

export interface Opened {
  page: Page
  /** What the console called an error, what the script threw and what the content policy refused. */
  errors: string[]
  /** Addresses that were asked for, the page's own too. */
  requests: string[]
}

export interface OpenSettings extends BrowserContextOptions {
  width?: number
  scheme?: (typeof SCHEMES)[number]
}

/** How long a page may take on a machine under load: `expect.poll(…, WAIT)`. */
export const WAIT = { timeout: 20_000 }

let browser: Browser | undefined

/** A `describe` of tests in the browser; called once a file.
 * @param what Named where the tests are skipped. */
export function describeInBrowser(what: string, tests: () => void): void {
  if (executablePath === undefined) console.warn(`SKIPPED: no Chromium here, so ${what} was not looked at`)
  describe.runIf(executablePath !== undefined)(what, () => {
    beforeAll(async () => {
      // A container's root has no sandbox to give.
      browser = await chromium.launch({
        executablePath: executablePath!,
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      })
    }, 120_000)
    afterAll(() => browser?.close(), 120_000)
    tests()
  })
}

/** Opens an address in a profile of its own. */
export async function openPage(
  address: string,
  { width = 1400, scheme = 'light', ...settings }: OpenSettings = {},
): Promise<Opened> {
  const context = await browser!.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: scheme,
    locale: 'en',
    ...settings,
  })
  const page = await context.newPage()
  const errors: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address, { waitUntil: 'load' })
  return { page, errors, requests }
}

/** What of WCAG 2.2 A and AA the page breaks, each rule with the first elements that break it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** How many pixels of the page stand beyond its right edge: a reader would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A picture of the whole page in the folder `SCREENSHOTS`, for eyes; nothing where that is not set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream',
}

/** A folder as any static host would serve it, on this machine alone. */
export async function serve(folder: string): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
    )
    if (!existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
    createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
