/** What a person sees: the built command line in a pseudo-terminal, without its colours, is what a pipe gets. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from './harness.ts'

// A machine under load starts processes slowly.
vi.setConfig({ testTimeout: 60_000 })

/** util-linux has it, so each Linux does; elsewhere it takes other flags. */
const able = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false
if (!able)
  console.warn('SKIPPED: no pseudo-terminal here (needs `script` of util-linux); test/cli/terminal.test.ts')

const PAGE = `<html><head><title>Old ferry sold</title></head><body><h1>Old ferry sold to the museum</h1>
<p>Source: Harbour Post 2024-03-05 By Mary Smith</p>
<p>The old ferry was <a href="https://harbour.example/sale">sold to the museum</a> on Monday, the harbour office said in a statement.</p>
<figure><img src="https://harbour.example/ferry.jpg" alt="Ferry"><figcaption>The ferry on its last trip across the harbour</figcaption></figure>
<blockquote>It served the town for sixty years, and we will miss it, said the captain.</blockquote>
<h2>What comes next</h2>
<ul><li>A new ferry in May</li><li>A bridge in ten years</li></ul>
<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2020</td><td>1200</td></tr></table>
<p>港口大桥经过两年维修后于周一重新开放，市政府表示，全市交通预计一周内恢复正常，老渡轮五月停运。市长说：“我们等了很久。”</p>
<p>The new ferry will take twice as many cars, and it will cross the harbour in ten minutes.</p></body></html>
`
const CORRUPT = `Bridge reopens after repairs

The bridge over the old har\u0001bour reopened on Monday, the city&amp;#39;s mayor said. ä¸­æ–‡æ–°é—» ä¸­æ–‡æ–°é—»

---

# title: a line that looks like front matter

> A quoted line, and \uFFFD a lost character that nobody can bring back to us.
`

const folder = temporaryFolder({
  'page.html': PAGE,
  'corrupt.txt': CORRUPT,
  // A patch holds control characters as they are, and a terminal gets them spelt out.
  'references.txt': CORRUPT.replace('\u0001', ''),
  'empty.txt': ' ',
})
const inside = (name: string) => join(folder, name)

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
const lines = (text: string) => text.replaceAll('\r\n', '\n')

/** What each stream shows when it is a terminal; the other one goes to a file. */
function seen(
  argv: readonly string[],
  stream: 'stdout' | 'stderr',
  { columns = 100, set = {} }: { columns?: number; set?: Record<string, string> } = {},
): string {
  const command = `stty cols ${columns}; ${[process.execPath, 'bin/newsparse.js', ...argv].map(quote).join(' ')}`
  const other = stream === 'stdout' ? '2>/dev/null' : '>/dev/null'
  const log = join(temporaryFolder(), 'typescript')
  const env = { ...process.env, TERM: 'xterm-256color', CI: '', ...set }
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) if (!(name in set)) delete (env as NodeJS.ProcessEnv)[name]
  spawnSync('script', ['-q', '-e', '-c', `${command} ${other}`, log], { env, input: '' })
  // The first and the last line are of `script`.
  return lines(readFileSync(log, 'utf8'))
    .replace(/^Script started.*\n/, '')
    .replace(/\n*Script done.*\n$/, '')
}

const piped = (argv: readonly string[]) =>
  spawnSync(process.execPath, ['bin/newsparse.js', ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })

