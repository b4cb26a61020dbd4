/** The text of `--help`. The options have the names of the action's inputs. */
import { INPUT_DEFAULTS } from '../config/inputs.ts';
import { KEY_VARIABLE } from '../model/run.ts';
import { OPTION_NAMES } from './arguments.ts';

const MEANING: Readonly<Record<string, string>> = {
  'base-url': 'API root of the gateway, like https://api.example.com/v1',
  models: 'model ids that must work, separated by commas; `a | b` is either, `gpt-*` a pattern',
  'max-models': 'probe no more models than this',
  probes: 'completion, stream, tools, structured-output, responses, embeddings, or none for the list alone',
  config: 'YAML file of several gateways',
  gateway: 'with --config: only these gateways, separated by commas',
  policy: 'standard, strict (warnings fail) or observe (nothing fails)',
  severity: '`<check or code>: fail | warn | ignore`, separated by commas',
  retries: 'retries after a failure that another attempt may cure',
  timeout: 'for one attempt',
  'max-wait': 'the longest Retry-After to wait for',
  deadline: 'for the whole run',
  wait: 'keep looking until the gateway works, for at most this long',
  'dry-run': 'show what would be requested, and send nothing',
  concurrency: 'requests in flight at once',
  headers: 'extra request headers, one `Name: value` per line',
  auth: 'bearer, api-key, x-api-key or none',
  'ca-certificate': 'PEM file of a private certificate authority to trust as well',
  'status-page': 'URL of a status page, auto or off',
  'min-balance': 'warn below this much credit, where the gateway reports it',
  'max-latency': 'warn when a completion takes longer',
  baseline: 'JSON file of the model ids seen last time; ids gone since are reported',
  history: 'JSON Lines file to which each run adds a line; what is far slower than before is reported',
  page: 'write a static page of all gateways into this folder',
  report: 'write the JSON report to this file',
  junit: 'write JUnit XML to this file',
};

export function helpText(): string {
  const lines = OPTION_NAMES.map((name) => {
    const fallback = INPUT_DEFAULTS[name];
    const shown = fallback === '' || name === 'dry-run' ? '' : ` [${fallback}]`;
    return `  --${name}`.padEnd(20) + (MEANING[name] ?? '') + shown;
  });
  return [
    'Checks an OpenAI-compatible LLM gateway: what is broken, who has to act, and what to do next.',
    '',
    'Usage',
    '  gateway-preflight --base-url URL [--model ID]… [options]',
    '  gateway-preflight --config FILE [options]',
    '  gateway-preflight demo        a gateway in this process, healthy and broken, with no network and no key',
    '',
    `The key is read from ${KEY_VARIABLE}, never from an argument.`,
    '',
    'Options; lists may be repeated, and durations are written 500ms, 30s, 2m or in plain seconds',
    ...lines,
    `${'  --model, -m'.padEnd(20)}one model id; may be repeated`,
    `${'  --header, -H'.padEnd(20)}one header; may be repeated`,
    `${'  --json'.padEnd(20)}print the report as JSON`,
    `${'  --help, -h'.padEnd(20)}this text`,
    `${'  --version, -v'.padEnd(20)}the version`,
    '',
    'Exit status: 0 pass or warn, 1 fail, 2 an unknown option or a missing argument.',
    '',
  ].join('\n');
}
