/** JSON of results that are no articles. */
import { escapeControls } from '../../index.ts'

export const toJson = (result: object, format: string): string =>
  `${escapeControls(format === 'ndjson' ? JSON.stringify(result) : JSON.stringify(result, null, 2))}\n`
