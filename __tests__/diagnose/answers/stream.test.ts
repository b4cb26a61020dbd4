import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeStream } from '../../../src/diagnose/answers/stream.ts';
import { answer, arriving, chunk, completion, events, GOOD_CHUNKS, GOOD_STREAM } from './bodies.ts';

function codeOf(body: string): string | null {
  return judgeStream(answer(body)).code;
}

const AZURE_FIRST = {
  choices: [],
  created: 0,
  id: '',
  model: '',
  object: '',
  prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }],
};
const USAGE = { choices: [], usage: { prompt_tokens: 9, completion_tokens: 16 } };

describe('a well-formed stream', () => {
  it.each([
    ['as OpenAI sends it', GOOD_STREAM],
    ['with usage at its end', events(...GOOD_CHUNKS, USAGE, '[DONE]')],
    ['with usage and no `choices`', events(...GOOD_CHUNKS, { usage: USAGE.usage }, '[DONE]')],
    ['as Azure begins it', events(AZURE_FIRST, ...GOOD_CHUNKS, '[DONE]')],
    [
      'with what Azure’s asynchronous filter says behind it',
      events(
        ...GOOD_CHUNKS,
        {
          choices: [
            { index: 0, finish_reason: null, content_filter_results: {}, content_filter_offsets: {} },
          ],
        },
        '[DONE]',
      ),
    ],
    ['of a model that thinks', events(chunk({ reasoning_content: 'Hm' }), chunk({}, 'length'), '[DONE]')],
    [
      'of thoughts alone, in OpenRouter’s spelling',
      events(chunk({ reasoning: 'Hm' }), chunk({}, 'stop'), '[DONE]'),
    ],
    ['cut by the limit before a word', events(chunk({ role: 'assistant' }), chunk({}, 'length'), '[DONE]')],
    [
      'of content in parts',
      events(chunk({ content: [{ type: 'text', text: 'one' }] }), chunk({}, 'stop'), '[DONE]'),
    ],
    ['of a tool call', events(chunk({ tool_calls: [{ index: 0 }] }), chunk({}, 'tool_calls'), '[DONE]')],
    [
      'that ends in a whole message (MiniMax)',
      events(chunk({ content: 'one' }), completion({ content: 'one' }), '[DONE]'),
    ],
    ['without a finish reason', events(chunk({ content: 'one' }), '[DONE]')],
    ['between comments', `: ROUTER PROCESSING\n\n: still\n${GOOD_STREAM}`],
    ['between pings that say so in their name', `event: ping\ndata: {}\n\n${GOOD_STREAM}`],
    ['between pings that say so in their data', `data: {"type":"ping"}\n\n${GOOD_STREAM}`],
    ['between pings of another dialect', `event: ping\ndata: {"type":"ping"}\n\n${GOOD_STREAM}`],
    [
      'of several choices',
      events(
        {
          ...GOOD_CHUNKS[1],
          choices: [
            { index: 0, delta: { content: 'a' } },
            { index: 1, delta: {} },
          ],
        },
        '[DONE]',
      ),
    ],
    ['with CRLF', GOOD_STREAM.replaceAll('\n', '\r\n')],
    ['with CR', GOOD_STREAM.replaceAll('\n', '\r')],
    ['without blanks', GOOD_STREAM.replaceAll('data: ', 'data:')],
    ['with a byte order mark', `\uFEFF${GOOD_STREAM}`],
    ['whose last line is open', GOOD_STREAM.trimEnd()],
    ...[null, '', false, 0].map((error): [string, string] => [
      `with no error in each chunk: ${JSON.stringify(error)}`,
      events(...GOOD_CHUNKS.map((one) => ({ ...one, error })), '[DONE]'),
    ]),
    ['with more behind [DONE]', `${GOOD_STREAM}data: {"cost":"0"}\n\n`],
  ])('%s passes', (_name, body) => {
    expect(judgeStream(answer(body))).toMatchObject({ code: null });
  });
});

describe('a stream that is whole and ends the clients', () => {
  const ruleOf = (body: string) => judgeStream(answer(body)).rule;

  it('is no matter of proxies', () => {
    const failing = GOOD_CHUNKS.map((one) => ({ ...one, error: {} }));
    expect(ruleOf(events(...failing, '[DONE]'))).toBe('stream-ends-clients');
    expect(ruleOf(events(...GOOD_CHUNKS, ' [DONE]'))).toBe('stream-ends-clients');
    expect(ruleOf(events(...GOOD_CHUNKS, 'oops', ' [DONE]'))).toBeUndefined();
    expect(ruleOf(events(' [DONE]'))).toBeUndefined();
    expect(ruleOf(events(...GOOD_CHUNKS))).toBeUndefined();
  });
});

