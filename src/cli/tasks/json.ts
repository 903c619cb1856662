/** JSON of results that are no articles. */

export const toJson = (result: object, format: string): string =>
  `${format === 'ndjson' ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`
