/** All inputs with their defaults. A test keeps this table and action.yml the same. */
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

/** The inputs exactly as given, untrimmed. A missing input counts as an empty string. */
export type RawInputs = Readonly<Record<string, string>>;

/** All that config/ may know about its environment, as parameters, so that tests can set it. */
export interface Surroundings {
  /** Relative paths are resolved against it. */
  readonly workspace: string;
  /** The folder for the report by default; null: a report is written only if asked for. */
  readonly reportFolder: string | null;
  /** True in a pull request from a fork or from Dependabot, to which GitHub gives no secrets. */
  readonly secretsWithheld: boolean;
  /** Where the key comes from, as the beginning of a sentence: the input, or an environment variable. */
  readonly keySource: string;
  /** True on the command line, where there is no `with:` and there are no GitHub secrets. */
  readonly atDesk?: boolean;
  /** Reads a text file; throws like `fs.readFileSync`. */
  readonly readFile: (path: string) => string;
  /** The values for `${NAME}` in the config file; absent: no variable is set. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** For a run that reads and writes no files: the warm-up and the demo. */
export const NO_SURROUNDINGS: Surroundings = {
  workspace: '/',
  reportFolder: null,
  secretsWithheld: false,
  keySource: '`api-key`',
  readFile: () => '',
};

/** The input's value without surrounding whitespace; its default if empty. */
export function inputText(raw: RawInputs, name: InputName): string {
  const given = (raw[name] ?? '').trim();
  return given === '' ? INPUT_DEFAULTS[name] : given;
}
