/** Preloaded to measure memory: writes the peak resident memory, in kilobytes, to the file BENCH_PEAK. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
