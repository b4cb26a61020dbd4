import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, it } from '@jest/globals';
import { SCENES } from '../../src/demo/scenes.ts';
import { runDemo } from '../../src/terminal/demo.ts';

/** What a server of this process is asked. */
const ASKED = 'http.server.request.start';

it('the demo reads its status page when the other scenes are over, so that they take none of its five seconds', async () => {
  const names = SCENES.map(({ name }) => name);
  const asked: string[] = [];
  const note = (message: unknown): void => {
    const { request } = message as { readonly request: { readonly url: string } };
    const name = request.url.split('/')[1] ?? '';
    // Likely roots of the origin are tried, too.
    if (names.includes(name)) asked.push(name);
  };
  const shown: string[] = [];
  const cancel = new AbortController().signal;
  const stream = { write: (text: string) => shown.push(text) };
  subscribe(ASKED, note);
  const code = await runDemo({ env: {}, cwd: '/', stdout: stream, stderr: stream, cancel }, true);
  unsubscribe(ASKED, note);
  expect(code).toBe(0);
  expect(new Set(asked)).toEqual(new Set(names));
  expect(asked.slice(asked.indexOf('incident'))).toEqual(asked.filter((name) => name === 'incident'));
  const { gateways } = JSON.parse(shown.join('')) as { readonly gateways: readonly { name: string }[] };
  expect(gateways.map(({ name }) => name)).toEqual(SCENES.map(({ name, title }) => `${name}: ${title}`));
});
