#!/usr/bin/env node
// An older Node must be able to read this file: it has no newer syntax, and asks for the rest once the version is known.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`newsparse: error: it needs Node 20.19 or later, and this is Node ${process.versions.node}`)
  process.exitCode = 2
} else if (process.argv.length === 3 && /^(?:-V|--version)$/.test(process.argv[2] || '')) {
  // The commonest question of a script; the command line answers the same way, and takes longer.
  process.stdout.on('error', () => undefined)
  process.stdout.write(`${require('../package.json').version}\n`)
} else if (process.argv.length === 4 && /^(?:repair|check)$/.test(process.argv[2] || '')) {
  require('./quick.js')
    .run(process.argv.slice(2))
    .then((isDone) => (isDone ? undefined : require('./packed.js').run()))
} else {
  require('./packed.js').run()
}
