/** The JSON Schema of the article, loaded when asked for. */

/**
 * The JSON Schema (2020-12) of the article, as a plain object.
 *
 * @returns What `newsparse schema` prints.
 * @example
 * (await schema()).$schema // => 'https://json-schema.org/draft/2020-12/schema'
 */
export async function schema(): Promise<Record<string, unknown>> {
  const { Article, Block, Failure } = await import('./article.ts')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'newsparse/1',
    title: 'newsparse article',
    ...JSON.parse(JSON.stringify(Article)),
    $defs: { Block: JSON.parse(JSON.stringify(Block)), Failure: JSON.parse(JSON.stringify(Failure)) },
  }
}
