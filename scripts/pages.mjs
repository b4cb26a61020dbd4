/** Generates the docs as pure functions from tables to Markdown. scripts/docs.mjs writes them; a test compares. */

const GROUPS = {
  configuration: 'Configuration',
  network: 'Network',
  route: 'Route',
  key: 'Key and account',
  model: 'Model',
  answer: 'Request and answer',
  beside: 'Beside the requests',
};

/** Longer recorded bodies are cut off on the page. */
const SHOWN = 600;
/** The most recorded answers on a page, each of a different vendor. */
const EXAMPLES = 4;

const GENERATED = '<!-- Written by `npm run docs`. Change the tables it is made from, not this page. -->';

function severityOf(facts) {
  if (facts.severity === 'info') return 'information only';
  if (facts.severity !== undefined) return facts.severity;
  return 'fail; warn in a check that only warns';
}

/** Uses a fence longer than any in the text, so that the text cannot close it. */
function fenced(text, language = '') {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function isPrintable(text) {
  return /^[\t\n\r\x20-\x7e\u00a0-\uffff]*$/.test(text);
}

function shorten(body) {
  const text = body.trim().replace(/\r\n?/g, '\n');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}

/** The "vendors" of test cases that illustrate a format or a wording rather than somebody's real answer. */
const NOBODY = ['generic', 'relay', 'ok', 'empty', 'null', 'fastapi', 'express', 'spring'];
/** The proper spelling of names that the cases have in lower case. */
const SPELLINGS = {
  apisix: 'Apache APISIX',
  cloudflare: 'Cloudflare',
  kong: 'Kong',
  litellm: 'LiteLLM',
  ollama: 'Ollama',
  tyk: 'Tyk',
  vllm: 'vLLM',
};
/** Shorter answers are not distinctive enough to recognise. */
const TELLING = 24;

/**
 * One example per vendor, only distinctive ones. Vendors with the most recorded answers come first, since people meet
 * them most often.
 */
export function examplesOf(cases, code) {
  const known = new Map();
  for (const { vendor } of cases) known.set(vendor, (known.get(vendor) ?? 0) + 1);
  const telling = (one) => Number((one.body ?? '').length >= TELLING && (one.body ?? '').length <= SHOWN);
  const fitting = cases
    .filter((one) => one.code === code && !NOBODY.includes(one.vendor) && isPrintable(one.body ?? ''))
    .sort(
      (a, b) =>
        telling(b) - telling(a) ||
        known.get(b.vendor) - known.get(a.vendor) ||
        a.body.length - b.body.length ||
        (a.id < b.id ? -1 : 1),
    );
  const vendors = new Map();
  for (const one of fitting) if (!vendors.has(one.vendor)) vendors.set(one.vendor, one);
  return [...vendors.values()].slice(0, EXAMPLES);
}

function recorded(one) {
  const body = shorten(one.body ?? '');
  const headers = Object.entries(one.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const text = [`HTTP ${one.status}`, ...headers, '', body || '(an empty body)'].join('\n');
  const source = /^https?:\/\//.test(one.source ?? '') ? ` ([source](${one.source.split(' ')[0]}))` : '';
  return `**${SPELLINGS[one.vendor] ?? one.vendor}**, \`${one.request}\`${source}:\n\n${fenced(text)}`;
}

function asStep(inputs) {
  const lines = Object.entries(inputs).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return `with:\n${lines.join('\n')}`;
}

function looksOf(code, { cases, inputs, words }) {
  const answers = examplesOf(cases, code).map(recorded);
  const steps = (inputs[code] ?? []).map(asStep);
  const said = (words[code] ?? []).map(
    ([who, text]) => `- ${who}: ${text.includes('`') ? text : `\`${text}\``}`,
  );
  return [
    ...steps.map((step) => fenced(step, 'yaml')),
    ...(said.length > 0 ? [said.join('\n')] : []),
    ...answers,
  ];
}

/** The more specific advice for answers that tell more than their code. */
function kindsOf(code, { kinds }) {
  const rows = kinds
    .filter((kind) => kind.code === code)
    .map(({ where, means, next }) => `| ${cell(where)} | ${cell([means, next].filter(Boolean).join(' '))} |`);
  if (rows.length === 0) return [];
  return [
    '## Where the answer tells more',
    ['| where | what that means, and what to do |', '| --- | --- |', ...rows].join('\n'),
  ];
}

/** The page of one code. */
export function codePage(code, material) {
  const facts = material.codes[code];
  const advice = material.adviceOf(code);
  const looks = looksOf(code, material);
  const cured = material.timeCanCure(code) ? 'but `wait` waits for it' : 'another attempt cannot help';
  const retried = facts.retried ? 'yes, up to `retries` times, and `wait` waits for it' : `no, ${cured}`;
  const lower = facts.severity === 'warn' ? 'fail' : 'warn';
  return [
    GENERATED,
    `# ${code}`,
    advice.means,
    `**What to do.** ${advice.next}`,
    [
      '| who acts | by default | retried |',
      '| --- | --- | --- |',
      `| ${material.actorOf(facts.actor)} | ${severityOf(facts)} | ${retried} |`,
    ].join('\n'),
    '## What it looks like',
    ...looks,
    ...kindsOf(code, material),
    '## Change its severity',
    `In the step: \`severity: "${code}: ${lower}"\` or \`severity: "${code}: ignore"\`. What is ignored stays in the report.`,
    '[All codes](README.md)',
  ]
    .join('\n\n')
    .concat('\n');
}

/** The index of the pages, grouped and ordered like the table of codes. */
export function codeIndex(material) {
  const sections = Object.entries(GROUPS).flatMap(([group, title]) => {
    const rows = Object.entries(material.codes)
      .filter(([, facts]) => facts.group === group)
      .map(
        ([code, facts]) =>
          `| [\`${code}\`](${code}.md) | ${cell(material.adviceOf(code).means)} | ${facts.actor} | ${facts.retried ? 'yes' : 'no'} |`,
      );
    return [
      `## ${title}`,
      ['| code | what it means | who acts | retried |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ];
  });
  return [
    GENERATED,
    '# Diagnosis codes',
    'A finding that does not pass has one of these codes. They are public API: `severity` takes them, the output `diagnosis` is one of them.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

/** All files of docs/codes by name. */
export function codePages(material) {
  const pages = { 'README.md': codeIndex(material) };
  for (const code of Object.keys(material.codes)) pages[`${code}.md`] = codePage(code, material);
  return pages;
}

function inputsTable(action) {
  const rows = Object.entries(action.inputs).map(([name, { description, default: value }]) => {
    const shown = value === undefined || value === '' ? '' : `\`${value}\``;
    return `| \`${name}\` | ${shown} | ${cell(description.trim())} |`;
  });
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputsTable(action) {
  const rows = Object.entries(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description.trim())} |`,
  );
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n');
}

function fill(text, name, content) {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The README has no place ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

/** The README with its generated parts updated. `examples` maps the names of example workflows to their text. */
export function readme(text, action, examples) {
  let result = fill(text, 'inputs', inputsTable(action));
  result = fill(result, 'outputs', outputsTable(action));
  for (const [, name] of text.matchAll(/<!-- example:([a-z-]+):start -->/g)) {
    result = fill(result, `example:${name}`, fenced(examples[name].trim(), 'yaml'));
  }
  return result;
}
