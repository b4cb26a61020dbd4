/** The tasks to measure, the programs that do them, and the targets. All targets except memory are ratios. */
import * as programs from './programs.mjs';

const idsOf = (size) => Array.from({ length: size }, (_, at) => `model-${at}`);

const OURS = { name: 'the action', command: programs.action };
const SDK = { name: '`openai` SDK, 16 at once', command: programs.sdk };
const CURLS = programs.HAS_CURL
  ? {
      inTurn: [{ name: 'curl for each, in turn', command: programs.shellInTurn }],
      atOnce: [{ name: 'curl for each, 16 at once', command: programs.shellAtOnce }],
      one: [{ name: 'one curl, 16 at once', command: programs.oneCurl }],
    }
  : { inTurn: [], atOnce: [], one: [] };

/**
 * `beside`: the program whose time ours is compared with; `most`: the highest acceptable ratio. The gateway takes 100
 * ms per answer; for the fleet, 50 ms.
 */
export const WORKS = [
  {
    name: 'list + 1 model',
    work: { gateway: 'plain', ids: idsOf(1), inputs: {} },
    by: [
      OURS,
      { name: 'the terminal program', command: programs.terminal },
      ...CURLS.inTurn,
      ...CURLS.one,
      SDK,
      { name: 'an empty Node process', command: programs.emptyNode },
    ],
    beside: 'curl for each, in turn',
    most: 1,
  },
  {
    name: 'list + 20 models, `concurrency: 20`',
    work: { gateway: 'plain', ids: idsOf(20), inputs: { concurrency: '20' } },
    by: [OURS, ...CURLS.inTurn, ...CURLS.atOnce, ...CURLS.one, SDK],
    beside: 'curl for each, 16 at once',
    most: 1.05,
  },
  {
    // Running curl in turn would take half a minute here.
    name: 'list + 200 models, `concurrency: 64`',
    work: { gateway: 'plain', ids: idsOf(200), inputs: { concurrency: '64' } },
    by: [OURS, ...CURLS.atOnce, ...CURLS.one, SDK],
    beside: 'curl for each, 16 at once',
    most: 0.5,
    mostMegabytes: 110,
  },
  {
    name: 'the same 20 over TLS',
    work: { gateway: 'secure', ids: idsOf(20), inputs: { concurrency: '20' } },
    by: [OURS, ...CURLS.atOnce, SDK],
    beside: 'curl for each, 16 at once',
    most: 1.05,
  },
  {
    name: 'one gateway of 20 models at 50 ms',
    work: { gateway: 'quick', ids: idsOf(20), inputs: {}, gateways: 1 },
    by: [OURS],
  },
  {
    name: '30 gateways of 20 models at 50 ms',
    work: { gateway: 'quick', ids: idsOf(20), inputs: {}, gateways: 30 },
    by: [OURS],
    besideWork: 'one gateway of 20 models at 50 ms',
    most: 1.5,
    weighed: true,
  },
];

/** The time to our first byte, compared with the whole run of an empty Node process. */
export const FIRST_BYTE = { work: 'list + 1 model', beside: 'an empty Node process', most: 3 };
