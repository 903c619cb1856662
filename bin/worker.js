// A worker thread of the command line: it is told what it works on, so it takes the code that such runs kept.
const { task } = require('node:worker_threads').workerData
require('./packed.js').load('worker.js', task === 'parse' ? ['page', 'text'] : [task], true)
