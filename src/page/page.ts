/**
 * The page of the fleet: a single HTML file without scripts that loads nothing, made from the report and the history.
 * Foreign text enters only through the templates of html.ts.
 */
import { createHash } from 'node:crypto';
import { VERDICTS, type Verdict } from '../model/finding.ts';
import type { HistoryEntry } from '../model/history.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { modelTally } from '../model/model-rows.ts';
import { type Report, worstFirst } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { clip } from '../safety/quote.ts';
import { strip } from './charts.ts';
import { gatewayPart, OVERVIEW_HEAD, overviewRow, type Shown, shownOf } from './gateway.ts';
import { Html, html, NOTHING } from './html.ts';
import { type Problem, problemCards, problemsOf } from './problems.ts';
import { byGateway, gatewayPast, type Tally } from './runs.ts';
import { STYLE } from './style.ts';
import { markOf, momentOf } from './words.ts';

/** A browser on a phone still opens a page of this size quickly. */
const MOST_CHARACTERS = 4_000_000;
/** The most rows in the overview. Up to this number, every gateway has one. */
const MOST_ROWS = 1_500;
const MOST_ABSENT = 100;
/** The most sections that are expanded initially. */
const MOST_OPEN = 12;
/** Gateways that are only in the history disappear from the page after this time. */
const ABSENT_MS = 30 * 24 * 3_600_000;
/** Garbage in characters: what reading one gateway leaves behind, and for each part of the page how many times its length. */
const EACH_GATEWAY = 2048;
const COPIES = 4;
const NONE: Tally = { worked: 0, of: 0 };

/**
 * Builds the page as a generator that yields after each gateway. `merge` reads each gateway from a file when it is
 * accessed, so hundreds take seconds, and signals must be handled in between. The page is returned in pieces: as one
 * string, with a template around each part, it was in memory four times. `history` includes this run and is in order of
 * time.
 */
export function* pageSteps(
  report: Report,
  history: readonly HistoryEntry[],
): Generator<undefined, readonly string[]> {
  const entries = byGateway(history);
  const shown = worstFirst(report.gateways).map((gateway, index) =>
    shownOf(`g${index + 1}`, gateway, entries.get(gateway.name) ?? []),
  );
  const problems: Problem[] = [];
  const models: Tally[] = [];
  for (const { gateway } of shown) {
    problems.push(...problemsOf(gateway));
    models.push(modelTally(gateway));
    madeGarbage(EACH_GATEWAY);
    yield;
  }
  const rows = shown.slice(0, MOST_ROWS);
  const tableOf = (linked: number): Html => overviewOf(rows, models, linked);
  const cards = problemCards(problems);
  const taken = cards.text.length + tableOf(rows.length).text.length;
  madeGarbage(COPIES * taken);
  const parts = yield* partsOf(shown, MOST_CHARACTERS - taken);
  const title = `Gateway Preflight: ${headlineOf(report)}`;
  const beginning = html`<a class="skip" href="#gateways">To the gateways</a>
<header><h1>${title}</h1><p>Run of ${momentOf(report.startedAt)}; it took ${milliseconds(report.durationMs)}.${history.length === 0 ? html` There is no history yet: set the input <code>history</code> to see earlier runs.` : NOTHING}</p>${tilesOf(report, models)}</header>
<main><h2>Open diagnoses</h2>${cards}
<h2 id="gateways">Gateways</h2>${tableOf(parts.length)}${leftOut(shown.length - rows.length, 'in this table')}
<h2>Each gateway</h2>`;
  const end = html`${leftOut(shown.length - parts.length, 'here')}
${absentOf(report, entries)}</main>
<footer><p>Made by Gateway Preflight ${report.version}. Strips: the taller a bar, the worse the run. All times are UTC.</p></footer>`;
  const pieces = [headOf(title, report.verdict), beginning, ...parts, end, END];
  return pieces.map(({ text }) => text);
}

const END = new Html('\n</body>\n</html>\n');

