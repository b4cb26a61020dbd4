/** One gateway: its row in the overview, and its own section of the page. */
import type { HistoryEntry } from '../model/history.ts';
import { milliseconds } from '../model/measures.ts';
import { type ModelRow, type ModelState, modelRows } from '../model/model-rows.ts';
import type { GatewayReport } from '../model/report.ts';
import { clip } from '../safety/quote.ts';
import { latencyLine, strip } from './charts.ts';
import { type Html, html, NOTHING } from './html.ts';
import { gatewayPast, LONG, modelPast, type Past, SHORT, type Tally } from './runs.ts';
import { type Mark, markOf, momentOf } from './words.ts';

/** A gateway with its history. */
export interface Shown {
  /** The anchor of its section. */
  readonly id: string;
  readonly gateway: GatewayReport;
  readonly entries: readonly HistoryEntry[];
  readonly past: Past;
}

const MOST_MODELS = 200;
const MOST_TROUBLES = 10;

export function shownOf(id: string, gateway: GatewayReport, entries: readonly HistoryEntry[]): Shown {
  return { id, gateway, entries, past: gatewayPast(entries) };
}

/** Small screens hide the columns of class `wide`; the gateway's section shows the same data. */
export const OVERVIEW_HEAD = html`<tr><th scope="col">Gateway</th><th scope="col">Now</th><th scope="col" class="wide">Models that work</th><th scope="col">Runs, newest right</th><th scope="col" class="wide">Worked, last ${SHORT}</th><th scope="col" class="wide">Latency</th></tr>`;

/** `models`: how many of the wanted models work. */
export function overviewRow({ id, gateway, past }: Shown, models: Tally, linked: boolean): Html {
  const { name, verdict, diagnosis } = gateway;
  const short = clip(name, 100);
  const label = linked ? html`<a href="#${id}">${short}</a>` : html`${short}`;
  const why = diagnosis === 'ok' ? NOTHING : html`<br><code>${diagnosis}</code>`;
  return html`<tr><th scope="row">${label}${why}</th><td>${markOf(verdict)}</td><td class="wide">${tally(models)}</td><td>${strip(past)}</td><td class="wide">${tally(past.latest30)}</td><td class="wide">${latencyOf(past)}</td></tr>`;
}

export function gatewayPart({ id, gateway, entries, past }: Shown, open: boolean): Html {
  const { name, verdict, diagnosis, baseUrl, provider, models } = gateway;
  const place = baseUrl === null ? NOTHING : html`<dt>Base URL</dt><dd><code>${baseUrl}</code></dd>`;
  const vendor = provider === 'unknown' ? NOTHING : html`<dt>Provider</dt><dd>${provider}</dd>`;
  const listed = models.listed === null ? NOTHING : html`<dt>Models listed</dt><dd>${models.listed}</dd>`;
  const removed = changes('Removed since the baseline', [...models.removed]);
  const added = changes('Added since the baseline', [...models.added]);
  const first = entries.at(-past.runs.length)?.at.slice(0, 10) ?? '';
  const last = entries.at(-1)?.at.slice(0, 10) ?? '';
  const runs =
    entries.length === 0
      ? NOTHING
      : html`<dt>Runs</dt><dd>${strip(past)}</dd><dt>Worked</dt><dd>${workedOf(past)}</dd>`;
  return html`<details id="${id}"${open ? html` open` : NOTHING}><summary><h3>${name}</h3> ${markOf(verdict)}${diagnosis === 'ok' ? NOTHING : html` <code>${diagnosis}</code>`}</summary><dl class="facts">${place}${vendor}${listed}${removed}${added}${runs}</dl>${latencyLine(past, first, last)}${modelTable(gateway, entries)}${troubles(name, entries)}</details>`;
}

/** The mark that the page shows for the state of a model. */
const MARKS = {
  broken: 'fail',
  works: 'pass',
  spared: 'spared',
  unasked: 'unknown',
} as const satisfies Record<ModelState, Mark>;

function modelTable(gateway: GatewayReport, entries: readonly HistoryEntry[]): Html {
  const { name } = gateway;
  const sorted = modelRows(gateway);
  if (sorted.length === 0) return NOTHING;
  const rest = sorted.length - MOST_MODELS;
  const more =
    rest > 0
      ? html`<p>${rest} more models are not shown here to save space; the report has them all.</p>`
      : NOTHING;
  const rows = sorted.slice(0, MOST_MODELS).map((model) => modelRow(model, entries));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Models of ${name}"><table><caption>Models</caption><thead><tr><th scope="col">Model</th><th scope="col">Now</th><th scope="col">Runs, newest right</th><th scope="col" class="wide">Worked, last ${SHORT}</th><th scope="col" class="wide">Worked, last ${LONG}</th><th scope="col">Latency</th></tr></thead><tbody>${rows}</tbody></table></div>${more}`;
}

function modelRow({ model: { id, latencyMs }, state }: ModelRow, entries: readonly HistoryEntry[]): Html {
  const past = modelPast(entries, id);
  const usual =
    past.usualMs === null
      ? NOTHING
      : html`<span class="wide"> (usually ${milliseconds(past.usualMs)})</span>`;
  const now = latencyMs === null ? '–' : milliseconds(latencyMs);
  return html`<tr><th scope="row"><code>${id}</code></th><td>${markOf(MARKS[state])}</td><td>${strip(past)}</td><td class="wide">${tally(past.latest30)}</td><td class="wide">${tally(past.latest90)}</td><td>${now}${usual}</td></tr>`;
}

/** The last runs that did not pass, newest first: the data of the strip in words. */
function troubles(name: string, entries: readonly HistoryEntry[]): Html {
  const bad = entries.filter(({ verdict }) => verdict !== 'pass').slice(-MOST_TROUBLES);
  if (bad.length === 0) return NOTHING;
  const rows = bad
    .toReversed()
    .map(
      ({ at, verdict, diagnosis }) =>
        html`<tr><th scope="row">${momentOf(at)}</th><td>${markOf(verdict)}</td><td><code>${diagnosis}</code></td></tr>`,
    );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Troubles of ${name}"><table><caption>Last runs that did not pass</caption><thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Diagnosis</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function changes(label: string, ids: readonly string[]): Html {
  if (ids.length === 0) return NOTHING;
  const named = ids.slice(0, 10).map((id) => html` <code>${id}</code>`);
  return html`<dt>${label}</dt><dd>${named}${ids.length > 10 ? ` and ${ids.length - 10} more` : ''}</dd>`;
}

function latencyOf({ runs, usualMs }: Past): string {
  const now = runs.at(-1)?.latencyMs ?? null;
  if (usualMs === null) return '–';
  return `${now === null ? '–' : milliseconds(now)} (usually ${milliseconds(usualMs)})`;
}

function workedOf({ latest30, latest90 }: Past): string {
  const recent = `${latest30.worked} of the last ${latest30.of} runs`;
  return latest90.of === latest30.of ? recent : `${recent}, ${latest90.worked} of the last ${latest90.of}`;
}

const tally = ({ worked, of }: Tally): string => (of === 0 ? '–' : `${worked} of ${of}`);
