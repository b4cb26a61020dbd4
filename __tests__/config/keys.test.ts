import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKeys } from '../../src/config/keys.ts';
import { Problems } from '../../src/config/problems.ts';

function read(text: string) {
  const problems = new Problems();
  return { ...readKeys(text, problems), seen: problems.all.map(({ seen }) => seen) };
}

describe('the input `keys`', () => {
  it.each([
    [
      'A_KEY=sk-one\nB_KEY = sk=two== \n\n# C_KEY=sk-three\r\n_D=',
      { A_KEY: 'sk-one', B_KEY: 'sk=two==', _D: '' },
    ],
    ['{"A_KEY": "sk-one", "B": ""}', { A_KEY: 'sk-one', B: '' }],
    ['  \n', {}],
  ])('is lines or JSON: %j', (text, variables) => {
    expect(read(text)).toMatchObject({ variables, seen: [] });
  });

  it('gives every value as a secret, and none that is empty', () => {
    expect(read('A=sk-one\nB=\nC=sk-two').secrets).toEqual(['sk-one', 'sk-two']);
  });

  it.each([
    ['A=x\nsk-0123456789', ['`keys`: line 2: it is not `NAME=value`.']],
    ['A-B=x', ['`keys`: line 1: it is not `NAME=value`.']],
    ['A=x\nA=y', ['`keys`: line 2: A is given twice.']],
    ['{"A": 1}', ['`keys`: member 1: the value of A is not text.']],
    ['{"A": ', ['`keys`: this begins like JSON but is not valid JSON.']],
  ])('says where it is wrong: %j', (text, seen) => {
    expect(read(text).seen).toEqual(seen);
  });

  it('quotes nothing of a value, whatever is written', () => {
    const value = fc.stringMatching(/^[a-z0-9=:"{}, -]{12,40}$/);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (values) => {
        const { seen, secrets } = read(values.join('\n'));
        for (const one of values.map((line) => line.trim()).filter((line) => !line.includes('='))) {
          expect(seen.join('\n')).not.toContain(one);
          if (one !== '') expect(secrets.join('\n')).toContain(one.split(/\s/)[0]);
        }
      }),
    );
  });
});