describe.runIf(able)('in a pseudo-terminal', () => {
  test.each([
    [['page.html', '--markdown']],
    [['page.html', '--json']],
    [['page.html', '--ndjson']],
    [['page.html', '-f', 'text']],
    [['corrupt.txt', '-f', 'markdown']],
    [['repair', 'corrupt.txt']],
    [['repair', 'references.txt', '--diff']],
    [['check', 'corrupt.txt']],
    [['check', 'corrupt.txt', '--json']],
    [['check', 'page.html', 'corrupt.txt']],
    [['schema']],
  ])('%j: the plain output, but for its colours', (argv) => {
    const named = argv.map((word) => (/\.(?:html|txt)$/.test(word) ? inside(word) : word))
    expect(stripVTControlCharacters(seen(named, 'stdout')).trimEnd()).toBe(piped(named).stdout.trimEnd())
  })

  test.each([[['--help']], [['check', '--help']]])('%j: the plain help, broken into lines', (argv) => {
    const words = (text: string) => stripVTControlCharacters(text).split(/\s+/).join(' ').trim()
    expect(words(seen(argv, 'stdout'))).toBe(words(piped(argv).stdout))
  })

  test.each([
    [['page.html']],
    [['corrupt.txt']],
    [['corrupt.txt', '--verbose']],
    [['empty.txt']],
    [['gone.txt']],
    [['page.html', '-f', 'docx']],
  ])('%j: the plain notices, but for their colours', (argv) => {
    const named = argv.map((word) => (/\.(?:html|txt)$/.test(word) ? inside(word) : word))
    expect(stripVTControlCharacters(seen(named, 'stderr')).trimEnd()).toBe(piped(named).stderr.trimEnd())
  })

  test.each([40, 60, 80, 120])('an article at %i columns: wrapped by what a terminal shows', (columns) => {
    const page = stripVTControlCharacters(seen([inside('page.html')], 'stdout', { columns }))
    const lines = page.split('\n')
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    const frames = lines.filter((line) => /^[│├┌└].*[│┤┐┘]$/.test(line)).map((line) => stringWidth(line))
    expect(frames.length).toBeGreaterThan(4)
    expect(new Set(frames).size).toBe(1)
    // No word is cut, and none is lost.
    const shown = new Set(page.split(/[^\p{Script=Latin}\d]+/u))
    const words = PAGE.replace(/<title>.*?<\/title>|<[^>]+>|By |Source:/g, ' ').split(
      /[^\p{Script=Latin}\d]+/u,
    )
    expect(words.filter((word) => word !== '' && !shown.has(word))).toEqual([])
    expect(lines.filter((line) => /^[，。、！？；：）」』”]/.test(line))).toEqual([])
    expect(lines[0]).toBe('Old ferry sold to the museum')
    expect(page).toContain('Harbour Post · 2024-03-05 · Mary Smith')
    expect(page.trimEnd()).toMatch(/\[1\] https:\/\/harbour\.example\/sale\n\[2\] .*ferry\.jpg$/)
  })

  test('a pipe gets plain Markdown, whatever the terminal', () => {
    const plain = spawnSync(process.execPath, ['bin/newsparse.js', inside('page.html')], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm-256color', COLUMNS: '40' },
    }).stdout
    expect(plain).toBe(piped([inside('page.html'), '--markdown']).stdout)
    expect(plain).not.toContain('\u001b')
  })

  test.each<[string[], Record<string, string>, boolean]>([
    [[], {}, true],
    [[], { NO_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '0' }, false],
    [['--color', 'never'], {}, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [[], { TERM: 'dumb' }, false],
  ])('%j with %j: in colour %s, and laid out all the same', (argv, set, colored) => {
    const page = seen([inside('page.html'), ...argv], 'stdout', { set })
    expect(page.includes('\u001b')).toBe(colored)
    expect(stripVTControlCharacters(page)).toContain('Harbour Post · 2024-03-05 · Mary Smith')
    if (!colored) expect(page).toContain('\n## What comes next\n')
  })

  test('what there is to say stands below the article, in groups', () => {
    const name = inside('corrupt.txt')
    const command = [process.execPath, 'bin/newsparse.js', name].map(quote).join(' ')
    const log = join(temporaryFolder(), 'typescript')
    spawnSync('script', ['-q', '-e', '-c', command, log], {
      env: { ...process.env, TERM: 'dumb' },
      input: '',
    })
    const groups = lines(readFileSync(log, 'utf8'))
      .split('\n')
      .filter((line) => /^(?:warning|note|repaired|left out) /.test(line))
    expect(groups.map((line) => line.split(/ {2,}/)[0])).toEqual(['warning', 'repaired', 'left out'])
    expect(groups[1]).toMatch(/× control-character.*\(--show repairs marks them\)$/)
  })

  test('two articles have a line across between them', () => {
    const page = stripVTControlCharacters(
      seen([inside('page.html'), inside('page.html')], 'stdout', { columns: 60 }),
    )
    expect(page.match(/^─{60}$/gm)).toHaveLength(1)
  })

  test('the bar is whole where the terminal does not know its width', () => {
    const records = `${JSON.stringify({ text: PAGE.replace(/<[^>]+>/g, ' ') })}\n`.repeat(2000)
    const many = temporaryFolder({ 'a.ndjson': records, 'b.ndjson': records })
    expect(seen([many, '--ndjson'], 'stderr')).toMatch(/[01] of 2(?:, [\d,]+ documents)? {2}/)
  })

  test.each([
    [['page.html'], 'stdout'],
    [['check', 'corrupt.txt'], 'stdout'],
    [['repair', 'corrupt.txt', '--diff'], 'stdout'],
    [['corrupt.txt'], 'stderr'],
  ] as const)('%j: %s is coloured', (argv, stream) => {
    const named = argv.map((word) => (/\.(?:html|txt)$/.test(word) ? inside(word) : word))
    expect(seen(named, stream)).toContain('\u001b[')
  })
})
