import { describe, expect, it } from '@jest/globals';
import type { RawInputs, Surroundings } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';
import type { Problem } from '../../src/model/run.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';
const GOOD: RawInputs = { 'base-url': 'https://relay.example.com/v1', 'api-key': KEY, models: 'gpt-5.5' };

const surroundings: Surroundings = {
  workspace: '/workspace',
  reportFolder: '/tmp/runner',
  secretsWithheld: false,
  keySource: '`api-key`',
  readFile: () => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  },
};

function problemsOf(raw: RawInputs, around: Partial<Surroundings> = {}): readonly Problem[] {
  const { run } = configure({ ...GOOD, ...raw }, { ...surroundings, ...around });
  return run.gateways[0]?.problems ?? [];
}

function codesOf(raw: RawInputs, around: Partial<Surroundings> = {}): readonly string[] {
  return problemsOf(raw, around).map(({ code }) => code);
}

describe('configure', () => {
  it('takes the defaults of the contract for what is empty or absent', () => {
    const { run } = configure({ ...GOOD, retries: '', timeout: '  ' }, surroundings);
    expect(run).toMatchObject({ deadlineMs: 300_000, dryRun: false, summary: 'always', policy: 'standard' });
    expect(run.reportPath).toBe('/tmp/runner/gateway-preflight/report.json');
    expect(run.gateways[0]).toMatchObject({
      name: 'relay.example.com',
      baseUrl: 'https://relay.example.com/v1',
      apiKey: KEY,
      retries: 2,
      timeoutMs: 30_000,
      maxWaitMs: 60_000,
      waitMs: 0,
      concurrency: 8,
      maxModels: 200,
      probes: ['completion'],
      statusPage: 'auto',
      maxLatencyMs: null,
      problems: [],
    });
  });

  it('tells both faults of a line of `severity`', () => {
    const seen = problemsOf({ severity: 'rate-limted: fial' }).map((problem) => problem.seen);
    expect(seen).toEqual([
      '`severity`: unknown check or code "rate-limted". Did you mean `rate-limited`?',
      '`severity`: unknown choice "fial" for `rate-limted`. Did you mean `fail`?',
    ]);
  });

  it('says to write the nearest word, and which there are where they are few', () => {
    const nexts = problemsOf({ severity: 'rate-limted: fail', auth: 'baerer' }).map(({ next }) => next);
    expect(nexts.toSorted()).toEqual([
      'Write `bearer` for `auth`. Allowed: bearer, api-key, x-api-key or none.',
      'Write `rate-limited: fail`.',
    ]);
    expect(problemsOf({ auth: 'kerberos' })[0]?.next).toBe(
      'Use bearer, api-key, x-api-key or none for `auth`.',
    );
  });

  it.each([
    ['{rate-limited: fail}', ['Write `rate-limited: fail`.', 'Write `rate-limited: fail`. Allowed:']],
    [
      '{rate-limited: warn, models: ignore}',
      ['Write `rate-limited: warn`.', 'Write `models: ignore`. Allowed:'],
    ],
    ['- models: warn', ['Write `models: warn`.']],
    ['rate_limited: ignored', ['Write `rate-limited: ignore`.', 'Write `rate-limited: ignore`. Allowed:']],
    ['models: wran', ['Write `models: warn`. Allowed: fail, warn or ignore.']],
    ['*: fial', ['Write `*: fail`. Allowed:']],
    ['billing: fial', ['Use one of the', 'Use fail, warn or ignore for `severity`.']],
    ['rate-limted: x', ['Write `rate-limited: fail`.', 'Use fail, warn or ignore for `severity`.']],
  ])('says of `severity: %s` which line works', (severity, works) => {
    const nexts = problemsOf({ severity }).map(({ next }) => next);
    expect(nexts).toEqual(works.map((line) => expect.stringContaining(line)));
    for (const next of nexts) {
      const line = /^Write `(.*?)`/.exec(next)?.[1];
      if (line !== undefined) expect(problemsOf({ severity: line })).toEqual([]);
    }
  });

  it('says how probes are parted', () => {
    for (const probes of ['completion stream', 'completion;stream', 'Completion | Stream']) {
      expect(problemsOf({ probes })).toMatchObject([
        { next: 'Separate them by commas: `probes: completion, stream`.' },
      ]);
    }
    expect(problemsOf({ probes: 'completion streem' })[0]?.seen).toContain('unknown probe');
  });

  it.each([
    ['Transfer-Encoding: chunked', 'set by the request itself', 'Leave this line out.'],
    ['Authorization: Basic eDp5enp6eno=', 'already sends this header', 'Leave this line out.'],
    ['X-Team: checks\nx-team: others', 'given twice', 'Leave this line out.'],
    ['X Team: checks', 'only letters', 'Write `Name: value`, one per line.'],
    ['X-Team:', 'empty', 'Write `Name: value`, one per line.'],
    ...['${{ secrets.TEAM }}', '${TEAM}', '$TEAM', '{{TEAM}}', '%TEAM%', 'Bearer ${TEAM}', 'Basic $TEAM'].map(
      (value) =>
        [
          `X-Team: ${value}`,
          'line 1 (X-Team): a variable was not expanded',
          'Write `Name: ${{ secrets.NAME }}` in the workflow, or `${NAME}` in the config file.',
        ] as const,
    ),
  ])('says of the header %j what is wrong and what works', (headers, wrong, next) => {
    const [problem] = problemsOf({ headers });
    expect(problem).toMatchObject({ next, seen: expect.stringContaining(wrong) });
  });

  it.each(['price $5', '$', '{"retry":{"attempts":3}}', '100%', 'a{{b}}c', 'sk-$ecret'])(
    'takes the value %s of a header as it is',
    (value) => {
      expect(problemsOf({ headers: `X-Team: ${value}` })).toEqual([]);
    },
  );

  it.each([
    'rate-limited: fail\nrate-limited: ignore',
    'rate-limited: fail, rate-limited: fail',
    '*: fail\nmodels: warn\n*: warn',
    'nope: fail\nnope: fail',
  ])('refuses a name that `severity` has twice: %j', (severity) => {
    const seen = problemsOf({ severity }).map((problem) => problem.seen);
    expect(seen.filter((one) => one.endsWith('is given twice.'))).toHaveLength(1);
  });

  it.each<[name: string, inputs: RawInputs, kept: string]>([
    ['junit', { report: 'out.json', junit: './out.json' }, 'report'],
    ['baseline', { report: 'b.json', baseline: 'b.json' }, 'report'],
    ['history', { baseline: 'b.json', history: 'x/../b.json' }, 'baseline'],
    ['report', { report: 'ca.pem', 'ca-certificate': 'ca.pem' }, 'ca-certificate'],
  ])('refuses `%s` where another input names the same file', (name, inputs, kept) => {
    const { run } = configure({ ...GOOD, ...inputs }, { ...surroundings, readFile: () => '' });
    const seen = run.gateways[0]?.problems.map((problem) => problem.seen);
    expect(seen).toContain(`\`${name}\`: it names the same file as \`${kept}\`.`);
    expect(run).toMatchObject({ junitPath: null, historyPath: null });
    expect(run.reportPath).not.toBe('/workspace/ca.pem');
  });

  it.each<[inputs: RawInputs, kept: string]>([
    [{ page: 'p', report: 'p/index.html' }, 'report'],
    [{ page: 'p/', junit: './x/../p/index.html' }, 'junit'],
  ])('refuses the `page` of %j, which would be written over another file', (inputs, kept) => {
    const { run } = configure({ ...GOOD, ...inputs }, surroundings);
    const seen = run.gateways[0]?.problems.map((problem) => problem.seen);
    expect(seen).toContain(`\`page\`: its index.html is the same file as \`${kept}\`.`);
    expect(run.pagePath).toBeNull();
  });

  it('refuses a file where the report goes by default', () => {
    const { run } = configure(
      { ...GOOD, junit: '/temp/gateway-preflight/report.json' },
      { ...surroundings, reportFolder: '/temp' },
    );
    expect(run.junitPath).toBeNull();
    expect(run.reportPath).toBe('/temp/gateway-preflight/report.json');
  });

  it('tells every fault at once, with the name of its input', () => {
    const seen = problemsOf({
      'base-url': 'relay.example.com/v1',
      'api-key': `"${KEY}"`,
      timeout: 'soon',
      retries: '11',
      policy: 'strickt',
      severity: 'rate-limted: fail',
      headers: 'no colon here',
      'status-page': 'status',
    }).map((problem) => problem.seen);
    for (const input of [
      'base-url',
      'api-key',
      'timeout',
      'retries',
      'policy',
      'severity',
      'headers',
      'status-page',
    ]) {
      expect(seen.filter((text) => text.startsWith(`\`${input}\``))).toHaveLength(1);
    }
    expect(seen.join('\n')).toContain('Did you mean `strict`?');
    expect(seen.join('\n')).toContain('Did you mean `rate-limited`?');
    expect(seen.join('\n')).not.toContain(KEY.slice(3, 12));
  });

  it.each([
    ['', 'base-url-missing'],
    ['   ', 'base-url-missing'],
    ['ftp://relay.example.com/v1', 'base-url-invalid'],
    ['relay.example.com/v1', 'base-url-invalid'],
    ['https://', 'base-url-invalid'],
    ['https://relay.example.com/v 1', 'base-url-invalid'],
    ['https://relay.example.com/v1\n', 'base-url-invalid'],
    ['"https://relay.example.com/v1"', 'base-url-invalid'],
    ['https://me:secret-word@relay.example.com/v1', 'base-url-invalid'],
    ['https://relay.example.com/v1#top', 'base-url-invalid'],
    ['https://relay.example.com/v1,https://other.example.com/v1', 'base-url-invalid'],
    ['https://relay.example.com/v1; https://other.example.com/v1', 'base-url-invalid'],
    ['https://relay..com/v1', 'base-url-invalid'],
    ['https://.com/v1', 'base-url-invalid'],
    ['${{ vars.BASE_URL }}', 'base-url-invalid'],
    ['https://relay.example.com:99999/v1', 'base-url-invalid'],
    ['https://relay.example.com/v1/chat/completions', 'base-url-has-endpoint'],
    ['https://relay.example.com/v1/models/', 'base-url-has-endpoint'],
    ['http://relay.example.com/v1', 'base-url-insecure'],
  ])('names the fault of the base URL %j: %s', (url, code) => {
    expect(codesOf({ 'base-url': url })).toEqual([code]);
  });

  it.each([
    ['https://res.services.ai.azure.com/models?api-version=2024-05-01-preview', '/models'],
    ['https://Res.services.ai.azure.com/models/', '/models'],
  ])('knows that %s is a root at Azure', (url, path) => {
    const { run } = configure({ ...GOOD, 'api-key': 'hush-0123456789', 'base-url': url }, surroundings);
    expect(run.gateways[0]).toMatchObject({
      baseUrl: `https://res.services.ai.azure.com${path}`,
      problems: [],
    });
  });

  it.each([
    [
      'https://res.services.ai.azure.com/models/chat/completions',
      'Set `base-url: https://res.services.ai.azure.com/models`.',
    ],
    [
      'https://res.services.ai.azure.com/openai/v1/models',
      'Set `base-url: https://res.services.ai.azure.com/openai/v1`.',
    ],
    ['https://res.openai.azure.com/models', 'Set `base-url: https://res.openai.azure.com/openai/v1`.'],
  ])('knows that %s is none', (url, next) => {
    const [problem] = problemsOf({ 'base-url': url, 'api-key': 'hush-0123456789' });
    expect(problem).toMatchObject({ code: 'base-url-has-endpoint', next });
  });

  it.each([
    [
      'https://x.example.com/v1/chat/completions?api-version=1',
      '`base-url: https://x.example.com/v1?api-version=1`',
    ],
    ['http://x.example.com/v1?api-version=1', '`https://x.example.com/v1?api-version=1`'],
    ['https://me@x.example.com/v1?api-version=1', '`base-url: https://x.example.com/v1?api-version=1`'],
    ['https://x.example.com/v1?api-version=1#top', '`base-url: https://x.example.com/v1?api-version=1`'],
    ['http://::1:8080/v1', 'an IPv6 address in brackets'],
    ['localhost:4000/v1', '`http://localhost:4000/v1`'],
    ['127.0.0.1:4000/v1', '`http://127.0.0.1:4000/v1`'],
    ['relay.example.com/v1', '`https://relay.example.com/v1`'],
  ])('says of %j what would work, with its query', (url, works) => {
    expect(problemsOf({ 'base-url': url })[0]?.next).toContain(works);
  });

  it.each([
    ['https://x.example.com/chat/completions', 'https://x.example.com/v1', true],
    ['https://x.example.com/models?a=1', 'https://x.example.com/v1?a=1', true],
    ['https://x.example.com/api/chat/completions', 'https://x.example.com/api', false],
    ['https://api.perplexity.ai/chat/completions', 'https://api.perplexity.ai', false],
  ])('says of %j to set %s, and whether that is a guess', (url, root, isGuess) => {
    const [problem] = problemsOf({ 'base-url': url, 'api-key': 'hush-0123456789' });
    const orElse = ', or the same without `/v1` if the gateway’s API has no version in its path';
    expect(problem?.next).toBe(`Set \`base-url: ${root}\`${isGuess ? orElse : ''}.`);
  });

  it('takes a full name with its dot, and a URL in the query, as they are', () => {
    for (const url of [
      'https://relay.example.com./v1',
      'https://relay.example.com/v1?to=a,https://b.example',
    ]) {
      expect(codesOf({ 'base-url': url })).toEqual([]);
    }
  });

  it('shows the URL without any of its faults with each of them', () => {
    const url = 'http://me:hush-word@x.example.com:8080/v1/chat/completions/?api-version=1#top';
    const nexts = problemsOf({ 'base-url': url }).map(({ next }) => /`(?:base-url: )?(.*?)`/.exec(next)?.[1]);
    expect(nexts).toEqual(Array(4).fill('https://x.example.com:8080/v1?api-version=1'));
    const [endpoint] = problemsOf({ 'base-url': 'http://gateway.internal/v1/models' });
    expect(endpoint?.next).toBe('Set `base-url: http://gateway.internal/v1`.');
  });

  it.each([
    ...['https://$HOST/v1', 'https://{host}/v1', 'https://${HOST}/v1', 'https://relay.$DOMAIN:8080/v1'],
    ...['$HOST/v1', '%HOST%/v1', 'https://%GATEWAY_HOST%/v1', 'https://x.example.com/{account_id}/v1'],
    ...['https://x.example.com/accounts/$ACCOUNT_ID/ai/v1', 'https://x.example.com/$VERSION'],
  ])('says of %j that a variable was not expanded', (url) => {
    expect(problemsOf({ 'base-url': url })).toMatchObject([
      { code: 'base-url-invalid', seen: expect.stringContaining('a variable in it was not expanded') },
    ]);
  });

  it('calls a `$` of a password no variable', () => {
    const [problem] = problemsOf({ 'base-url': 'https://me:pa$word-1%ABc%20@x.example.com/v1' });
    expect(problem?.seen).toContain('credentials');
  });

  it.each([
    ...['https://x.example.com/v1/$batch', 'https://x.example.com/a$b/v1', 'https://x.example.com/v1?f={a}'],
    ...['https://x.example.com/%41%42/v1', 'https://x.example.com/v1?$top=1&x=$HOST'],
    ...['https://b%C3%BCcher.example.com/v1', 'https://%C3%A4pfel-%C3%BCber.example.com/v1'],
  ])('takes the marks in %j for no variable', (url) => {
    expect(problemsOf({ 'base-url': url })).toEqual([]);
  });

  it.each([
    'https://relay.example.com/v1\u200b',
    '\ufeffhttps://relay.example.com/v1',
    'https://relay.\u00adexample.com/v1',
    'https://relay.example.com/\u3164',
  ])('sees what nobody sees in %j', (url) => {
    expect(problemsOf({ 'base-url': url })).toMatchObject([
      { code: 'base-url-invalid', seen: expect.stringContaining('hidden characters') },
    ]);
  });

  it('takes what may be a key in the place of the URL for a secret, and quotes it nowhere', () => {
    const { run, secrets } = configure(
      { ...GOOD, 'base-url': KEY, 'api-key': 'https://relay.example.com/v1' },
      surroundings,
    );
    expect(JSON.stringify(run.gateways[0]?.problems)).not.toContain(KEY);
    expect(secrets).toContain(KEY);
  });

  const RANDOM = 'x7Qz41LmXw27Tb90Rk55aB3d';
  it.each([
    ...[
      'key',
      'api_key',
      'apiKey',
      'api.key',
      'accessToken',
      'access-token',
      'accesskey',
      'authtoken',
      'key1',
    ],
    ...[
      'subscriptionKey',
      'clientSecret',
      'sig',
      'pwd',
      'pass',
      'jwt',
      'credential',
      'passwd',
      'TOKENS',
      'code',
    ],
    ...['api_key_prod', 'apikeyv2', 'keyString', 'key_base64', 'passcode', 'sk', 'ｋey', 'PHPSESSID'],
    ...['authorization', 'key[]', 'api[key]', 'api-key-v2', 'apiKeyValue', 'token_value', 'session'],
    ...['ticket', 'sessionId', 'secret-id', 'cred', 'cookie', 'otp', '%6bey', 'X-Amz-Credential'],
  ])('takes what the query calls %s for a secret', (name) => {
    const { secrets } = configure(
      { ...GOOD, 'base-url': `https://relay.example.com/v1?${name}=eu-west-1&x=1` },
      surroundings,
    );
    expect(secrets).toContain('eu-west-1');
  });

  it.each([
    '9f86d081884c7d659a2feaa0c55ad015',
    '0123456789ABCDEF0123456789ABCDEF',
    'q0w9e8r7t6y5u4i3o2p1a0s9d8f7g6h5',
    '5b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d',
    `sk-${'qwertyuiop'.repeat(3)}`,
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghij',
  ])('takes %s in the query for a secret, unless its name says that it is an identifier', (value) => {
    const secretsOf = (name: string) =>
      configure({ ...GOOD, 'base-url': `https://relay.example.com/v1?${name}=${value}` }, surroundings)
        .secrets;
    expect(secretsOf('x')).toContain(value);
    if (/^[\da-f-]+$/i.test(value)) expect(secretsOf('tenantId')).toEqual([KEY]);
  });

  it('takes the login that a query holds for a secret, as a server decodes it', () => {
    const login = Buffer.from('user:swordfish').toString('base64');
    const url = `https://relay.example.com/v1?authorization=Basic%20${encodeURIComponent(login)}`;
    const { secrets } = configure({ ...GOOD, 'base-url': url }, surroundings);
    expect(secrets).toEqual(expect.arrayContaining([`Basic ${login}`, 'user:swordfish', 'swordfish']));
  });

  it('takes a signed token in the path for a secret, and no identifier there', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc';
    const secretsOf = (part: string) =>
      configure({ ...GOOD, 'base-url': `https://relay.example.com/t/${part}/v1` }, surroundings).secrets;
    expect(secretsOf(token)).toEqual([KEY, token]);
    expect(secretsOf('123e4567-e89b-12d3-a456-426614174000')).toEqual([KEY]);
    expect(secretsOf('9f86d081884c7d659a2feaa0c55ad015')).toEqual([KEY]);
  });

  it('takes what looks like a key in the query for a secret, whatever its name is, and nothing else', () => {
    const query = `x=${RANDOM}&code-version=2&key_id=two-of-them&token_limit=123456&api-version=2026-02-01-preview&region=eu-west-1&model=gpt-5.5&account=0f8fad5b-d9cb-469f-a165-70867728950e&monkeys=three-of-them`;
    const { secrets } = configure(
      { ...GOOD, 'api-key': KEY, 'base-url': `https://relay.example.com/v1?${query}` },
      surroundings,
    );
    expect(secrets).toEqual([KEY, RANDOM]);
  });

  it.each(['OFF', 'Auto'])('knows the word %s for a status page in any case', (word) => {
    expect(problemsOf({ 'status-page': word })).toEqual([]);
    const { run } = configure({ ...GOOD, 'api-key': KEY, 'status-page': word }, surroundings);
    expect(run.gateways[0]?.statusPage).toBe(word.toLowerCase());
  });

  it.each([
    ...[`https://user:${RANDOM.slice(0, 8)}/${RANDOM.slice(8)}@status.example.com`],
    ...[`user:${RANDOM}@status.example.com`, `https:user:${RANDOM}@status.example.com`, RANDOM],
    ...[`https:\\\\user:p@${RANDOM}@status.example.com`, `https://user:${RANDOM}@status.example.com`],
  ])('quotes no password of a status page: %j', (page) => {
    const [problem] = problemsOf({ 'status-page': page });
    expect(problem?.seen).toContain('is not a URL');
    for (let at = 0; at + 8 <= RANDOM.length; at += 1) {
      expect(problem?.seen).not.toContain(RANDOM.slice(at, at + 8));
    }
  });

  it.each([
    'policy',
    'severity',
    'timeout',
    'auth',
    'concurrency',
    'probes',
    'wait',
    'min-balance',
    'models',
  ])('takes what looks like a key in `%s` for a secret, and quotes no random text there', (name) => {
    const { secrets } = configure({ ...GOOD, 'api-key': '', [name]: `${KEY}, x` }, surroundings);
    expect(secrets).toContain(KEY);
    if (name === 'models') return;
    const told = problemsOf({ [name]: RANDOM }).map(({ seen }) => seen);
    expect(told.join('\n')).not.toContain(RANDOM.slice(0, 8));
  });

  it('takes what a login decodes to for a secret, and the token of GitHub for none of ours', () => {
    const login = Buffer.from('user:hunter2-very-secret').toString('base64');
    const { secrets } = configure(
      { ...GOOD, auth: 'none', 'github-token': `ghs_${RANDOM}`, headers: `Authorization: Basic ${login}` },
      surroundings,
    );
    expect(secrets).toEqual(expect.arrayContaining([`Basic ${login}`, 'hunter2-very-secret']));
    expect(secrets).not.toContain(`ghs_${RANDOM}`);
  });

  it.each(['gateway', 'localhost:8080', 'my-gateway-host:8080'])(
    'takes the host %s for no secret',
    (host) => {
      expect(configure({ ...GOOD, 'base-url': host }, surroundings).secrets).not.toContain(host);
    },
  );

  it('spells the cure of an endpoint out', () => {
    const [problem] = problemsOf({ 'base-url': 'https://relay.example.com/v1/chat/completions/' });
    expect(problem?.next).toBe('Set `base-url: https://relay.example.com/v1`.');
  });

  it.each([
    ['generativelanguage.googleapis.com/v1beta/models/gemini-pro:generateContent', '/v1beta/openai'],
    ['generativelanguage.googleapis.com/v1beta/models', '/v1beta/openai'],
    ['api.deepseek.com/anthropic/v1/messages', '/v1'],
    ['api.groq.com/chat/completions', '/openai/v1'],
    ['api.anthropic.com/v1/messages', '/v1'],
    ['api.perplexity.ai/chat/completions', ''],
    ['myres.openai.azure.com/openai/deployments/gpt4/chat/completions', '/openai/deployments/gpt4'],
    ['relay.example.com/v1beta/models/gemini-pro:generateContent', '/v1beta'],
  ])('leads from an endpoint to the root of OpenAI’s API: %s', (url, root) => {
    const [problem] = problemsOf({ 'base-url': `https://${url}` });
    expect(problem?.next).toBe(`Set \`base-url: https://${url.split('/')[0]}${root}\`.`);
  });

  it.each([
    ['http://10.1.2.3/v1', 'warn'],
    ['http://172.31.0.1/v1', 'warn'],
    ['http://[fd00::1]/v1', 'warn'],
    ['http://gateway:4000/v1', 'warn'],
    ['http://gateway.internal/v1', 'warn'],
    ['http://172.32.0.1/v1', undefined],
    ['http://8.8.8.8/v1', undefined],
  ])('rates plain http to %s', (url, severity) => {
    expect(problemsOf({ 'base-url': url }).map((problem) => [problem.code, problem.severity])).toEqual([
      ['base-url-insecure', severity],
    ]);
  });

  it.each(['http://127.0.0.1:4000/v1', 'http://localhost:4000/v1', 'http://[::1]:4000/v1'])(
    'says nothing of plain http to %s',
    (url) => {
      expect(codesOf({ 'base-url': url })).toEqual([]);
    },
  );

  it('says nothing of plain http without a secret', () => {
    expect(codesOf({ 'base-url': 'http://8.8.8.8/v1', auth: 'none', 'api-key': '' })).toEqual([]);
  });

  it.each([
    `${KEY}\n`,
    ` ${KEY}`,
    `${KEY.slice(0, 10)} ${KEY.slice(10)}`,
    `"${KEY}"`,
    `'${KEY}'`,
    `Bearer ${KEY}`,
    `Authorization: Bearer ${KEY}`,
    `OPENAI_API_KEY=${KEY}`,
    'your-api-key',
    'YOUR_API_KEY_HERE',
    ...['sk-your-key-here', 'yourApiKey', 'YOUR_ANTHROPIC_API_KEY', 'Your Secret Token!', 'my-api-key'],
    ...['insert_key_here', 'put-your-gateway-key-here', 'replace-me', 'REPLACE_WITH_YOUR_API_KEY'],
    ...['OPENAI_API_KEY=', 'llm_token="hush"', 'Bearer', `bearer:${KEY}`, `Bearer%20${KEY}`],
    'sk-xxxxxxxxxxxxxxxx',
    '<your key>',
    '***',
    'changeme',
    '${{ secrets.RELAY_KEY }}',
    '$RELAY_KEY',
    '${RELAY_KEY}',
    'https://relay.example.com/v1',
    'sk-relay-4fQz…9f2c',
  ])('finds the key %j malformed and does not send it', (key) => {
    const { run } = configure({ ...GOOD, 'api-key': key }, surroundings);
    expect(run.gateways[0]?.problems.map(({ code }) => code)).toEqual(['api-key-malformed']);
    expect(run.gateways[0]?.apiKey).toBeNull();
  });

  it.each([
    ...[KEY, 'sk-1234', 'EMPTY', 'ollama', 'lm-studio', 'fk-0a1b2c3d', 'sk-ant-looks-like-another'],
    // A word of a placeholder is one only where it ends.
    ...['sk-enterprise-gateway-token', 'enterprise-prod-2026-key', 'sk-mysql-agent-key', 'theta-llm-secret'],
    ...['addons-service-token', 'sk-putnam-team-key', 'replacement-bot-key', 'sk-themis-prod-a81f-key'],
    ...['my-arguments-key', 'my-team-llm-token', 'the-moment-secret', 'add-on-service-token', 'yours-key'],
    ...['mYq8RtZ3Lw0PdKsTme', 'your-x7Qz41LmXw27-key', 'your-xQzLmXw-key', 'putty-key', 'enter-bot-token'],
    // Base64, and names that begin like the word of a header.
    ...['kEyAbCdEf0123456789ABCDEFghijklmnopQRSTuvwx=', 'QWxhZGRpbjpvcGVuIHNlc2FtToken0=='],
    ...['bearer-svc-0123456789', 'bearer_a81f0c', 'abc"def"ghi'],
  ])('takes the key %j of a gateway that may give out any', (key) => {
    expect(codesOf({ 'api-key': key })).toEqual([]);
  });

  it('tells a withheld key from a missing one', () => {
    expect(codesOf({ 'api-key': '' })).toEqual(['api-key-missing']);
    expect(codesOf({ 'api-key': '' }, { secretsWithheld: true })).toEqual(['api-key-withheld']);
    expect(codesOf({ 'api-key': '', auth: 'none' })).toEqual([]);
  });

  it('sends no key of one provider to the known host of another', () => {
    const raw = {
      'base-url': 'https://api.openai.com/v1',
      'api-key': 'sk-or-v1-0123456789abcdef0123456789abcdef',
    };
    expect(codesOf(raw)).toEqual(['api-key-wrong-provider']);
  });

  it('names an unknown input and the nearest right one', () => {
    const [problem] = problemsOf({ modles: 'gpt-5.5' });
    expect(problem?.code).toBe('config-invalid');
    expect(problem?.seen).toContain('Did you mean `models`?');
  });

  it('reads models with alternatives and patterns, and refuses what is no id', () => {
    const { run } = configure({ ...GOOD, models: 'a | b, c*\nd\r\n, ' }, surroundings);
    expect(run.gateways[0]?.models).toEqual([
      { written: 'a | b', alternatives: ['a', 'b'] },
      { written: 'c*', alternatives: ['c*'] },
      { written: 'd', alternatives: ['d'] },
    ]);
    for (const models of ['- gpt-5.5', '"gpt-5.5"', '["gpt-5.5"]', 'a |', '${MODEL}', 'x'.repeat(513)]) {
      expect(codesOf({ models })).toEqual(['config-invalid']);
    }
  });

  it('tells the first hundred of its faults, and how many more there are', () => {
    const problems = problemsOf({ headers: ':\n'.repeat(5000) });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({
      code: 'config-invalid',
      seen: 'The configuration has 4900 more faults.',
    });
    expect(problemsOf({ headers: ':\n'.repeat(101) }).at(-1)?.seen).toContain('has one more fault');
    expect(problemsOf({ headers: ':\n'.repeat(100) })).toHaveLength(100);
  });

  it('refuses more plain models than max-models', () => {
    expect(codesOf({ models: 'a,b,c', 'max-models': '2' })).toEqual(['config-invalid']);
  });

  it('never quotes the value of a header', () => {
    const [problem] = problemsOf({
      headers: 'X-Team: fine\nX-Tökén: hush-hush-value\nAuthorization: hush-hush-value',
    });
    expect(problem?.seen).toContain('line 2');
    expect(problemsOf({ headers: 'Authorization: hush-hush-value' })[0]?.seen).not.toContain('hush');
  });

  it('names the file of a certificate that cannot be read or is none', () => {
    expect(problemsOf({ 'ca-certificate': 'ca.pem' })[0]?.seen).toContain('"ca.pem" does not exist (ENOENT)');
    const large = () => {
      throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    };
    expect(problemsOf({ 'ca-certificate': 'ca.pem' }, { readFile: large })[0]).toMatchObject({
      seen: '`ca-certificate`: the file "ca.pem" is larger than 1 MiB.',
      next: 'Leave out what does not belong there, or split it, a step for each part.',
    });
    const text = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----';
    expect(problemsOf({ 'ca-certificate': text })[0]?.seen).toMatch(/: this is the text of a PEM file/);
    expect(problemsOf({ 'ca-certificate': 'ca.pem' }, { readFile: () => 'hello' })[0]?.seen).toContain(
      'no PEM',
    );
  });

  it('takes the name of a vendor in a header for no secret, and what only holds one for a secret', () => {
    const { secrets } = configure(
      { ...GOOD, headers: 'x-portkey-provider: openai\nx-team: openai-team-1' },
      surroundings,
    );
    expect(secrets).not.toContain('openai');
    expect(secrets).toContain('openai-team-1');
  });
  it('counts every form of the key and the header values as secrets', () => {
    const { secrets } = configure(
      { ...GOOD, 'api-key': ` ${KEY}\n`, headers: 'X-Team: team-secret-1' },
      surroundings,
    );
    expect(secrets).toEqual(expect.arrayContaining([KEY, ` ${KEY}\n`, 'team-secret-1']));
  });

  it('does not call a header’s value a secret that its name or the workflow shows to be none', () => {
    const headers = [
      'x-portkey-provider: azure-openai',
      'Anthropic-Version: 2023-06-01',
      'X-Vendor: OpenAI',
      'X-Team: team-secret-1',
    ].join('\n');
    const { secrets } = configure(
      { ...GOOD, 'api-key': KEY, models: 'openai/gpt-5.5', headers },
      surroundings,
    );
    expect(secrets).toEqual([KEY, 'team-secret-1']);
  });

  it.each([
    ['the key', KEY, `X-Title: ${KEY}`],
    ['a key of a vendor', 'sk-proj-9aBc81LmXw27Tb90Rk55', 'User-Agent: sk-proj-9aBc81LmXw27Tb90Rk55'],
    ['what another header keeps', 'hush-hush-value', 'X-Title: hush-hush-value\nX-Token: hush-hush-value'],
  ])('hides %s in a header that says it is none, too', (_name, value, headers) => {
    const { secrets } = configure({ ...GOOD, headers }, surroundings);
    expect(secrets).toContain(value);
  });

  it('does not call a placeholder a secret, since masking it would blank our own words', () => {
    const { secrets } = configure({ ...GOOD, 'api-key': 'your-api-key' }, surroundings);
    expect(secrets).toEqual([]);
  });
});
