/** argv -> exit status. A first cut: NDJSON and single files. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { check, type Input, type Options, parse, type RepairResult, repair } from '../index.ts'

interface Streams {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

export async function main(argv: string[], { stdin, stdout }: Streams): Promise<number> {
  const command = ['repair', 'check'].includes(argv[0] ?? '') ? argv.shift() : 'parse'
  const value = (flag: string) => (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined)
  const options = {
    script: value('--script') ?? 'keep',
    sourceScript: value('--source-script') ?? null,
  } as Options
  const run = async (input: Input, extra: Options) =>
    command === 'parse'
      ? parse(input, { ...options, ...extra })
      : command === 'check'
        ? check(input, { ...options, ...extra })
        : repair(input, { ...options, ...extra })
  if (value('--from') === 'ndjson') {
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (!line.trim()) continue
      const record = JSON.parse(line)
      const content =
        record.bytes === undefined ? (record.html ?? record.text) : Buffer.from(record.bytes, 'base64')
      const kind = record.html === undefined ? (record.text === undefined ? 'auto' : 'text') : 'html'
      const document = {
        content,
        kind,
        id: record.id,
        url: record.url,
        contentType: record.contentType,
      } as Input
      const extra = {
        referenceDate: record.referenceDate,
        sourceScript: record.sourceScript ?? options.sourceScript,
      }
      const { plan: _, ...result } = (await run(document, extra)) as RepairResult
      stdout.write(`${JSON.stringify(result)}\n`)
    }
    return 0
  }
  const name = argv.find((it) => !it.startsWith('-'))!
  const result = await run({ content: readFileSync(name), name: name.split('/').at(-1)! }, {})
  stdout.write(
    command === 'repair'
      ? (result as unknown as { text: string }).text
      : `${JSON.stringify(result, null, 2)}\n`,
  )
  return 0
}
