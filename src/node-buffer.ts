/** Bytes through the buffers of Node, where there is Node: they are many times as fast as what runs everywhere. */

/** Node's module; undefined elsewhere. */
export const nodeBuffers = () => globalThis.process?.getBuiltinModule?.('node:buffer')

/** Its class. */
export const nodeBuffer = () => nodeBuffers()?.Buffer

/** The offset of the first such byte, -1: there is none. */
export function indexOfByte(bytes: Uint8Array, byte: number): number {
  return (nodeBuffer()?.from(bytes.buffer, bytes.byteOffset, bytes.length) ?? bytes).indexOf(byte)
}

/** A character for each byte; for a few thousand bytes at most. */
export function latin1(bytes: Uint8Array): string {
  const node = nodeBuffer()?.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return node?.toString('latin1') ?? Reflect.apply(String.fromCharCode, null, bytes)
}
