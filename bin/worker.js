// A worker thread of the command line. Most of those who ask for threads have pages.
require('./packed.js').load('worker.js', ['page', 'text'], true)
