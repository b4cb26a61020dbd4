import { describe, expect, it } from '@jest/globals';
import { writerOf } from '../../src/runner/tell-github.ts';

const ENV = {
  GITHUB_SERVER_URL: 'https://ghe.example.com/',
  GITHUB_REPOSITORY: 'octo/relay',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKFLOW: 'Nightly',
};

describe('who writes an issue', () => {
  it('is the run, at its address', () => {
    expect(writerOf({ startedAt: '2026-11-22T14:00:00.000Z' }, ENV)).toEqual({
      at: '2026-11-22T14:00:00.000Z',
      runUrl: 'https://ghe.example.com/octo/relay/actions/runs/42',
      workflow: 'Nightly',
    });
  });

  it.each(['javascript:alert(1)//', 'https://github.com/"><img src=x>', ''])(
    'has no link that %j would break out of',
    (server) => {
      const { runUrl } = writerOf({ startedAt: '' }, { ...ENV, GITHUB_SERVER_URL: server });
      expect(runUrl ?? '').not.toMatch(/["<>]|^javascript:/);
    },
  );
});