describe('what is told of a good stream', () => {
  const told = (body: string, headers: Record<string, string> = {}) =>
    judgeStream(answer(body, { headers, arrivals: [] })).seen;

  it('is how it began and ended', () => {
    expect(told(GOOD_STREAM)).toMatch(/^4 chunks up to \[DONE\]; first token after 40 ms\./);
    expect(told(events(chunk({ role: 'assistant' }), chunk({}, 'length'), '[DONE]'))).toBe(
      '2 chunks up to [DONE]; no token was shown. Cut by the token limit, as asked.',
    );
    expect(told(events(chunk({ content: 'one' }), '[DONE]'))).toBe(
      '1 chunk up to [DONE]; first token after 40 ms. No `finish_reason` was sent, without which `stream()` of openai for Node.js fails. No `role` was sent, without which `stream()` of openai for Node.js fails.',
    );
    const two = events(
      { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
      chunk({}, 'length'),
      '[DONE]',
    );
    expect(told(two)).toContain('Cut by the token limit');
  });

  it('is that it was left open', () => {
    const open = ' The answer was not ended behind [DONE]; some clients wait for that.';
    expect(judgeStream(answer(GOOD_STREAM, { leftOpen: true })).seen).toContain(open);
    for (const rest of [{}, { leftOpen: false }]) {
      expect(judgeStream(answer(GOOD_STREAM, rest)).seen).not.toContain('not ended');
    }
  });

  it('is that it was cut behind its end', () => {
    expect(judgeStream(answer(GOOD_STREAM, { cutBehind: true })).seen).toContain('cut behind [DONE]');
    expect(judgeStream(answer(GOOD_STREAM, { cutBehind: false })).seen).not.toContain('cut behind');
  });

  it('is that events have no `choices`, which break the clients that read them of each', () => {
    const usage = { usage: USAGE.usage };
    expect(told(events(...GOOD_CHUNKS, usage, '[DONE]'))).toContain(' 1 event has no `choices`, which');
    expect(told(`event: ping\ndata: {}\n\n${events(...GOOD_CHUNKS, usage, '[DONE]')}`)).toContain(
      ' 2 events have no `choices`, which',
    );
    expect(told(events(AZURE_FIRST, ...GOOD_CHUNKS, USAGE, '[DONE]'))).not.toContain('no `choices`');
  });

  it('is what ends programs that read it as the manuals of the clients show', () => {
    const bare = { choices: [{ index: 0, delta: null, finish_reason: 'stop' }] };
    const none = 'A choice has no `delta`';
    expect(told(events(...GOOD_CHUNKS, bare, '[DONE]'))).toContain(none);
    expect(told(events(...GOOD_CHUNKS, '[DONE]'))).not.toContain(none);
    const part = chunk({ role: 'assistant', content: [{ type: 'text', text: 'one' }] }, 'stop');
    expect(told(events(part, '[DONE]'))).toMatch(/40 ms\. Text came in lists of parts/);
    const nobodys = chunk({ content: 'one' }, 'stop');
    expect(told(events(nobodys, '[DONE]'))).toContain(' No `role` was sent');
    expect(told(events(chunk({ role: 'assistant' }), nobodys, '[DONE]'))).not.toContain('`role`');
    expect(told(events(chunk({ role: 'user', content: 'one' }, 'stop'), '[DONE]'))).toContain(' No `role`');
    const first = chunk({ role: 'assistant', content: 'one' }, 'stop');
    expect(told(events(first, '[DONE]'))).not.toMatch(/`index`|`object`|`role`|`delta`|lists/);
    const index = { choices: [{ index: 1, delta: { role: 'assistant', content: 'one' } }] };
    expect(told(events({ ...first, ...index }, '[DONE]'))).toContain(' A choice has not the `index` 0');
    expect(told(events({ ...first, object: '' }, '[DONE]'))).toContain(' A chunk has not the `object`');
    // Which openai for Python passes over.
    expect(told(events(first, { ...AZURE_FIRST, object: '' }, '[DONE]'))).not.toContain('`object`');
  });

  it('is that no finish reason came, where all are empty', () => {
    const empty = chunk({ role: 'assistant', content: 'one' }, '');
    expect(told(events(empty, chunk({}, ''), '[DONE]'))).toContain(' No `finish_reason` was sent');
  });

  // openai for Node.js compares the whole text since version 7; that for Python, and all before, only how it begins.
  it.each(['data: [DONE] \n\n', 'data:[DONE]\t\r\n\r\n', 'data: [DONE]  '])(
    'is that blanks stand behind [DONE]: %j',
    (end) => {
      const judgement = judgeStream(answer(GOOD_STREAM.replace('data: [DONE]\n\n', end)));
      expect(judgement.code).toBeNull();
      expect(judgement.seen).toMatch(/ Blanks stand behind \[DONE\], at which openai for Node\.js fails/);
      expect(told(GOOD_STREAM)).not.toContain('Blanks');
    },
  );

  it('is nothing of events without data, which end both clients, or that for Python', () => {
    const judgement = judgeStream(answer(`event: ping\n\n${GOOD_STREAM}`));
    expect(judgement).toMatchObject({ code: 'stream-malformed', rule: 'stream-ends-clients' });
    expect(judgement.seen).toMatch(
      /OpenAI’s clients \(that for Node\.js only behind an `event`\).* \(event: ping\)\.$/,
    );
  });

  it('is nothing of events that clients wrap: those named as of the Assistants API', () => {
    const judgement = judgeStream(answer(`event: thread.run\n${events(...GOOD_CHUNKS, '[DONE]')}`));
    expect(judgement).toMatchObject({ code: 'stream-malformed', rule: 'stream-ends-clients' });
    expect(judgement.seen).toMatch(/^Event 1 \(thread\.run\) is named as one of the Assistants API/);
  });

  it('is the first model that is named, at a length that a model may have', () => {
    const modelOf = (...chunks: readonly object[]) =>
      judgeStream(answer(events(...chunks, '[DONE]'))).facts.model;
    expect(modelOf(AZURE_FIRST, ...GOOD_CHUNKS)).toBe('m');
    expect(modelOf(chunk({ content: 'a' }, null, { model: 'x'.repeat(600) }))).toBe('x'.repeat(512));
  });

  it.each([
    ['', ''],
    ['text/event-stream', ''],
    ['Text/Event-Stream; charset=utf-8', ''],
    ['application/json', ' Sent as application/json.'],
    [`text/plain; ${'x'.repeat(80)}`, ` Sent as text/plain; ${'x'.repeat(47)}….`],
  ])('is a wrong type of content: %j', (type, sentAs) => {
    const body = events(chunk({ role: 'assistant', content: 'one' }, 'stop'), '[DONE]');
    expect(told(body, type === '' ? {} : { 'content-type': type })).toBe(
      `1 chunk up to [DONE]; first token after 40 ms.${sentAs}`,
    );
  });
});

describe('a stream that is broken', () => {
  it('for want of resources is named so', () => {
    const { code, seen } = judgeStream(
      answer(events(chunk({ content: 'a' }), chunk({}, 'insufficient_system_resource'), '[DONE]')),
    );
    expect(code).toBe('overloaded');
    expect(seen).toContain('`insufficient_system_resource`');
  });

  it('in its first event has no chunk before', () => {
    expect(judgeStream(answer('data: {"choices"')).seen).toBe(
      'The stream ended after no chunk, in the middle of event 1.',
    );
    expect(judgeStream(answer(events('a}b'))).seen).toBe('Event 1 is not a JSON object: a}b.');
    expect(judgeStream(answer(events('a}'))).seen).toBe('Event 1 is not a JSON object: a}');
    expect(judgeStream(answer(`${events('oops', chunk({ content: 'a' }))}data: {"cho`)).seen).toBe(
      'Event 1 is not a JSON object: oops.',
    );
  });

  it.each([
    ['without [DONE]', events(...GOOD_CHUNKS), 'stream-malformed', /no \[DONE\] came/],
    ['without any end', events(chunk({ content: 'a' })), 'stream-malformed', /neither/],
    [
      'cut within an event',
      GOOD_STREAM.slice(0, GOOD_STREAM.indexOf('two')),
      'stream-malformed',
      /after 2 chunks, in the middle of event 3/,
    ],
    ['of [DONE] alone', events('[DONE]'), 'stream-malformed', /Only `\[DONE\]`/],
    [
      'of usage alone',
      events(USAGE, '[DONE]'),
      'stream-malformed',
      /1 chunk came up to \[DONE\], none of them with a choice/,
    ],
    ['of comments alone', ': ping\n\n: ping\n\n', 'stream-malformed', /Keep-alives/],
    [
      'with an event that is no JSON',
      events(GOOD_CHUNKS[1], 'oops', '[DONE]'),
      'stream-malformed',
      /Event 2 is not a JSON object: oops/,
    ],
    [
      'with two blanks before [DONE]',
      events(...GOOD_CHUNKS, ' [DONE]'),
      'stream-malformed',
      /before `\[DONE\]`/,
    ],
    [
      'with a tab before [DONE]',
      GOOD_STREAM.replace(' [DONE]', '\t[DONE]'),
      'stream-malformed',
      /before `\[DONE\]`/,
    ],
    ...[{}, { code: 0, message: '' }, true].map((error): [string, string, string, RegExp] => [
      `with an error that says nothing: ${JSON.stringify(error)}`,
      events(...GOOD_CHUNKS.map((one) => ({ ...one, error })), '[DONE]'),
      'stream-malformed',
      /^Event 1 holds an `error`/,
    ]),
    [
      'of content that is an object',
      events(chunk({ content: { text: 'x' } }), ...GOOD_CHUNKS, '[DONE]'),
      'stream-malformed',
      /^Event 1 has `content` that is no text/,
    ],
    ['of content that is a number', events(chunk({ content: 5 }), '[DONE]'), 'stream-malformed', /no text/],
    ['with an empty event', events(GOOD_CHUNKS[1], '', '[DONE]'), 'stream-malformed', /Event 2 is empty/],
    ['with [DONE] as a JSON string', events(...GOOD_CHUNKS, '"[DONE]"'), 'stream-malformed', /Event 5/],
    [
      'of whole messages',
      events(completion({ content: 'a' }, null), '[DONE]'),
      'stream-malformed',
      /whole `message`/,
    ],
    [
      'of text completions',
      events({ choices: [{ text: 'a' }] }, '[DONE]'),
      'stream-malformed',
      /old text completions/,
    ],
    [
      'of text completions that end in it',
      events({ choices: [{ text: 'ok', finish_reason: 'stop' }] }, '[DONE]'),
      'stream-malformed',
      /old text completions/,
    ],
    [
      'of one chunk with nothing in it',
      events({ choices: [{ text: '', finish_reason: 'stop' }] }, '[DONE]'),
      'empty-completion',
      /^1 chunk came, without text or a call\./,
    ],
    [
      'of another API',
      'event: message_start\ndata: {"type":"message_start","message":{}}\n\n',
      'stream-malformed',
      /\(message_start\) has no `choices`/,
    ],
    ['of chunks without choices', events({ id: 'x' }, '[DONE]'), 'stream-malformed', /has no `choices`/],
    [
      'of a whole message behind a filter',
      events({ choices: [{ content_filter_results: {}, message: { content: 'a' } }] }, '[DONE]'),
      'stream-malformed',
      /whole `message`/,
    ],
    [
      'in its second choice',
      events({ choices: [{ delta: { content: 'a' } }, 'b'] }, '[DONE]'),
      'stream-malformed',
      /no object/,
    ],
    ['with a blank event', events(GOOD_CHUNKS[1], '  ', '[DONE]'), 'stream-malformed', /Event 2 is empty/],
    [
      'of lines of JSON that end in CR',
      '{"response":"a"}\r{"response":"b"}\r',
      'stream-malformed',
      /Lines of JSON without `data:`/,
    ],
    ['of blanks', ' \u00a0\n', 'stream-malformed', /The body is empty/],
    ['of choices that are no objects', events({ choices: ['a'] }, '[DONE]'), 'stream-malformed', /no object/],
    [
      'of choices without `delta`',
      events({ choices: [{}] }, '[DONE]'),
      'stream-malformed',
      /without `delta`/,
    ],
    [
      'that is a JSON completion',
      JSON.stringify(completion({ content: 'one' })),
      'stream-malformed',
      /`stream: true` was ignored/,
    ],
    ['that is other JSON', '{"ok":true}', 'stream-malformed', /JSON came instead/],
    [
      'of lines of JSON',
      '{"response":"a"}\n{"response":"b"}\n',
      'stream-malformed',
      /Lines of JSON without `data:`/,
    ],
    ['of prose', 'Hello there', 'stream-malformed', /Something else/],
    ['that is empty', '', 'stream-malformed', /empty/],
    [
      'with nothing said',
      events(chunk({ role: 'assistant' }), chunk({}, 'stop'), '[DONE]'),
      'empty-completion',
      /none with text/,
    ],
    ...[[], [{}]].map((content): [string, string, string, RegExp] => [
      `with a content that holds no text: ${JSON.stringify(content)}`,
      events(chunk({ content }), chunk({}, 'stop'), '[DONE]'),
      'empty-completion',
      /none with text/,
    ]),
    [
      'that was filtered',
      events(chunk({}, 'content_filter'), '[DONE]'),
      'content-filtered',
      /content_filter/,
    ],
    [
      'that ended in an error',
      events(chunk({ content: 'a' }, 'error'), '[DONE]'),
      'upstream-error',
      /`error`/,
    ],
  ] as const)('%s is named', (_name, body, code, seen) => {
    const judgement = judgeStream(answer(body));
    expect(judgement).toMatchObject({ code });
    expect(judgement.seen).toMatch(seen);
    expect(judgement.seen.length).toBeLessThan(220);
  });

  it('is so wherever it is cut, and passes only once [DONE] is there', () => {
    for (let at = 0; at < GOOD_STREAM.length; at += 1) {
      const whole = GOOD_STREAM.slice(0, at).includes('[DONE]');
      expect([at, codeOf(GOOD_STREAM.slice(0, at))]).toEqual([at, whole ? null : 'stream-malformed']);
    }
  });

  it('never throws', () => {
    const delta = fc.anything({ maxDepth: 2 });
    const odd = fc.record({
      choices: fc.oneof(fc.anything(), fc.array(fc.record({ delta, finish_reason: fc.anything() }))),
      usage: fc.anything(),
      model: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.json(),
            odd.map((one) => JSON.stringify(one)),
          ),
          { maxLength: 4 },
        ),
        (data) => {
          expect(judgeStream(answer(events(...data, '[DONE]'))).seen).toEqual(expect.any(String));
        },
      ),
    );
  });
});

