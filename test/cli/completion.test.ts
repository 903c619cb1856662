import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

describe('what bash offers', () => {
  test.each([
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
  ])('$typed → $offers', async ({ typed, offers }) => {
    const driver = `COMP_WORDS=(newsparse "$@"); COMP_CWORD=$#; _newsparse; printf '%s\\n' "\${COMPREPLY[@]}"`
    const script = `${await scriptOf('bash')}\n${driver}`
    const out = execFileSync('bash', ['-c', script, 'bash', ...typed], { encoding: 'utf8' })
    expect(out.split('\n').filter(Boolean)).toEqual(offers)
  })
})

test('another shell: what there is, 2', async () => {
  const { status, stdout, stderr } = await run(['completion', 'tcsh'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('bash, zsh, fish')
})
