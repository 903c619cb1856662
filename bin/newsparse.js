#!/usr/bin/env node
// An older Node must be able to read this file: it has no newer syntax, and imports the rest once the version is known.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`newsparse: error: it needs Node 20.19 or later, and this is Node ${process.versions.node}`)
  process.exitCode = 2
} else {
  import('../dist/cli.js')
    .then(({ main }) => main(process.argv.slice(2), process), notBuilt)
    .then((status) => {
      // Whoever interrupts a run does not wait for what a pipe has not taken; else all of it is written before the end.
      if (status > 128) process.exit(status)
      process.exitCode = status
    })
}

function notBuilt(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('newsparse: error: it is not built yet; run `npm run build` in its folder')
  return 2
}
