import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { type CommandName, flagsOf } from '../../src/cli/flags/index.ts'
import { run, temporaryFolder } from './harness.ts'

const shells = commands.completion.argument!.words()
const scriptOf = async (shell: string) => (await run(['completion', shell])).stdout
const folder = temporaryFolder()
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

describe.each(shells)('%s', (shell) => {
  test('the script names every command, flag and choice', async () => {
    const script = await scriptOf(shell)
    const dashes = shell === 'fish' ? '-l ' : '--'
    for (const name of Object.keys(commands) as CommandName[])
      for (const { long, choices } of flagsOf(name)) {
        expect(script).toContain(`${dashes}${long}`)
        if (choices) expect(script).toContain(choices(name).join(' '))
      }
    for (const { typed } of Object.values(commands)) expect(script).toContain(typed ?? '')
  })

  test.skipIf(!has(shell))(`${shell} itself can read the script`, async () => {
    const file = join(folder, shell)
    writeFileSync(file, await scriptOf(shell))
    const { stderr, status } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })
})

const OFFERED: readonly { typed: string[]; offers: string[] }[] = [
  { typed: ['re'], offers: ['repair'] },
  { typed: [''], offers: ['repair', 'check', 'explain', 'schema', 'completion', 'help'] },
  { typed: ['--scr'], offers: ['--script', '--script-words'] },
  { typed: ['--script', 't'], offers: ['tw', 'twp'] },
  { typed: ['-f', 'mark'], offers: ['markdown'] },
  { typed: ['check', '--rep'], offers: ['--reporter', '--report'] },
  { typed: ['--reporte'], offers: [] },
  { typed: ['repair', '--dif'], offers: ['--diff'] },
  { typed: ['--output', ''], offers: [] },
  { typed: ['repair', '-f', ''], offers: ['text', 'json', 'ndjson'] },
  { typed: ['check', '--format', ''], offers: ['text', 'json', 'ndjson'] },
  { typed: ['check', '--reporter', 's'], offers: ['sarif'] },
  { typed: ['repair', '-o', ''], offers: [] },
  { typed: ['help', 'ces'], offers: ['cesu-8'] },
  { typed: ['completion', 'f'], offers: ['fish'] },
]

describe('what bash offers', () => {
  test.each(OFFERED)('$typed → $offers', async ({ typed, offers }) => {
    const driver = `COMP_WORDS=(newsparse "$@"); COMP_CWORD=$#; _newsparse; printf '%s\\n' "\${COMPREPLY[@]}"`
    const script = `${await scriptOf('bash')}\n${driver}`
    const out = execFileSync('bash', ['-c', script, 'bash', ...typed], { encoding: 'utf8' })
    expect(out.split('\n').filter(Boolean)).toEqual(offers)
  })
})

/** Where bash offers nothing, the others offer files; with nothing typed zsh writes its own way. */
const SHARED = OFFERED.filter(({ typed, offers }) => offers.length > 0 && typed[0] !== '')
for (const shell of ['zsh', 'fish'])
  if (!has(shell)) console.warn(`SKIPPED: no ${shell} here, so what it completes was not looked at`)

describe.runIf(has('fish'))('what fish offers', () => {
  test.each(SHARED)('$typed → $offers', async ({ typed, offers }) => {
    const place = temporaryFolder({ 'np.fish': await scriptOf('fish') })
    const command = 'source $argv[1]; complete -C $argv[2]'
    const line = ['newsparse', ...typed].join(' ')
    const out = execFileSync('fish', ['--no-config', '-c', command, join(place, 'np.fish'), line], {
      encoding: 'utf8',
      cwd: temporaryFolder(),
    })
    const words = out.split('\n').flatMap((row) => row.split('\t')[0] || [])
    expect(words.sort()).toEqual([...offers].sort())
  })
})

describe.runIf(has('zsh'))('what zsh offers', () => {
  test.each(SHARED)('$typed → $offers', async ({ typed, offers }) => {
    const place = temporaryFolder({ 'np.zsh': await scriptOf('zsh') })
    const line = ['newsparse', ...typed].join(' ')
    const driver = ['-f', resolve('test/cli/complete.zsh'), join(place, 'np.zsh'), place, line]
    const out = execFileSync('zsh', driver, { encoding: 'utf8', cwd: temporaryFolder() })
    expect(out.split('\n').filter(Boolean).sort()).toEqual([...offers].sort())
  })
})

test('another shell: what there is, 2', async () => {
  const { status, stdout, stderr } = await run(['completion', 'tcsh'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('bash, zsh, fish')
})
