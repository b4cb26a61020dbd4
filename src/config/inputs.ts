/** The inputs by name, with their defaults (contract section 1); action.yml is compared with this table by a test. */
export const INPUT_DEFAULTS = {
  'base-url': '',
  'api-key': '',
  models: '',
  'max-models': '200',
  probes: 'completion',
  config: '',
  gateway: '',
  keys: '',
  policy: 'standard',
  severity: '',
  retries: '2',
  timeout: '30s',
  'max-wait': '60s',
  deadline: '5m',
  wait: '0s',
  'dry-run': 'false',
  concurrency: '8',
  headers: '',
  auth: 'bearer',
  'ca-certificate': '',
  'status-page': 'auto',
  'min-balance': '',
  'max-latency': '',
  baseline: '',
  history: '',
  page: '',
  report: '',
  junit: '',
  summary: 'always',
  issue: 'off',
  comment: 'off',
  'github-token': '${{ github.token }}',
} as const;

export type InputName = keyof typeof INPUT_DEFAULTS;

export const INPUT_NAMES = Object.keys(INPUT_DEFAULTS) as readonly InputName[];

/** The inputs exactly as they were given, untrimmed; an absent one is an empty string. */
export type RawInputs = Readonly<Record<string, string>>;

/** What config may know of its surroundings; everything a parameter, so that it is testable. */
export interface Surroundings {
  /** Relative paths start here. */
  readonly workspace: string;
  /** Where the report goes by default; null: it is written only when asked for. */
  readonly reportFolder: string | null;
  /** True in a pull request from a fork or from Dependabot, which is given no secrets. */
  readonly secretsWithheld: boolean;
  /** How the key is given, as a sentence begins: the input, or an environment variable. */
  readonly keySource: string;
  /** True at a terminal, where there are no secrets and no `with:`. */
  readonly atDesk?: boolean;
  /** Reads a text file; throws as `fs.readFileSync` does. */
  readonly readFile: (path: string) => string;
  /** What `${NAME}` in the config file stands for; absent: nothing is set. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** Of a run that reads and writes nothing: the warm-up, or the demo. */
export const NO_SURROUNDINGS: Surroundings = {
  workspace: '/',
  reportFolder: null,
  secretsWithheld: false,
  keySource: '`api-key`',
  readFile: () => '',
};

/** The value of an input as text without surrounding blanks; its default when empty. */
export function inputText(raw: RawInputs, name: InputName): string {
  const given = (raw[name] ?? '').trim();
  return given === '' ? INPUT_DEFAULTS[name] : given;
}
