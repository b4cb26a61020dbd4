/** How large V8 lets the young generation become. */
import { expect, it, jest } from '@jest/globals';
import { collectGarbage } from '../../src/safety/garbage.ts';

it('does not grow any further once we collect it ourselves', () => {
  const flags = jest.spyOn(process.getBuiltinModule('node:v8'), 'setFlagsFromString');
  collectGarbage();
  expect(flags.mock.calls.flat()).toContain('--semi-space-growth-factor=1');
  flags.mockRestore();
});
