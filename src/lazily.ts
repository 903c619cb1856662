/** Imports a module when it is first needed and keeps it: to ask Node for it again takes as long as to read a line of text. */

/**
 * @param load The import, written out so that a bundler sees it.
 * @returns What gives the module; only the first time has to be waited for.
 */
export function lazily<T extends object>(load: () => Promise<T>): () => T | Promise<T> {
  let loaded: T | null = null
  return () =>
    loaded ??
    load().then((it) => {
      loaded = it
      return it
    })
}
