/**
 * Stand-ins for actions of other repositories, which cannot be had from a package registry: each is a folder that act
 * takes in the place of the repository. Artifacts go through act's own server of artifacts.
 * actions/checkout needs none: act puts the workspace there itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INPUTS = ['name', 'path', 'pattern', 'key', 'restore-keys', 'overwrite', 'retention-days'];

function javascript(): string {
  const inputs = INPUTS.map((name) => `  ${name}: { default: "" }`).join('\n');
  return `name: A stand-in\ndescription: A stand-in.\ninputs:\n${inputs}\nruns: { using: node24, main: index.mjs }\n`;
}

/** As actions/upload-artifact: what is there of the paths. act knows no `strategy.job-index`, by which names differ. */
const upload = (): string => `
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
const { INPUT_NAME: name, INPUT_PATH: paths, GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: run, ACTIONS_RUNTIME_URL: server } = process.env;
const lines = paths.split('\\n').map((line) => line.trim()).filter((line) => line !== '');
const files = lines.map((line) => resolve(workspace, line)).filter((path) => existsSync(path));
const unique = name.endsWith('@') ? name + process.pid : name;
for (const file of files) {
  const url = new URL(\`upload/\${run}?itemPath=\${encodeURIComponent(unique + '/' + basename(file))}\`, server);
  const { ok, status } = await fetch(url, { method: 'PUT', body: readFileSync(file) });
  if (!ok) throw new Error('upload: ' + status);
}
`;

/** As actions/download-artifact with a pattern: a folder an artifact. */
const download = (): string => `
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
const { INPUT_PATTERN: pattern, INPUT_PATH: path, GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: run, ACTIONS_RUNTIME_URL: server } = process.env;
const asked = async (way) => (await fetch(new URL(way, server))).json();
const { value: artifacts } = await asked(\`_apis/pipelines/workflows/\${run}/artifacts\`);
for (const { name } of artifacts.filter((one) => one.name.startsWith(pattern.replace(/\\*$/, '')))) {
  const { value: files } = await asked(\`download/\${run}?itemPath=\${encodeURIComponent(name)}\`);
  for (const file of files) {
    const target = resolve(workspace, path, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(await (await fetch(file.contentLocation)).arrayBuffer()));
  }
}
`;

/** As actions/cache: one folder, kept whole, in a folder of this machine; the key is not looked at. */
const copy = (from: string, to: string): string => `
import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
const workspace = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH);
const kept = process.env.STAND_IN_CACHE;
if (existsSync(${from})) cpSync(${from}, ${to}, { recursive: true });
`;

const FILES: Readonly<Record<string, () => string>> = {
  'upload-artifact/action.yml': javascript,
  'upload-artifact/index.mjs': upload,
  'download-artifact/action.yml': javascript,
  'download-artifact/index.mjs': download,
  'cache/restore/action.yml': javascript,
  'cache/restore/index.mjs': () => copy('kept', 'workspace'),
  'cache/save/action.yml': javascript,
  'cache/save/index.mjs': () => copy('workspace', 'kept'),
  'upload-pages-artifact/action.yml': javascript,
  'upload-pages-artifact/index.mjs': () => `
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
const page = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH, 'index.html');
console.log(existsSync(page) ? 'page: there' : 'page: missing');
`,
  'deploy-pages/action.yml': javascript,
  'deploy-pages/index.mjs': () => `console.log('deployed');\n`,
};

/** Writes them below the folder; the names are those of the repositories of `actions/`. */
export function writeStandIns(folder: string): readonly string[] {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text());
  }
  return [...new Set(Object.keys(FILES).map((path) => path.split('/')[0] ?? ''))];
}