describe('the arrival of a stream', () => {
  const role = events(GOOD_CHUNKS[0] ?? {});
  const words = ['one', 'two', 'three', 'four', 'five'].map((word) => events(chunk({ content: word })));
  const end = events(chunk({}, 'length'), '[DONE]');

  function paced(first: number, step: number, usage = '') {
    const pieces = words.map((text, n) => ({ text, atMs: first + n * step }));
    return arriving([
      { text: role, atMs: first / 2 },
      ...pieces,
      { text: `${usage}${end}`, atMs: first + 5 * step },
    ]);
  }

  it('gives the time to the first token and the rate, not counting the role', () => {
    const { facts, seen } = judgeStream(paced(200, 50));
    expect(facts).toMatchObject({ firstTokenMs: 200, tokensPerSecond: 20, buffered: false });
    expect(seen).toContain('first token after 200 ms, 20 tokens a second');
  });

  it('counts the tokens of the usage where it is told', () => {
    const { facts } = judgeStream(paced(200, 50, events({ choices: [], usage: { completion_tokens: 21 } })));
    // 5 pieces of 4.2 tokens; what the first one holds was written before the clock began.
    expect(facts).toMatchObject({ completionTokens: 21, tokensPerSecond: 84 });
  });

  it('does not count what was thought and not shown', () => {
    const usage = { completion_tokens: 805, completion_tokens_details: { reasoning_tokens: 800 } };
    expect(judgeStream(paced(9000, 50, events({ choices: [], usage }))).facts.tokensPerSecond).toBe(20);
  });

  it('does not count what had waited in a buffer before', () => {
    const early = words.slice(0, 4).join('');
    const { facts } = judgeStream(
      arriving([
        { text: early, atMs: 500 },
        { text: `${words[4]}${end}`, atMs: 520 },
      ]),
    );
    expect(facts).toMatchObject({ firstTokenMs: 500, tokensPerSecond: 50, buffered: false });
  });

  it('is finite whatever the times are', () => {
    const at = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 5 }), fc.nat(), (times, tokens) => {
        const sorted = times.toSorted((a, b) => a - b);
        const last = {
          text: `${events({ choices: [], usage: { completion_tokens: tokens } })}${end}`,
          atMs: 1e6,
        };
        const pieces = sorted.map((atMs, n) => ({ text: words[n] ?? '', atMs }));
        const { firstTokenMs, tokensPerSecond } = judgeStream(arriving([...pieces, last])).facts;
        expect(Number.isSafeInteger(firstTokenMs)).toBe(true);
        expect(tokensPerSecond === null || (Number.isFinite(tokensPerSecond) && tokensPerSecond >= 0)).toBe(
          true,
        );
      }),
    );
  });

  it('begins with the first word, not with what a filter says before it', () => {
    const filter = { choices: [{ index: 0, finish_reason: null, content_filter_results: {} }] };
    const { facts } = judgeStream(
      arriving([
        { text: events(filter), atMs: 10 },
        { text: words[0] ?? '', atMs: 50 },
        { text: end, atMs: 90 },
      ]),
    );
    expect(facts).toMatchObject({ firstTokenMs: 50, buffered: false });
  });

  it('ends with the last word or the finish reason, not with the usage behind it', () => {
    const { facts } = judgeStream(
      arriving([
        { text: `${role}${words[0]}${events(chunk({}, 'length'))}`, atMs: 800 },
        { text: events(USAGE, '[DONE]'), atMs: 900 },
      ]),
    );
    expect(facts).toMatchObject({ firstTokenMs: 800, buffered: true });
  });

  it('is at once within five milliseconds, and in one go within one', () => {
    const apart = (ms: number) =>
      judgeStream(
        arriving([
          { text: `${role}${words[0]}`, atMs: 800 },
          { text: end, atMs: 800 + ms },
        ]),
      ).facts.buffered;
    expect([apart(4), apart(5)]).toEqual([true, false]);
    const rate = (ms: number) =>
      judgeStream(
        arriving([
          { text: words[0] ?? '', atMs: 500 },
          { text: words[1] ?? '', atMs: 500 + ms },
          { text: `${words[2]}${end}`, atMs: 520 },
        ]),
      ).facts.tokensPerSecond;
    expect([rate(0.9), rate(1)]).toEqual([50, 100]);
  });

  it('all at once after a while is named as buffered, and passes', () => {
    const body = `${role}${words.join('')}${end}`;
    const judgement = judgeStream(arriving([{ text: body, atMs: 800 }]));
    expect(judgement).toMatchObject({
      code: null,
      facts: { buffered: true, firstTokenMs: 800, tokensPerSecond: null },
    });
    expect(judgement.seen).toContain('Buffered: all of it arrived at once, after 800 ms.');
  });

  it('all at once is buffered, however fast', () => {
    const body = `${role}${words.join('')}${end}`;
    expect(judgeStream(arriving([{ text: body, atMs: 9 }])).facts.buffered).toBe(true);
  });

  it.each([
    ['at once with its end', [{ text: `${role}${words[0]}${end}`, atMs: 800 }], true],
    [
      'behind a role that came early',
      [
        { text: role, atMs: 20 },
        { text: `${words[0]}${end}`, atMs: 800 },
      ],
      true,
    ],
    [
      'before its end',
      [
        { text: `${role}${words[0]}`, atMs: 800 },
        { text: end, atMs: 820 },
      ],
      false,
    ],
    [
      'with its end, in one chunk',
      [{ text: events(chunk({ content: 'one' }, 'stop'), '[DONE]'), atMs: 800 }],
      false,
    ],
  ] as const)('of a single piece %s: buffered is told by it, a rate is not', (_name, pieces, buffered) => {
    const { facts } = judgeStream(arriving(pieces));
    expect(facts).toMatchObject({ buffered, firstTokenMs: 800, tokensPerSecond: null });
  });

  it('gives no rate where the time is too short to tell one', () => {
    const { facts } = judgeStream(paced(0, 0));
    expect(facts).toMatchObject({ firstTokenMs: 0, tokensPerSecond: null, buffered: true });
    expect(judgeStream(paced(3, 1.25)).facts.tokensPerSecond).toBe(800);
  });

  it('names a content type that is not an event stream’s', () => {
    const { code, seen } = judgeStream(
      answer(GOOD_STREAM, { headers: { 'content-type': 'application/json' } }),
    );
    expect(code).toBeNull();
    expect(seen).toContain('Sent as application/json.');
  });
});

describe('a stream with an event without data', () => {
  it.each([
    ['event: ping\n\n', 'event: ping'],
    ['retry: 3000\n\n', 'retry: 3000'],
  ])('%j ends clients, and says so', (before, line) => {
    expect(judgeStream(answer(`${before}${GOOD_STREAM}`))).toMatchObject({
      code: 'stream-malformed',
      rule: 'stream-ends-clients',
      seen: expect.stringContaining(`that is no JSON (${line}).`),
    });
  });
});
