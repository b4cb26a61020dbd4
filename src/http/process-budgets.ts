/** The memory budgets of the process: one for all response bodies, one for all decompression windows. */
import { type BodyBudgetOptions, createBodyBudget } from './body-budget.ts';
import { LARGE_WINDOW } from './content-coding.ts';

/** Of all bodies of the process together, in bytes. */
const MOST = 4 * 1024 * 1024;
/** Bytes that a body may always have: most answers of gateways that work are far shorter. */
const ALWAYS = 16 * 1024;
/** Instead of MOST while some peers are slow: the others can go on although those still hold their bytes. */
const MOST_SLOW = 10 * 1024 * 1024;
/** The same for a peer with a debt (one of its bodies was slow): the rest is reserved for peers without. */
const MOST_INDEBTED = 5 * 1024 * 1024;
/** One read of a socket: it is in memory before anybody can refuse it, so this much of each body is not counted. */
const ONE_READ = 64 * 1024;
/** A peer that may send and sends nothing for so long is slow; what is already in the socket is read in less. */
const REST_MS = 50;
/** The same for a decoder. A decompression bomb is read to its limit in less, and two at once took 20 MB more. */
const WINDOW_REST_MS = 1000;

const OF_PROCESS: BodyBudgetOptions = {
  most: MOST,
  always: ALWAYS,
  mostSlow: MOST_SLOW,
  mostIndebted: MOST_INDEBTED,
  oneRead: ONE_READ,
  afterRest: (act) => void setTimeout(act, REST_MS).unref(),
};

/** The budget of the process, whichever gateways the bodies come from. */
export const bodyBudget = createBodyBudget(OF_PROCESS);

/**
 * For decompression windows, each of which is many times larger than a body may be. They have a budget of their own:
 * otherwise a peer that compresses one byte and stalls would block all other bodies, and one that stalls without
 * compression all compressed ones. One window is open at a time, and a second beside one that takes long.
 */
export const windowBudget = createBodyBudget({
  ...OF_PROCESS,
  most: LARGE_WINDOW,
  always: 0,
  mostSlow: 2 * LARGE_WINDOW,
  mostIndebted: 2 * LARGE_WINDOW,
  waitsEmpty: true,
  afterRest: (act) => void setTimeout(act, WINDOW_REST_MS).unref(),
});
