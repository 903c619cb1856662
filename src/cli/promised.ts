/** What `node:fs/promises` does to one file, by way of `node:fs`, which Node has loaded by itself: to load the other costs a
 * short run four milliseconds. */
import { close, open as openFile, read, readFile as readWhole, type Stats, stat as statOf } from 'node:fs'
import type { Path } from './places/path.ts'

type Callback<T> = (error: NodeJS.ErrnoException | null, value: T) => void

const promised = <T>(act: (callback: Callback<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => act((error, value) => (error ? reject(error) : resolve(value))))

export const stat = (path: Path): Promise<Stats> => promised((done) => statOf(path, done))

export const readFile = (path: string, encoding: 'utf8'): Promise<string> =>
  promised((done) => readWhole(path, encoding, done))

export interface Handle {
  /** @returns How many bytes there were: none at the end. */
  read(into: Uint8Array): Promise<number>
  close(): Promise<void>
}

export async function open(path: Path): Promise<Handle> {
  const file = await promised<number>((done) => openFile(path, done))
  return {
    read: (into) => promised((done) => read(file, into, 0, into.length, null, done)),
    close: () => promised<void>((done) => close(file, (error) => done(error, undefined))),
  }
}
