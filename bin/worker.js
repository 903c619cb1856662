// A worker thread of the command line.
require('./packed.js').load('worker.js')
