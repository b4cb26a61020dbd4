/** The budgets of the process: what all bodies, and all windows of decoders, may take of its memory together. */
import { type BodyBudgetOptions, createBodyBudget } from './body-budget.ts';
import { LARGE_WINDOW } from './content-coding.ts';

/** Of all bodies of the process together, in bytes. */
const MOST = 4 * 1024 * 1024;
/** Bytes that a body may always have: most answers of gateways that work are far shorter. */
const ALWAYS = 16 * 1024;
/** Instead of MOST while some peers are slow, so that the others can go on beside what those hold. */
const MOST_SLOW = 10 * 1024 * 1024;
/** The same for a peer with a debt: what is beyond is for those without, however many bodies of others stall. */
const MOST_INDEBTED = 5 * 1024 * 1024;
/** What comes in one read of a socket is here before anybody could say no: so much of each body takes no room of others. */
const ONE_READ = 64 * 1024;
/** A peer that may send, and sends nothing for so long, is slow: what is already on its way is read in less. */
const REST_MS = 50;
/** The same for a decoder: all that a bomb may say comes out in less, and two at once were 20 MB more. */
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
 * Of the windows of decoders, each many times what a body may have: in one budget a peer that codes one byte and stalls
 * would keep every body of others waiting, and one that stalls uncoded every coded one. One of them is open at once, and a
 * second beside one that goes on for long.
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
