/** Preloaded where memory is measured: leaves the peak of resident memory, in kilobytes, in the file BENCH_PEAK. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
