// What no scan in Node can do without: git lists the files, and those that a search looks into are read, by two threads,
// with three calls to the system a file. Nothing is looked for in them. bench.mjs measures it beside the scan.
//   node bench-reading.cjs GLOB…
const { execFile } = require('node:child_process');
const { closeSync, openSync, readSync } = require('node:fs');
const { isMainThread, Worker, workerData } = require('node:worker_threads');

function read(paths, from) {
  const buffer = Buffer.allocUnsafeSlow(1 << 20);
  for (let index = from; index < paths.length; index += 2) {
    const descriptor = openSync(paths[index]);
    readSync(descriptor, buffer, 0, buffer.length, null);
    closeSync(descriptor);
  }
}

if (isMainThread) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 30 };
  // The scan looks for untracked files, too, while the others are read.
  execFile('git', ['ls-files', '-z', '--others', '--exclude-standard'], options, () => {});
  execFile('git', ['ls-files', '-z', ...process.argv.slice(2)], options, (_error, listed) => {
    const paths = listed.split('\0').slice(0, -1);
    new Worker(__filename, { workerData: paths });
    read(paths, 0);
  });
} else read(workerData, 1);
