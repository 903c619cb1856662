/** `-f parquet`: one row a result, in row groups, with flat columns that DuckDB, pandas and Spark read. Lists, sections and the
 * report are JSON; `text` is the body as plain text. */
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
const json = ['keywords', 'authors', 'editors', 'photographers', 'sections', 'report'] as const

type Row = Record<string, string | bigint | null>
type Result = Partial<Article> & { error?: Pick<NewsparseError, 'code' | 'message'> }

const column = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
})

const columns: SchemaElement[] = [
  ...[...strings, ...json, 'text', 'error_code', 'error_message'].map(column),
  ...counts.map((name): SchemaElement => ({ name, type: 'INT64', repetition_type: 'OPTIONAL' })),
]

/** @param inner Takes the bytes. Each outcome must hold JSON. */
export function parquetSink(inner: StreamSink): Sink {
  const bytes = new ByteWriter()
  const schema = [{ name: 'newsparse', num_children: columns.length }, ...columns]
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'newsparse' })
  let rows: Row[] = []
  let size = 0
  const flush = async () => {
    const columnData = columns.map(({ name }) => ({ name, data: rows.map((row) => row[name] ?? null) }))
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
    ...Object.fromEntries(json.map((name) => [name, result[name] ? JSON.stringify(result[name]) : null])),
    text: parts?.filter((part) => part !== null).join('\n\n') ?? null,
    error_code: error?.code ?? null,
    error_message: error?.message ?? null,
  }
}
