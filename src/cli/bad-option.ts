/** What was asked for cannot be done as asked; the message is in terms of flags and files. */
import { NewsparseError } from '../index.ts'

export const badOption = (message: string) => new NewsparseError('bad-option', message)
