import { describe, expect, it } from '@jest/globals';
import { PROBES, type ProbeName } from '../../src/model/run.ts';
import { listRequest, OUTPUT_TOKENS, probeRequest } from '../../src/probe/requests.ts';

const ROOT = 'https://gateway.example.com/v1';

function bodyOf(probe: ProbeName): Readonly<Record<string, unknown>> {
  return probeRequest(probe, ROOT, 'a/model').body ?? {};
}

describe('the requests of the probes', () => {
  it('go to the endpoint that each is about', () => {
    const paths = PROBES.map((probe) => [probe, probeRequest(probe, ROOT, 'm').url.slice(ROOT.length)]);
    expect(Object.fromEntries(paths)).toEqual({
      completion: '/chat/completions',
      stream: '/chat/completions',
      tools: '/chat/completions',
      'structured-output': '/chat/completions',
      responses: '/responses',
      embeddings: '/embeddings',
    });
    expect(listRequest(ROOT)).toMatchObject({ method: 'GET', url: `${ROOT}/models`, body: null });
  });

  it.each(PROBES)(
    '%s names the model to the letter and asks for no more tokens than are announced',
    (probe) => {
      const body = bodyOf(probe);
      expect(body.model).toBe('a/model');
      expect(body.max_tokens ?? body.max_output_tokens ?? 0).toBe(OUTPUT_TOKENS[probe]);
      expect(OUTPUT_TOKENS[probe]).toBeLessThanOrEqual(128);
      expect(JSON.stringify(body).length).toBeLessThan(700);
    },
  );

  it.each(PROBES)('%s holds no member that a plain gateway need not know', (probe) => {
    const known = {
      completion: ['max_tokens', 'messages', 'model'],
      stream: ['max_tokens', 'messages', 'model', 'stream'],
      tools: ['max_tokens', 'messages', 'model', 'tool_choice', 'tools'],
      'structured-output': ['max_tokens', 'messages', 'model', 'response_format'],
      responses: ['input', 'max_output_tokens', 'model'],
      // OpenAI's clients send it without being told to.
      embeddings: ['encoding_format', 'input', 'model'],
    };
    expect(Object.keys(bodyOf(probe)).toSorted()).toEqual(known[probe]);
  });

  it('of tools forces the one function that it declares', () => {
    const { tools, tool_choice: choice } = bodyOf('tools');
    expect(tools).toEqual([
      {
        type: 'function',
        function: {
          name: 'report_status',
          description: expect.any(String),
          parameters: expect.objectContaining({ type: 'object', required: ['status'] }),
        },
      },
    ]);
    expect(choice).toEqual({ type: 'function', function: { name: 'report_status' } });
  });

  it('of structured output asks for a closed schema in strict mode, and says JSON to those who want to hear it', () => {
    const { response_format: format, messages } = bodyOf('structured-output');
    expect(format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true, schema: { required: ['status'], additionalProperties: false } },
    });
    expect(JSON.stringify(messages)).toMatch(/json/i);
  });

  it('of a stream accepts an event stream, and an error as JSON', () => {
    expect(probeRequest('stream', ROOT, 'm').accept).toBe('text/event-stream, application/json');
    expect(probeRequest('tools', ROOT, 'm').accept).toBe('application/json');
  });
});
