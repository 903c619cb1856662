/** What was typed becomes what is to be done, once. */
import {
  check,
  type FormatOptions,
  NewsparseError,
  type Options,
  optionTypes,
  parse,
  stringify,
} from '../index.ts'
import { areRecords } from '../input/index.ts'
import { badOption } from './bad-option.ts'
import {
  type Asked,
  type FailOn,
  type From,
  flags,
  type Reader,
  type Show,
  type When,
} from './flags/index.ts'
import { formatOfName, formatsOf } from './formats.ts'
import type { Streams } from './streams.ts'

export interface Request {
  command: Reader
  inputs: readonly string[]
  files0From: string | null
  from: From
  maxBytes: number
  /** `json` may still become `ndjson`, when there is more than one input. */
  format: string
  formatOptions: FormatOptions
  options: Options
  output: string | null
  outDir: string | null
  resume: boolean
  diff: boolean
  write: boolean
  /** `explain --block`. */
  block: string | null
  show: Show | null
  /** Worker threads (0: large documents have one) and the milliseconds that a document may take. */
  threads: { jobs: number; timeout: number }
  failOn: FailOn
  color: When
  progress: boolean
  summary: string | null
  reportPage: string | null
  quiet: boolean
  verbose: boolean
}

const STANDARD_OUTPUT = '-'
const MAX_BYTES = 16 * 2 ** 20
const TIMEOUT = 30_000

/** @throws {NewsparseError} `bad-option`; the message is in terms of flags. */
export async function toRequest(
  command: Reader,
  inputs: readonly string[],
  { output, ...typed }: Asked,
  streams: Pick<Streams, 'stdout'>,
  configured: Asked = {},
): Promise<Request> {
  refuseMisplaced(command, typed)
  const asked = { ...withoutFormat(command, configured, typed, output), ...typed }
  const file = output === undefined || output === STANDARD_OUTPUT ? null : output
  // What a configuration says of front matter holds for Markdown, and makes it of nothing else.
  const { frontMatter, heading, ...others } = asked
  const format = formatOf(command, { ...others, ...pickMarkdown(typed) }, file, streams)
  const request: Request = {
    command,
    inputs,
    format,
    formatOptions: pickMarkdown(format === 'markdown' ? { frontMatter, heading } : typed),
    options: await optionsOf(asked),
    output: file,
    threads: { jobs: asked.jobs ?? 0, timeout: asked.timeout ?? TIMEOUT },
    ...runOf(command, asked),
  }
  explainOn(request, asked.html)
  if (inputs.includes('')) throw badOption('an input has an empty name; is a variable not set?')
  if (asked.files0From !== undefined && inputs.length > 0)
    throw badOption('--files0-from and inputs at once; name the files in one place')
  const { outDir, summary, reportPage } = request
  for (const [flag, name] of Object.entries({ 'out-dir': outDir, summary, report: reportPage }))
    if (name === STANDARD_OUTPUT) throw badOption(`--${flag} cannot be standard output; give it a name`)
  if (request.format === 'parquet' && file === null && streams.stdout.isTTY)
    throw badOption('parquet is binary and would flood the terminal; write it to a file: -o news.parquet')
  refuseShow(request)
  refuseOutDir(request)
  refuseInPlace(request)
  await refuseFrontMatter(request)
  await validate(request.options)
  return request
}

/** What stands for itself, with what holds where it was not asked for. */
const runOf = (
  command: Reader,
  asked: Asked,
): Omit<Request, 'command' | 'inputs' | 'format' | 'formatOptions' | 'options' | 'output' | 'threads'> => ({
  files0From: asked.files0From ?? null,
  from: asked.from ?? 'auto',
  maxBytes: asked.maxBytes ?? MAX_BYTES,
  outDir: asked.outDir ?? null,
  resume: asked.resume ?? false,
  diff: asked.diff ?? false,
  write: asked.write ?? false,
  block: asked.block ?? null,
  show: asked.show ?? null,
  failOn: asked.failOn ?? (command === 'check' ? 'warning' : 'never'),
  color: asked.color ?? 'auto',
  progress: asked.progress ?? true,
  summary: asked.summary ?? null,
  reportPage: asked.reportPage ?? null,
  quiet: asked.quiet ?? false,
  verbose: asked.verbose ?? false,
})

const pickMarkdown = ({
  frontMatter,
  heading,
}: {
  frontMatter?: Asked['frontMatter'] | undefined
  heading?: true | undefined
}): Pick<Asked, 'frontMatter' | 'heading'> => ({
  ...(frontMatter && { frontMatter }),
  ...(heading && { heading }),
})

/** What was typed about the format or the file holds, whatever the configuration says. */
function withoutFormat(
  command: Reader,
  { format, ...others }: Asked,
  typed: Asked,
  output: string | undefined,
): Asked {
  const said = (['json', 'ndjson', 'markdown', 'html', 'reporter', 'diff', 'write', 'show'] as const).some(
    (key) => typed[key] !== undefined,
  )
  const told = output !== undefined && formatOfName(command, output) !== null
  return said || told || format === undefined ? others : { ...others, format }
}

/** Words of the user's own, read only where there are any. */
const wordsOf = async ({ keepWords, dictionary, languages, sites }: Asked): Promise<Options> =>
  keepWords || dictionary || languages || sites
    ? (await import('./words.ts')).readOwn({ keepWords, dictionary, languages, sites })
    : {}

