const opened = new Map<string, Promise<unknown>>()

/** What `open` gives for a name, done once. */
export function once<T>(name: string, open: () => Promise<T>): Promise<T> {
  const made = (opened.get(name) as Promise<T> | undefined) ?? open()
  opened.set(name, made)
  return made
}
