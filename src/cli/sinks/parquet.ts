/** `-f parquet`: one row a result, in row groups, with columns that DuckDB, pandas and Spark read. Names and keywords are lists,
 * sections and report JSON; `text` is the body as plain text. A date is as written; where it is an instant, it is one too. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Article, NewsparseError } from '../../index.ts'
import type { Sink, StreamSink } from './index.ts'

/** A row group is written when it has so many rows, or characters. */
const MAX_ROWS = 5000
const MAX_SIZE = 2 ** 25

const strings = [
  'id',
  'url',
  'site',
  'image',
  'category',
  'access',
  'title',
  'subtitle',
  'source',
  'date',
  'updated',
  'location',
  'description',
  'language',
  'script',
] as const
const counts = ['views', 'comments'] as const
const lists = ['keywords', 'authors', 'editors', 'photographers'] as const
const json = ['sections', 'report'] as const
/** The columns of instants, by the date that they are of. */
const instants = { published_at: 'date', updated_at: 'updated' } as const

type Row = Record<string, string | bigint | Date | string[] | null>
type Result = Partial<Article> & { error?: Pick<NewsparseError, 'code' | 'message'> }

const column = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
})

const list = (name: string): SchemaElement[] => [
  { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { ...column('element'), repetition_type: 'REQUIRED' },
]

const instant = (name: string): SchemaElement => ({
  name,
  type: 'INT64',
  converted_type: 'TIMESTAMP_MILLIS',
  repetition_type: 'OPTIONAL',
})

/** A column may take several elements of the schema. */
const columns: SchemaElement[][] = [
  ...[...strings, ...json, 'text', 'error_code', 'error_message'].map((name) => [column(name)]),
  ...lists.map(list),
  ...Object.keys(instants).map((name) => [instant(name)]),
  ...counts.map((name): SchemaElement[] => [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }]),
]
const names = columns.map(([{ name } = column('')]) => name)

/** @param inner Takes the bytes. Each outcome must hold JSON. */
export function parquetSink(inner: StreamSink): Sink {
  const bytes = new ByteWriter()
  const schema = [{ name: 'newsparse', num_children: columns.length }, ...columns.flat()]
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'newsparse' })
  let rows: Row[] = []
  let size = 0
  const flush = async () => {
    const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }))
    if (rows.length > 0) await writer.write({ columnData, rowGroupSize: rows.length })
    rows = []
    size = 0
    await pass()
  }
  const pass = async () => {
    const output = bytes.getBytes().slice()
    bytes.index = 0
    await inner.write({ output })
  }
  return {
    ...inner,
    async write({ output }) {
      if (typeof output !== 'string') return
      // The articles of one text, each on its line.
      for (const line of output.trimEnd().split('\n')) rows.push(toRow(JSON.parse(line)))
      size += output.length
      if (rows.length >= MAX_ROWS || size >= MAX_SIZE) await flush()
    },
    async close(complete) {
      if (complete) {
        await flush()
        writer.finish()
        await pass()
      }
      await inner.close(complete)
    },
  }
}

function toRow(result: Result): Row {
  const { sections, error } = result
  const parts = sections?.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
  return {
    ...Object.fromEntries(strings.map((name) => [name, result[name] ?? null])),
    ...Object.fromEntries(counts.map((name) => [name, result[name] == null ? null : BigInt(result[name])])),
    ...Object.fromEntries(lists.map((name) => [name, result[name] ?? null])),
    ...Object.fromEntries(Object.entries(instants).map(([name, date]) => [name, toInstant(result[date])])),
    ...Object.fromEntries(json.map((name) => [name, result[name] ? JSON.stringify(result[name]) : null])),
    text: parts?.filter((part) => part !== null).join('\n\n') ?? null,
    error_code: error?.code ?? null,
    error_message: error?.message ?? null,
  }
}

/** A day, or a time without an offset, is no instant. */
const toInstant = (date: string | null | undefined): Date | null =>
  date && /T[^T]*(?:Z|[+-]\d\d:\d\d)$/.test(date) && !Number.isNaN(Date.parse(date)) ? new Date(date) : null