/** A flag with the name of an option stands for it: there is none that is taken and not handed on. */
async function optionsOf(asked: Asked): Promise<Options> {
  const names = (Object.keys(optionTypes) as (keyof Options)[]).filter(
    (name): name is keyof Asked & keyof Options => asked[name as keyof Asked] !== undefined,
  )
  return {
    ...Object.fromEntries(names.map((name) => [name, asked[name]])),
    ...(asked.scriptWords && { scriptWords: asked.scriptWords !== 'off' }),
    ...(await wordsOf(asked)),
  }
}

/** A flag typed before the command is taken by the main job's parser, whether or not the command knows it. */
function refuseMisplaced(command: Reader, asked: Asked): void {
  for (const { key, long, on } of flags)
    if (!on.includes(command) && (long.startsWith('no-') ? asked[key] === false : key in asked))
      throw badOption(`--${long} does not go with ${command}`)
}

function formatOf(
  command: Reader,
  asked: Asked,
  output: string | null,
  streams: Pick<Streams, 'stdout'>,
): string {
  const named = (['json', 'ndjson', 'markdown'] as const).filter((it) => asked[it])
  const all = new Set([...named, asked.format, asked.reporter].filter((it) => it !== undefined))
  if (all.size > 1) throw badOption(`${[...all].join(' and ')} at once; ask for one format`)
  const [format] = all
  if (asked.html !== undefined && format) throw badOption(`--html and ${format} at once; ask for one format`)
  const known = formatsOf(command)
  // A flag before the command was read as one of the main job.
  if (format && format !== asked.reporter && !known.includes(format))
    throw badOption(`${command} has no format ${format}; use ${known.join(', ')}`)
  if (asked.diff || asked.write) {
    if (format) throw badOption('--diff and --write have no format')
    return known[0]!
  }
  if (!format && /\.parquet$/i.test(output ?? '') && !known.includes('parquet'))
    throw badOption(`${command} has no format parquet; use ${known.join(', ')}`)
  if (asked.show !== undefined && (format || output !== null || asked.outDir !== undefined))
    throw badOption(
      '--show lays the article out for reading, so it goes without a format and without an output file',
    )
  if (asked.show !== undefined) return 'terminal'
  if (!format && isForEyes(command, asked, output, streams)) return 'terminal'
  return format ?? (output === null ? null : formatOfName(command, output)) ?? known[0]!
}

/** An article on a terminal, of which no format is asked, is laid out for reading. */
const isForEyes = (
  command: Reader,
  { outDir, frontMatter, heading }: Asked,
  output: string | null,
  { stdout }: Pick<Streams, 'stdout'>,
): boolean =>
  command === 'parse' &&
  stdout.isTTY === true &&
  output === null &&
  outDir === undefined &&
  frontMatter === undefined &&
  heading === undefined

/** `explain --html FILE` is a format and its file in one. */
function explainOn(request: Request, file: string | undefined): void {
  if (file === undefined) return
  if (request.inputs.length > 1) throw badOption('--html explains one input')
  if (request.output !== null || request.outDir !== null)
    throw badOption('--html and --output or --out-dir at once; --html names its file')
  request.output = file
  request.format = 'annotated'
}

/** Lets the library say what is wrong with the names of fields. */
async function refuseFrontMatter({ format, formatOptions }: Request): Promise<void> {
  if (Object.keys(formatOptions).length === 0) return
  if (format !== 'markdown')
    throw badOption(`--front-matter and --heading go with Markdown, not with ${format}`)
  try {
    await stringify(await parse(''), format, formatOptions)
  } catch (error) {
    throw error instanceof NewsparseError ? badOption(error.message.replace(/^\w+(?=:)/, asFlag)) : error
  }
}

function refuseShow({ show, options }: Request): void {
  if (show !== null && options.script !== undefined && options.script !== 'keep')
    throw badOption(
      '--show and --script at once; what was repaired and left out stands in the text before conversion',
    )
}

function refuseOutDir({ format, outDir, output, resume, diff, write }: Request): void {
  if (outDir === null && resume)
    throw badOption('--resume goes with --out-dir: it goes on with what is there')
  if (outDir === null) return
  if (format === 'parquet') throw badOption('--out-dir has no parquet; write one file with --output')
  if (output !== null) throw badOption('--out-dir and --output at once; ask for files or for one file')
  if (format === 'github' || format === 'sarif')
    throw badOption('--out-dir and --reporter at once; a reporter writes one text')
  if (diff || write) throw badOption('--out-dir does not go with --diff and --write')
}

function refuseInPlace({ inputs, files0From, from, diff, write, output, options }: Request): void {
  if (!write) return
  if (diff) throw badOption('--diff and --write at once; look first, then write')
  if (output !== null)
    throw badOption('--write and --output at once; --write puts each text where it came from')
  if (areRecords(from)) throw badOption('--write repairs files, not records')
  if ((inputs.length === 0 && files0From === null) || inputs.includes('-'))
    throw badOption('--write needs files; standard input cannot be written')
  if (options.report === false) throw badOption('--write has no report')
}

/** Lets the library say what is wrong with an option that no list of choices has checked. */
async function validate(options: Options): Promise<void> {
  const { encoding, referenceDate, languages, sites } = options
  if (encoding == null && referenceDate == null && languages === undefined && sites === undefined) return
  try {
    await check(encoding == null ? '' : new Uint8Array(), options)
    // Selectors are read with the first page.
    if (sites !== undefined) await parse({ content: '<p>', kind: 'html' }, { sites })
  } catch (error) {
    if (error instanceof NewsparseError) throw badOption(error.message.replace(/^\w+(?=:)/, asFlag))
    if (error instanceof RangeError)
      throw badOption(`--encoding: no "${options.encoding}"; use a WHATWG label, e.g. utf-8, gb18030, big5`)
    throw error
  }
}

const asFlag = (key: string) => `--${flags.find((flag) => flag.key === key)?.long ?? key}`
