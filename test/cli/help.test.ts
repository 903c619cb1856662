import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands, typedCommands } from '../../src/cli/commands.ts'
import { flags } from '../../src/cli/flags/index.ts'
import { notices } from '../../src/cli/help/notices.ts'
import { topics } from '../../src/cli/help/topics.ts'
import { noticeTypes } from '../../src/index.ts'
import { run } from './harness.ts'

test.each(typedCommands())('help %s is what its --help says', async (command) => {
  const shown = await run([command, '--help'])
  expect(shown.status).toBe(0)
  expect(await run(['help', command])).toEqual(shown)
  expect(await run(['help', command.toUpperCase()])).toEqual(shown)
})

test('help alone is --help, and names every command', async () => {
  const shown = await run(['help'])
  expect(shown).toEqual(await run(['--help']))
  for (const command of typedCommands()) expect(shown.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
})

test.each(topics())('help %s: what it means, and what to do', async (topic) => {
  const { status, stdout, stderr } = await run(['help', topic])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`^${topic}: an? (?:notice|error|repair).*\\n\\n.+\\nWhat to do: .+\\n$`))
})

test('every notice has its help', () => {
  expect(Object.keys(notices).sort()).toEqual(Object.keys(noticeTypes).sort())
})

test('examples stand first', async () => {
  for (const command of [[], ...typedCommands().map((it) => [it])])
    expect((await run([...command, '--help'])).stdout).toMatch(/^Examples:\n {2}\$ /)
})

test('the manual page holds every command, flag and example, and groff has nothing to say against it', async () => {
  const { status, stdout } = await run(['help', 'man'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\.TH NEWSPARSE 1 /)
  const plain = stdout.replaceAll('\\-', '-')
  for (const { long } of flags) expect(plain).toContain(`--${long}`)
  for (const { typed, examples } of Object.values(commands)) {
    expect(plain).toContain(`.B newsparse${typed ? ` ${typed}` : ''}\n`)
    for (const example of examples) expect(plain).toContain(`\n${example}\n`)
  }
  const groff = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], { input: stdout, encoding: 'utf8' })
  if (groff.error) console.warn('SKIPPED: no groff here; test/cli/help.test.ts')
  else expect({ status: groff.status, stderr: groff.stderr }).toEqual({ status: 0, stderr: '' })
})

test('about nothing that is known: 2', async () => {
  const { status, stdout, stderr } = await run(['help', 'weather'])
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'newsparse: error: no help about "weather"\n',
  })
})

test('the short help keeps its columns apart', async () => {
  const { status, stderr } = await run([], { terminal: ['stdin'] })
  expect(status).toBe(2)
  for (const { typed, summary } of Object.values(commands))
    expect(stderr).toMatch(new RegExp(`^  newsparse ${typed ?? ''} {2,}${summary}$`, 'm'))
})

test('docs/cli.md lists every command', () => {
  const text = readFileSync('docs/cli.md', 'utf8')
  for (const command of typedCommands())
    expect(text).toMatch(new RegExp(`^\\| \`newsparse ${command}\\b`, 'm'))
})
