/** What the command line is given by the process, so that a test can stand in for it. Each stream is taken only when
 * it is needed: the process sets them up on first use, which costs start-up. */

export interface Output extends NodeJS.WritableStream {
  isTTY?: boolean
  columns?: number
  getColorDepth?: (env?: object) => number
}

export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: Output
  stderr: Output
  env: Record<string, string | undefined>
}

/** Writes words for people. A reader that went away (`--help | head`) misses them, which is no fault. */
export function tell(stream: Output, text: string): void {
  stream.on('error', () => undefined)
  stream.write(text)
}
