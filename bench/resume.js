/* A run that is killed again and again: `node bench/resume.js [files] [kills] [flags of newsparse…]`. A run over many files into a
 * folder is killed (SIGKILL) at random moments and resumed each time; the end must be, byte for byte, that of an undisturbed run. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [files = '2000', kills = '10', ...flags] = process.argv.slice(2)
const PARAGRAPH =
  'The old footbridge over the mill stream was closed on Monday, the council said, after planks gave way. '

const home = mkdtempSync(join(tmpdir(), 'newsparse-resume-'))
const [input, whole, killed] = ['in', 'whole', 'killed'].map((it) => join(home, it))

for (let at = 0; at < Number(files); at++) {
  const folder = join(`${input}`, String(at % 20))
  mkdirSync(folder, { recursive: true })
  // Some have no article in them, some need repair.
  const text =
    at % 50 === 49
      ? ' '
      : `Footbridge ${at} closed\n\n${PARAGRAPH.repeat(1 + (at % 5))}${at % 7 === 0 ? '\u0001' : ''}\n`
  writeFileSync(join(folder, `${at}.txt`), text)
}

/** @param {string} out */
const start = (out) =>
  spawn(
    process.execPath,
    ['bin/newsparse.js', `${input}`, '--json', '--out-dir', out, '--resume', '--quiet', ...flags],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  )

/** Every file with its content, hidden ones too. @param {string} folder */
const contents = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  )

/** How far a run has come, by its journal, in bytes. @param {string} folder */
const progress = (folder) =>
  statSync(join(folder, '.newsparse-journal.ndjson'), { throwIfNoEntry: false })?.size ?? 0

const [status] = await once(start(`${whole}`), 'close')
const shares = Array.from({ length: Number(kills) }, () => Math.random()).sort()
for (const share of shares) {
  const child = start(`${killed}`)
  const ended = once(child, 'close')
  while (child.exitCode === null && progress(`${killed}`) < share * progress(`${whole}`)) await setTimeout(2)
  // Anywhere in what it does for a file.
  await setTimeout(Math.random() * 20)
  child.kill('SIGKILL')
  await ended
}
const [again] = await once(start(`${killed}`), 'close')

const [expected, found] = [contents(`${whole}`), contents(`${killed}`)]
const different = [...new Set([...expected.keys(), ...found.keys()])].filter(
  (name) => !expected.get(name)?.equals(found.get(name) ?? Buffer.from('missing')),
)
rmSync(home, { recursive: true })
process.stdout.write(
  `${expected.size} files, killed at ${shares.map((share) => `${Math.round(share * 100)} %`).join(', ')}; ${different.length} differ${different.length > 0 ? ` (${different.slice(0, 5)})` : ''}, status ${again} and ${status}\n`,
)
process.exitCode = different.length === 0 && again === status ? 0 : 1
