import { describe, expect, it } from '@jest/globals';
import { loginIn, vendorKeysIn } from '../../src/config/key-like.ts';

// Put together here, since hosts of repositories refuse what looks like the real ones.
const OWN = 'a1B2c3D4e5F6g7H8i9J0';
const OPENINGS = [
  ...['sk-', 'sk-proj-', 'sk-ant-api03-', 'sk_', 'csk-', 'xai-', 'nvapi-', 'pplx-', 'gsk_', 'hf_', 'cfut_'],
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'AQ.', 'github_pat_', 'AIza', 'ABSK'],
];

describe('a key by its looks', () => {
  it.each(OPENINGS)('begins with %s', (opening) => {
    const key = `${opening}${OWN}`;
    expect(vendorKeysIn(`api-key:${key}, "${key}" and ${key}`)).toEqual([key, key, key]);
  });

  it.each([
    ...['sk-short1', 'sk-relay*', `task-${OWN}`, `desk_${OWN}`, 'sk-your-key-goes-in-here-please', OWN],
    ...['gpt-5.5-2026-01-01-preview', 'https://relay.example.com/v1', ''],
  ])('is none in %j', (text) => {
    expect(vendorKeysIn(text)).toEqual([]);
  });
});

describe('a login', () => {
  const coded = Buffer.from('user:hunter2-very:secret').toString('base64');

  it.each([coded, `Basic ${coded}`, `basic   ${coded}`, ` ${coded}\n`, coded.replace(/=+$/, '')])(
    'in base64 is what a server decodes of it: %j',
    (value) => {
      expect(loginIn(value)).toEqual(['user:hunter2-very:secret', 'hunter2-very:secret']);
    },
  );

  it.each([
    ...['', 'Basic', `Bearer ${coded}`, `${coded} more`, `sk-${OWN}`, 'Basic user:pass'],
    ...[Buffer.from('no login').toString('base64'), Buffer.from('a:\u0000\u0001bcd').toString('base64')],
  ])('is none in %j', (value) => {
    expect(loginIn(value)).toEqual([]);
  });
});
