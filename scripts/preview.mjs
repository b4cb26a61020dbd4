/**
 * Shows what a report looks like: `node scripts/preview.mjs report.json` prints the Markdown of the job summary,
 * `--html` a page for the browser (charts remain text), and `--terminal` what the command-line program prints.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { marked } from 'marked';

register('./typescript.mjs', import.meta.url);
const { summaryOf } = await import('../src/report/summary.ts');
const { terminalReport } = await import('../src/report/terminal.ts');

const STYLE = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 980px; margin: 2em auto; padding: 0 2em }
table { border-collapse: collapse } td, th { border: 1px solid #d1d9e0; padding: 6px 13px }
code { background: #eff1f3; padding: 2px 5px; border-radius: 6px } sub { color: #59636e }
pre { background: #f6f8fa; padding: 16px; overflow: auto } pre code { padding: 0; background: none }`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { html: { type: 'boolean' }, terminal: { type: 'boolean' } },
});
if (positionals.length !== 1) throw new Error('Name one report');
const report = JSON.parse(readFileSync(positionals[0], 'utf8'));

function rendered() {
  if (values.terminal) {
    return terminalReport(report, { colour: process.stdout.isTTY, columns: process.stdout.columns ?? null });
  }
  const markdown = summaryOf(report);
  if (!values.html) return markdown;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${marked.parse(markdown)}`;
}

process.stdout.write(rendered());
