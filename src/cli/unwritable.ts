/** Why a result could not be written, for people. */
import { NewsparseError } from '../index.ts'

const sentences: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOENT: 'there is no such folder; create it first',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the file system is read-only',
}

export function unwritable(name: string, error: unknown): NewsparseError {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new NewsparseError('unwritable', `could not write ${name}: ${sentences[code] ?? message}`, {
    cause: error,
  })
}
