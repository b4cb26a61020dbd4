/**
 * Writes docs/compatibility.md: what the tested software answered and what we said, from the rows that the tests
 * recorded.
 */

const GROUPS = {
  gateways: 'Gateways',
  clients: 'Clients',
  doors: 'Front doors',
  proxies: 'Proxies',
  status: 'Status pages',
  workflows: 'Workflows',
  linters: 'Linters',
};

/** What a reader must know about a group to understand its table. */
const NOTES = {
  workflows: `The workflows of [examples](../examples) as they stand, run by act without containers on Node 24, with this repository in
the place of \`gateway-preflight/gateway-preflight@v1\` and GitHub's API a double on loopback. act puts the workspace there in
the place of actions/checkout; upload-artifact, download-artifact, cache, upload-pages-artifact and deploy-pages are
stand-ins, since no package registry has them. act does not know \`continue-on-error\` of a job.
`,
};

const HEAD = `# Compatibility

Made by \`npm run test:real\`, which installs software that others wrote, starts it on loopback, and runs the committed
\`dist/\` against it as a runner would. No line here is written by hand; each is a test that passed.
`;

function cell(text) {
  return String(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/([*_`~[\]\\])(?<!\\\|)/g, (mark) => (mark === '\\' ? mark : `\\${mark}`));
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by group in the order above, then by peer and file; the tests of a file keep their order. */
function inOrder(rows) {
  const groups = Object.keys(GROUPS);
  return rows
    .map((row, index) => ({ ...row, index }))
    .sort(
      (a, b) =>
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        compare(a.group, b.group) ||
        compare(a.peer, b.peer) ||
        compare(a.file, b.file) ||
        a.index - b.index,
    );
}

function section(group, rows) {
  const withClients = rows.some(({ agrees }) => agrees !== undefined);
  const head = ['peer', 'version', 'case', 'what it answered', 'what we said'];
  if (withClients) head.push('real clients');
  const lines = rows.map((row) => {
    const cells = [row.peer, row.version, row.case, row.answered, row.said].map(cell);
    if (withClients) cells.push(cell(row.agrees ?? ''));
    return line(cells);
  });
  const notes = NOTES[group] === undefined ? [] : [NOTES[group]];
  return [
    `## ${GROUPS[group] ?? group}`,
    '',
    ...notes,
    line(head),
    line(head.map(() => '---')),
    ...lines,
    '',
  ].join('\n');
}

/** The page. It does not depend on the order in which the test files ran. */
export function compatibility(rows) {
  const sorted = inOrder(rows);
  const groups = [...new Set(sorted.map(({ group }) => group))];
  const sections = groups.map((group) =>
    section(
      group,
      sorted.filter((row) => row.group === group),
    ),
  );
  return `${HEAD}\n${sections.join('\n')}`;
}
