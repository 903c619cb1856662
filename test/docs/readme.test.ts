/** The README's snippets run as they stand and give what stands below them. `UPDATE=1` writes their output anew. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../cli/harness.ts'

const readme = readFileSync('README.md', 'utf8')
/** Commands, each with what it prints. */
const CONSOLE = /^```console\n([\s\S]*?)^```$/gm
/** A program, and below it what it prints. */
const PROGRAM = /^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm

const folder = temporaryFolder({
  newsparse: `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/newsparse.js')}" "$@"\n`,
})
chmodSync(join(folder, 'newsparse'), 0o755)
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, NO_COLOR: '1' }

/** What a session writes stays there. */
const place = temporaryFolder()
cpSync('examples', join(place, 'examples'), { recursive: true })

function session(block: string): string {
  const commands = [...block.matchAll(/^\$ (.+)$/gm)].map(([, command]) => command!)
  const printed = (command: string) =>
    execFileSync('bash', ['-c', command], { encoding: 'utf8', env, cwd: place })
  return commands.map((command) => `$ ${command}\n${printed(command)}`).join('')
}

const program = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', env })

if (process.env.UPDATE)
  writeFileSync(
    'README.md',
    readme
      .replace(CONSOLE, (_, block: string) => `\`\`\`console\n${session(block)}\`\`\``)
      .replace(PROGRAM, (_, code: string) => `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${program(code)}\`\`\``),
  )

test.each([...readme.matchAll(CONSOLE)].map(([, block]) => [block!]))('%s', (block) => {
  expect(session(block)).toBe(block)
})

test.each([...readme.matchAll(PROGRAM)].map(([, code, output]) => [code!, output!]))('%s', (code, output) => {
  expect(program(code)).toBe(output)
})

test('there is no snippet that is not run', () => {
  const kinds = [...readme.matchAll(/^```(\w+)$/gm)].map(([, kind]) => kind)
  expect(kinds.filter((kind) => kind === 'console').length).toBeGreaterThan(2)
  // `.ci/run` runs the quick start, in `sh`.
  expect(kinds.filter((kind) => kind !== 'console' && kind !== 'js' && kind !== 'text')).toEqual(['sh'])
})
