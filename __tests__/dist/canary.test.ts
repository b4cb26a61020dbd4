/**
 * The canary: every recorded answer, with the key of its gateway echoed in it, through the committed dist and on through
 * `merge`. All that the processes wrote, and all that they sent to GitHub, is searched for any piece of eight characters
 * of any of the keys.
 */
import { describe, expect, it } from '@jest/globals';
import { ownCases, type Recorded } from '../diagnose/recorded.ts';
import { type Asked, type Running, startGitHub, TOKEN } from '../github/fake-github.ts';
import { FOLDS, foldedEvery, SPELLINGS, spelledPlain } from '../safety/spelled.ts';
import type { Answer, Received } from '../support/answers.ts';
import { FILE } from '../support/fleet.ts';
import { startGateway } from '../support/gateway.ts';
import { findLeaks } from '../support/leak.ts';
import { QUIET, randomKey } from '../support/preflight.ts';
import { answerOf } from '../support/replay.ts';
import { runStep, type StepOptions, type StepResult } from '../support/runner.ts';

/** Gateways of one run: fewer than the changes that it may make on GitHub. */
const GATEWAYS = 95;
/** A second between two changes, as GitHub asks for, would be half an hour here. */
const NO_PAUSE = `const timers = require('node:timers/promises');
const { setTimeout } = timers;
timers.setTimeout = (ms, ...rest) => setTimeout(ms === 1000 ? 0 : ms, ...rest);
require('node:module').syncBuiltinESMExports();
`;
const OUTPUT_FILES = {
  junit: 'junit.xml',
  page: 'page',
  history: 'history.jsonl',
  baseline: 'baseline.json',
};

const CASES = ownCases();
const RUNS = Math.ceil(CASES.length / GATEWAYS);

/** Every spelling on its own and over another one, and every fold: another for each case. */
const layers = Object.values(SPELLINGS);
const folds = Object.values(FOLDS);
function echoOf(key: string, at: number): string {
  const first = layers[at % layers.length] ?? layers[0];
  const second = layers[Math.floor(at / layers.length) % layers.length] ?? layers[0];
  const fold = foldedEvery(1 + (at % 7), folds[at % folds.length] ?? ' ');
  const spelled = [first, second, ...(at % 3 === 0 ? [fold] : [])].reduce(
    (text, layer) => layer?.(text) ?? text,
    spelledPlain(key),
  );
  return spelled.text;
}

/** The recorded answer, with the echo in its words, its headers and its redirect. */
function echoing(recorded: Recorded, echo: string): Answer {
  const answer = answerOf(recorded);
  const inJson = JSON.stringify(echo).slice(1, -1);
  const said = String(answer.body ?? '').replace(
    /("(?:message|msg|detail|error|code|type|model|id|content)"\s*:\s*")/g,
    (begin) => `${begin}${inJson} `,
  );
  const body = said === answer.body ? `${said}\n${echo}` : said;
  const line = echo.replace(/[^\x21-\x7e]+/g, ' ').slice(0, 2000);
  const location = answer.headers?.location === undefined ? {} : { location: `/${encodeURIComponent(line)}` };
  return { ...answer, headers: { ...answer.headers, 'x-request-id': line, server: line, ...location }, body };
}

/** A step that tells GitHub, on a pull request. */
async function told(running: Running, keys: readonly string[], options: StepOptions): Promise<StepResult> {
  return runStep({
    ...options,
    secrets: [...keys, TOKEN],
    inputs: { ...OUTPUT_FILES, issue: 'on', comment: 'on', 'github-token': TOKEN, ...options.inputs },
    files: { 'no-pause.cjs': NO_PAUSE, ...options.files },
    env: {
      RUNNER_DEBUG: '1',
      GITHUB_API_URL: running.apiUrl,
      NODE_OPTIONS: '--require=./no-pause.cjs',
      ...options.env,
    },
    event: { name: 'pull_request', payload: { pull_request: { number: 1, base: {}, head: {} } } },
    limitMs: 240_000,
  });
}

/** What GitHub was sent, but the header that holds its own token. */
function sentTo(asked: readonly Asked[]): string {
  return asked
    .map(({ method, path, query, body }) => `${method} ${path}?${query} ${JSON.stringify(body)}`)
    .join('\n');
}

function expectFiles(step: StepResult): void {
  const names = ['junit.xml', 'page/index.html', 'history.jsonl'];
  expect(names.filter((name) => name in step.files)).toEqual(names);
}

describe('the canary', () => {
  const shares = Array.from({ length: RUNS }, (_, share) => CASES.filter((_case, at) => at % RUNS === share));

  it.each(shares.map((share, at) => [at + 1, share] as const))(
    'is found nowhere, whatever gateways answer (%i)',
    async (_at, share) => {
      const keys = share.map(() => randomKey());
      const answers = share.map((recorded, at) => echoing(recorded, echoOf(keys[at] ?? '', at)));
      const gateway = await startGateway({
        everything: ({ path }: Received) => answers[Number(/^\/g(\d+)\//.exec(path)?.[1])] ?? { status: 404 },
      });
      const items = share.map((_case, at) =>
        [
          `  - name: g${at}`,
          `    base-url: ${gateway.origin}/g${at}/v1`,
          `    api-key: \${KEY_${at}}`,
          `    models: [gpt-5.5]`,
        ].join('\n'),
      );
      const running = await startGitHub();
      const { github } = running;
      github.add({ title: 'A pull request' });
      try {
        const step = await told(running, keys, {
          inputs: { ...QUIET, config: FILE },
          files: { [FILE]: `gateways:\n${items.join('\n')}\n` },
          env: Object.fromEntries(keys.map((key, at) => [`KEY_${at}`, key])),
        });
        expect(step.report?.gateways).toHaveLength(share.length);
        expect(gateway.requests.length).toBeGreaterThan(share.length);
        expectFiles(step);
        const failing = step.report?.gateways.filter(({ verdict }) => verdict === 'fail') ?? [];
        expect(github.issues).toHaveLength(1 + failing.length);
        const merged = await told(running, keys, {
          action: 'merge',
          files: { 'reports/all.json': JSON.stringify(step.report) },
        });
        expect(merged.report?.gateways).toHaveLength(share.length);
        expectFiles(merged);
        const changed = github.changes.filter((change) => change.startsWith('PATCH /issues/'));
        expect(changed.length).toBeGreaterThan(failing.length);
        expect(findLeaks([...keys, TOKEN], { GitHub: sentTo(github.asked) })).toEqual([]);
      } finally {
        await gateway.stop();
        await running.stop();
      }
    },
    300_000,
  );

  it('would be found', () => {
    const key = randomKey();
    for (const echo of [
      key.slice(20, 28),
      [...key].join(' '),
      encodeURIComponent(key),
      [...key].join('\u200b'),
    ]) {
      expect(findLeaks([key], { log: `x ${echo} y` })).not.toEqual([]);
    }
  });
});
