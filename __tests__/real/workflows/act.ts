/** Runs a workflow by act, on this machine without containers, with this repository in the place of the release. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../support/action-file.ts';
import { findLeaks } from '../../support/leak.ts';
import { closedPort } from '../../support/listener.ts';
import { sureOf } from '../support/installed.ts';
import { assertLoopback } from '../support/peer.ts';
import { writeStandIns } from './stand-ins.ts';

export interface ActOptions {
  /** `push`, `pull_request`, `workflow_dispatch` … */
  readonly event: string;
  /** The workflow. */
  readonly yaml: string;
  /** Other files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly payload?: object;
}

/** One line of act's log. */
interface Line {
  readonly job?: string;
  readonly jobID?: string;
  readonly stepID?: readonly string[];
  readonly step?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly msg?: string;
}

export interface Acted {
  readonly code: number | null;
  /** All of the log as people see it. */
  readonly log: string;
  /** Outputs of a step by its id. */
  outputs(step: string): Readonly<Record<string, string>>;
  /** `success` or `failure` of each job that ran, by its id in the file. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Files that the stand-in of actions/cache kept, by name. */
  readonly cached: Readonly<Record<string, string>>;
}

const OURS = 'gateway-preflight/gateway-preflight@v1';
/** What a runner takes of a release. */
const RELEASE = ['action.yml', 'dist', 'plan', 'merge', '.github/workflows/fleet.yml'];
const LIMIT_MS = 150_000;
/** Nothing listens there: whatever wants to go outside fails at once. */
const DEAD = 'http://127.0.0.1:9';

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** A repository as the user has it, with what it uses beside it. */
function lay(base: string, { yaml, files = {}, payload = {} }: ActOptions): void {
  for (const path of RELEASE) cpSync(join(ROOT, path), join(base, 'release', path), { recursive: true });
  const all = { ...files, '.github/workflows/tested.yml': yaml };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(base, 'repository', path)), { recursive: true });
    writeFileSync(join(base, 'repository', path), text);
  }
  writeFileSync(join(base, 'event.json'), JSON.stringify(payload));
  git(join(base, 'repository'), 'init', '--quiet', '--initial-branch', 'main');
  git(join(base, 'repository'), 'remote', 'add', 'origin', 'https://github.com/octo/relay.git');
  git(join(base, 'repository'), 'add', '.');
  git(join(base, 'repository'), 'commit', '--quiet', '--message', 'All of it');
}

/** The refs by which the workflow and fleet.yml name actions of `actions/`, each with its stand-in. */
function replacements(base: string, texts: readonly string[]): readonly string[] {
  const standIns = join(base, 'stand-ins');
  const names = writeStandIns(standIns);
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g)]);
  const pairs = uses
    .map(([, repository = '', ref = '']) => [repository, ref] as const)
    .filter(([repository]) => names.includes(repository.slice('actions/'.length)))
    .map(
      ([repository, ref]) => `${repository}@${ref}=${join(standIns, repository.slice('actions/'.length))}`,
    );
  return [...new Set([`${OURS}=${join(base, 'release')}`, ...pairs])].flatMap((one) => [
    '--local-repository',
    one,
  ]);
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function readLines(text: string): readonly Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function resultOf(
  code: number | null,
  lines: readonly Line[],
  ids: readonly string[],
): Omit<Acted, 'cached'> {
  const ended = lines.filter(({ jobResult }) => jobResult !== undefined);
  return {
    code,
    log: lines.map(({ msg = '' }) => msg).join('\n'),
    outputs: (step) =>
      Object.fromEntries(
        lines
          .filter(({ command, stepID }) => command === 'set-output' && stepID?.at(-1) === step)
          .map(({ name = '', arg = '' }) => [name, arg]),
      ),
    jobs: Object.fromEntries(
      ended
        .filter(({ jobID = '' }) => ids.includes(jobID))
        .map(({ jobID = '', jobResult = '' }) => [jobID, jobResult]),
    ),
  };
}

/** Runs it to its end. Throws where a secret is in the log, or act listens to more than this machine. */
export async function act(options: ActOptions): Promise<Acted> {
  const base = mkdtempSync(join(tmpdir(), 'preflight-act-'));
  try {
    lay(base, options);
    const fleet = readFileSync(join(ROOT, '.github/workflows/fleet.yml'), 'utf8');
    const port = await closedPort();
    const secrets = Object.entries(options.secrets ?? {}).flatMap(([name, value]) => [
      '-s',
      `${name}=${value}`,
    ]);
    const env = Object.entries({
      STAND_IN_CACHE: join(base, 'cached'),
      NO_PROXY: '127.0.0.1',
      ...options.env,
    });
    const args = [
      ...[options.event, '-W', '.github/workflows/tested.yml', '-e', join(base, 'event.json'), '--json'],
      ...['-P', 'ubuntu-latest=-self-hosted', '--pull=false', '--no-cache-server'],
      ...['--action-cache-path', join(base, 'actions')],
      ...['--artifact-server-path', join(base, 'artifacts'), '--artifact-server-addr', '127.0.0.1'],
      ...['--artifact-server-port', `${port}`],
      ...replacements(base, [options.yaml, fleet]),
      ...secrets,
      ...env.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ];
    const child = spawn(sureOf('act').program, args, {
      cwd: join(base, 'repository'),
      env: {
        PATH: `${join(sureOf('node24').folder, 'bin')}:${process.env.PATH}`,
        HOME: base,
        HTTPS_PROXY: DEAD,
        HTTP_PROXY: DEAD,
        NO_PROXY: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let text = '';
    let open: unknown = null;
    child.stdout.once('data', () => {
      try {
        assertLoopback(port);
      } catch (error) {
        open = error;
      }
    });
    const keep = (chunk: Buffer) => {
      text += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const limit = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LIMIT_MS);
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(limit);
    if (open !== null) throw open;
    // act writes the value of a mask into its own log of commands, which a runner does not show.
    const shown = text.split('\n').filter((line) => !line.includes('"command":"add-mask"'));
    const leaks = findLeaks(Object.values(options.secrets ?? {}), { log: shown.join('\n') });
    if (leaks.length > 0) throw new Error(`A secret is in the log:\n${leaks.join('\n')}`);
    const { jobs } = parse(options.yaml) as { jobs: Record<string, unknown> };
    const acted = resultOf(code, readLines(text), Object.keys(jobs));
    if (acted.log === '') throw new Error(`act said nothing that could be read:\n${text.slice(0, 2_000)}`);
    return { ...acted, cached: filesIn(join(base, 'cached')) };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
