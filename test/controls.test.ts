/** No control character of an input reaches a terminal, whatever output it goes through and however it was written. */
import { describe, expect, test } from 'vitest'
import { formats, parse, repair, stringify } from '../src/index.ts'
import { run, temporaryFolder } from './cli/harness.ts'

const RAW = ['\u0000', '\u0007', '\u0008', '\u001b', '\u007f', '\u0081', '\u0090', '\u009b', '\u009d']
const NAMES = [
  '&#27;',
  '&#x1B;',
  '&#0027;',
  '&#7;',
  '&#8',
  '&#x7f;',
  '&#129;',
  '&#x90;',
  '&#157;',
  '\\u001b',
  '\\u009d',
]
const SEQUENCE = '\u001b]0;pwned\u0007\u001b[31mRED\u009b2J\u0090x\u009d'
const PROSE = 'The committee said on Tuesday that the new rules would apply to all schools in the region.'

/** Colours of our own are the only escapes there may be. */
const OWN = /\u001b\[(?:\d{1,3};?){0,5}m/g
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/
const expectNone = (text: string) => expect(CONTROLS.exec(text.replace(OWN, ''))).toBe(null)

const page = (
  it: string,
) => `<html lang="en"><head><title>T ${it}</title><meta name=author content="Ann ${it} Lee"><meta property=og:site_name content="S${it}"><link rel=canonical href="http://a.example/${it}">
<script type=application/ld+json>{"@type":"NewsArticle","headline":"Council approves ${it} the plan","author":"Ben${it} Fox"}</script></head><body><article><h1>Council approves ${it} the plan</h1><p>${PROSE} ${it}</p><h2>Sub ${it}</h2><ul><li>one ${it}<li>two</ul>
<table><tr><td>a${it}<td>b<tr><td>c<td>d</table><pre>x ${it}\ny</pre><blockquote>q ${it}</blockquote><img src="/a.jpg?${it}" alt="b ${it}"><p>${PROSE}</p></article>`

describe.each([...RAW, ...NAMES, SEQUENCE].map((it) => [it]))('%j', (it) => {
  test.each(formats.map(({ name }) => name))('as %s', async (format) => {
    for (const [kind, content] of [
      ['html', page(it)],
      ['text', `Council ${it} approves\n\nSource: The${it} Paper 2024-03-05\n\n${PROSE} ${it}\n\n${PROSE}\n`],
    ] as const) {
      const input = { content, kind, id: `i${it}`, name: `n${it}.txt`, url: `http://a.example/${it}` }
      expectNone(await stringify(await parse(input), format))
    }
  })
})

test('check reports controls that a page holds as references', async () => {
  const { report, text } = await repair({ content: page('&#27;[31m and &#8;'), kind: 'html' })
  expect(report.repairs.map(({ kind }) => kind)).toEqual(['ansi-escape', 'control-character'])
  expect(text).toContain('<h1>Council approves  and  the plan</h1>')
})

test('a reference that only kept a sign from being a tag goes with the sign', async () => {
  expect((await repair({ content: '<p>1 <&#27;b> 2', kind: 'html' })).text).toBe('<p>1 &lt;b> 2')
})

describe('the command line', () => {
  const name = `x${SEQUENCE.replaceAll('\u0000', '')}.txt`
  const folder = temporaryFolder({
    [name]: `Council approves ${SEQUENCE}\n\n${PROSE} a\u0000b\u0090\n`,
    'p.html': page(SEQUENCE),
  })
  const record = JSON.stringify({
    id: `i${SEQUENCE}`,
    text: `Council ${SEQUENCE}\n\n${PROSE}`,
    url: `http://a.example/${SEQUENCE}`,
  })
  const commands = [
    [],
    ['-f', 'text'],
    ['--json'],
    ['--ndjson'],
    ['repair'],
    ['repair', '--diff'],
    ['repair', '--json'],
    ['check'],
    ['check', '--json'],
    ['check', '--reporter', 'github'],
    ['check', '--reporter', 'sarif'],
    ['--verbose'],
  ]
  test.each(commands.flatMap((it) => ['never', 'always'].map((color) => [...it, '--color', color])))(
    '%s %s %s %s %s',
    async (...argv) => {
      const terminal = ['stdout', 'stderr'] as ('stdout' | 'stderr')[]
      const words = argv.filter((it) => it !== undefined)
      const files = await run(
        [
          ...words,
          `${folder}/${name}`,
          `${folder}/p.html`,
          `${folder}/none${SEQUENCE.replaceAll('\u0000', '')}`,
        ],
        { terminal },
      )
      expectNone(files.stdout)
      expectNone(files.stderr)
      if (words.includes('--diff') || words.includes('--reporter')) return
      const records = await run([...words, '--from', 'ndjson'], {
        stdin: `${record}\n{"id":"${'\u009b'}","text":5}\n`,
        terminal,
      })
      expectNone(records.stdout)
      expectNone(records.stderr)
    },
  )

  test('a pipe gets the repaired text as it is', async () => {
    const { stdout } = await run(['repair'], { stdin: `${PROSE} a\u0090b\n` })
    expect(stdout).toBe(`${PROSE} a\u0090b\n`)
  })
})
