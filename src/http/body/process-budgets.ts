/** The memory budgets of the process: one for all response bodies, one for all decompression windows. */
import { type BodyBudgetOptions, createBodyBudget } from './body-budget.ts';
import { LARGE_WINDOW } from './content-coding.ts';

/** In bytes, for all bodies of the process together. */
const MOST = 4 * 1024 * 1024;
/** Bytes that a body may always have. Most answers of working gateways are far shorter. */
const ALWAYS = 16 * 1024;
/**
 * The limit instead of MOST while some peers are slow, so that the others can go on although the slow ones hold their
 * bytes.
 */
const MOST_SLOW = 10 * 1024 * 1024;
/** The same for a peer with a debt (one of its bodies was slow). The rest is reserved for peers without debts. */
const MOST_INDEBTED = 5 * 1024 * 1024;
/** One read of a socket. It is in memory before reading can be paused, so this much of each body is not counted. */
const ONE_READ = 64 * 1024;
/** A peer that may send and sends nothing for this long is slow. What is already in the socket is read in less time. */
const REST_MS = 50;
/**
 * The same for a decoder. Long enough to read a decompression bomb to its limit before a second window is opened: two
 * at once took 20 MB more.
 */
const WINDOW_REST_MS = 1000;

const OF_PROCESS: BodyBudgetOptions = {
  most: MOST,
  always: ALWAYS,
  mostSlow: MOST_SLOW,
  mostIndebted: MOST_INDEBTED,
  oneRead: ONE_READ,
  afterRest: (act) => void setTimeout(act, REST_MS).unref(),
};

/** Shared by the bodies of all gateways. */
export const bodyBudget = createBodyBudget(OF_PROCESS);

/**
 * For decompression windows, each of which is many times larger than a body may be. They have a budget of their own:
 * otherwise a peer that compresses one byte and stalls would block all other bodies, and one that stalls without
 * compression would block all compressed ones. One window is open at a time, and a second one only if the first takes
 * long.
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
