/** Programs in WebAssembly, which `scripts/wasm/` compiles and the generated data holds in Base64. */

export const moduleOf = (program: string) =>
  new WebAssembly.Module(Uint8Array.from(atob(program), (it) => it.charCodeAt(0)))

/** @param host What the program takes: its memory, and functions. */
export const exportsOf = <Exports>(module: WebAssembly.Module, host: WebAssembly.ModuleImports): Exports =>
  new WebAssembly.Instance(module, { host }).exports as Exports