function headOf(title: string, verdict: Verdict): Html {
  const style = createHash('sha256').update(STYLE, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const colour = { pass: '1a7f37', warn: 'd8a127', fail: 'c21e2b' }[verdict];
  const icon = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='4' fill='%23${colour}'/%3E%3C/svg%3E`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${new Html(icon)}">
<style>${new Html(STYLE)}</style>
</head>
<body>
`;
}

function headlineOf({ gateways, verdict }: Report): string {
  const [only] = gateways;
  if (only !== undefined && gateways.length === 1 && verdict === 'fail') {
    return `${clip(only.name, 100)} fails (${only.diagnosis})`;
  }
  const failing = gateways.filter((gateway) => gateway.verdict === 'fail').length;
  if (failing > 0) return `${failing} of ${gateways.length} gateways ${failing === 1 ? 'fails' : 'fail'}`;
  if (gateways.length === 0) return 'no gateway was checked';
  const all = gateways.length === 1 ? 'the gateway works' : `all ${gateways.length} gateways work`;
  return verdict === 'warn' ? `${all}, with warnings` : all;
}

function tilesOf({ gateways }: Report, models: readonly Tally[]): Html {
  const wanted = models.reduce((sum, { of }) => sum + of, 0);
  const working = models.reduce((sum, { worked }) => sum + worked, 0);
  const tiles = VERDICTS.map((verdict) => {
    const count = gateways.filter((gateway) => gateway.verdict === verdict).length;
    return html`<li>${markOf(verdict)}<b>${count}</b>${count === 1 ? 'gateway' : 'gateways'}</li>`;
  });
  const last = wanted === 0 ? NOTHING : html`<li>Models that work<b>${working}</b>of ${wanted} wanted</li>`;
  return html`<ul class="tiles" aria-label="Now">${tiles}${last}</ul>`;
}

function overviewOf(rows: readonly Shown[], models: readonly Tally[], linked: number): Html {
  const lines = rows.map((one, index) => overviewRow(one, models[index] ?? NONE, index < linked));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="All gateways"><table><caption class="dim">${counted(rows.length, 'gateway')}${rows.length > 1 ? ', the broken ones first' : ''}</caption><thead>${OVERVIEW_HEAD}</thead><tbody>${lines}</tbody></table></div>`;
}

/** As many sections as fit, failing gateways first. */
function* partsOf(shown: readonly Shown[], most: number): Generator<undefined, readonly Html[]> {
  const parts: Html[] = [];
  let length = 0;
  for (const one of shown) {
    const open = shown.length <= 3 || (one.gateway.verdict !== 'pass' && parts.length < MOST_OPEN);
    const part = gatewayPart(one, open);
    length += part.text.length;
    if (length > most) break;
    parts.push(part);
    madeGarbage(COPIES * part.text.length);
    yield;
  }
  return parts;
}

function leftOut(count: number, where: string): Html {
  return count <= 0
    ? NOTHING
    : html`<p>${counted(count, 'more gateway')} ${count === 1 ? 'is' : 'are'} not shown ${where} to save space; the report has them all.</p>`;
}

/** Gateways that only earlier runs checked, for example another job of the matrix. */
function absentOf(
  { gateways, startedAt }: Report,
  entries: ReadonlyMap<string, readonly HistoryEntry[]>,
): Html {
  const present = new Set(gateways.map(({ name }) => name));
  const since = Date.parse(startedAt) - ABSENT_MS;
  const absent = [...entries].flatMap(([name, all]) => {
    const last = all.at(-1);
    return last === undefined || present.has(name) || Date.parse(last.at) < since
      ? []
      : [{ name, all, last }];
  });
  if (absent.length === 0) return NOTHING;
  const rows = absent
    .slice(0, MOST_ABSENT)
    .map(
      ({ name, all, last }) =>
        html`<tr><th scope="row">${clip(name, 100)}</th><td>${markOf(last.verdict)}</td><td>${strip(gatewayPast(all))}</td><td>${momentOf(last.at)}</td></tr>`,
    );
  return html`<h2>Not in this run</h2><div class="scroll" role="region" tabindex="0" aria-label="Gateways that are not in this run"><table><thead><tr><th scope="col">Gateway</th><th scope="col">Last result</th><th scope="col">Runs, newest right</th><th scope="col">Last asked</th></tr></thead><tbody>${rows}</tbody></table></div>${leftOut(absent.length - rows.length, 'here')}`;
}
