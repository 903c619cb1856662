/** Validates an article against the schema that `newsparse schema` prints. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { type Article, schema } from '../src/index.ts'

let compiled: ValidateFunction | undefined

export async function validate(article: Article): Promise<void> {
  compiled ??= new Ajv2020({ allErrors: true }).compile(await schema())
  compiled(article)
  expect(compiled.errors ?? []).toEqual([])
}
