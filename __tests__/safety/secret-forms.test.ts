import { describe, expect, it } from '@jest/globals';
import { formsOf, publicLengthOf } from '../../src/safety/secret-forms.ts';

describe('the public opening of a secret', () => {
  it.each([
    ...['', 'Bearer ', 'bearer ', 'BEARER   ', 'Basic ', 'Token ', 'ApiKey ', 'sk-', 'SK-', 'sk-proj-'],
    ...['sk-svcacct-', 'sk-admin-', 'sk-or-v1-', 'sk-or-', 'sk-ant-api03-', 'sk-ant-admin01-', 'sk-litellm-'],
    ...['sk-None-', 'github_pat_', 'nvapi-', 'pplx-', 'AIzaSy', 'https://', 'http://', 'https://github.com/'],
    ...['http://github.com/', 'Bearer sk-', 'Bearer sk-proj-', 'Basic https://', 'Token nvapi-'],
  ])('%j', (opening) => {
    expect(publicLengthOf(`${opening}Zx9`)).toBe(opening.length);
    expect(publicLengthOf(`.${opening}Zx9`)).toBe(0);
  });

  it.each([
    ['Bearer', 0],
    ['BearerZx9', 0],
    ['Digest Zx9', 0],
    ['sk_Zx9', 0],
    ['sk-ant-Zx9', 3],
    ['sk-ant-api3-Zx9', 3],
    ['sk-ant-apixx-Zx9', 3],
    ['sk-ant-api033-Zx9', 3],
    ['sk-projZx9', 3],
    ['https:/Zx9', 0],
    ['ftp://Zx9', 0],
    ['httpss://Zx9', 0],
    ['https://gitlab.com/', 8],
    ['https://githubxcom/', 8],
    ['Bearer Basic Zx9', 7],
    ['sk-proj-sk-proj-', 8],
  ])('of %j has %i characters', (secret, length) => {
    expect(publicLengthOf(secret)).toBe(length);
  });
});

const textsOf = (secret: string): readonly string[] => formsOf(secret).map(({ text }) => text);

describe('the forms of a secret', () => {
  it('are those of URL, JSON, HTML, XML, rot13, base64, base32 and other orders', () => {
    expect(textsOf('a/b "c"\'<&>ü')).toEqual([
      'a/b "c"\'<&>ü',
      'a/b "c"\'<&>Ã¼',
      "a%2Fb%20%22c%22'%3C%26%3E%C3%BC",
      'a%2Fb+%22c%22%27%3C%26%3E%C3%BC',
      'a/b \\"c\\"\'<&>ü',
      'a\\/b \\"c\\"\'<&>ü',
      'a/b &quot;c&quot;&#39;&lt;&amp;&gt;ü',
      'a/b &#34;c&#34;&#x27;&lt;&amp;&gt;ü',
      'a/b &quot;c&quot;&apos;&lt;&amp;&gt;ü',
      'n/o "p"\'<&>ü',
      'YS9iICJjIic8Jj7Dv',
      'EvYiAiYyInPCY+w7',
      'hL2IgImMiJzwmPsO8',
      ...['MEXWEIBCMMRCOPBGH3B3', 'QS6YRAEJRSEJZ4EY7MHP', 'CL3CEARGGIRHHQTD5Q54'],
      ...['YJPMIQCEYZCE46CMPWDX', 'BF5RCAITDEITTYJR6YO6'],
      ...['ü>&<\'"c" b/a', '/a bc"\'"&<ü>', 'ab/" "c<\'>&ü'],
    ]);
  });

  it('stand there once each', () => {
    expect(textsOf('abcdef')).toEqual([
      ...['abcdef', 'nopqrs', 'YWJjZGVm', 'FiY2RlZ', 'hYmNkZW'],
      ...['MFRGGZDFM', 'QWEY3EMVT', 'CYTDMRSW', 'YLCMNSGKZ', 'BMJRWIZLG'],
      ...['fedcba', 'badcfe', 'acbedf'],
    ]);
    expect(textsOf('aaaaaa')).toHaveLength(10);
  });

  // Whatever stands before and behind it.
  it.each(['abcdef', 'abcdefg', 'abcdefgh'])('in base64 are what the secret alone decides: %s', (secret) => {
    const cores = textsOf(secret).slice(2, 5);
    for (const [shift, core] of cores.entries()) {
      const own = ['\0', '\xff'].flatMap((other) =>
        ['\0\0\0', '\xff\xff\xff'].map((end) =>
          Buffer.from(`${other.repeat(shift)}${secret}${end}`, 'latin1').toString('base64'),
        ),
      );
      for (const text of own) expect(text).toContain(core);
      const at = own[0]?.indexOf(core) ?? -1;
      const around = own.map((text) => [text[at - 1], text[at + core.length]]);
      // One character more at either end would not be the same in all.
      if (at > 0) expect(new Set(around.map(([before]) => before)).size).toBeGreaterThan(1);
      expect(new Set(around.map(([, behind]) => behind)).size).toBeGreaterThan(1);
    }
  });

  it('in base32 are what the secret alone decides', () => {
    const base32 = (text: string): string =>
      (
        Array.from(Buffer.from(text, 'latin1'), (byte) => byte.toString(2).padStart(8, '0'))
          .join('')
          .match(/.{5}/g) ?? []
      )
        .map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(digit, 2)])
        .join('');
    for (const [shift, core] of textsOf('abcdefg').slice(5, 10).entries()) {
      for (const other of ['\0', '\xff']) {
        expect(base32(`${other.repeat(shift)}abcdefg${other.repeat(5)}`)).toContain(core);
      }
      expect(core.length).toBeGreaterThanOrEqual(Math.floor((7 * 8 - 4) / 5));
    }
  });

  it('hold halves of characters, which cannot be encoded', () => {
    expect(textsOf('abc\ud83ddef')).toContain('abc%EF%BF%BDdef');
    expect(textsOf('a c\ud83ddef')).toContain('a%20c%EF%BF%BDdef');
    expect(textsOf('abc🔑def')).toContain('abc%F0%9F%94%91def');
  });

  it('know how much of each is public', () => {
    const lengths = formsOf('Bearer sk-Zx9"/').map(({ text, publicLength }) => text.slice(0, publicLength));
    expect(lengths).toEqual([
      ...['Bearer sk-', 'Bearer%20sk-', 'Bearer+sk-', 'Bearer sk-', 'Bearer sk-'],
      ...['Bearer sk-', 'Bearer sk-'],
      ...['Ornere fx-', 'QmVhcmVyIHNrL', 'JlYXJlciBzay', 'CZWFyZXIgc2st'],
      ...['IJSWC4TFOIQHG2ZN', 'BGKYLSMVZCA43LF', 'EZLBOJSXEIDTNMW', 'QTFMFZGK4RAONVS', 'CMVQXEZLSEBZWWL'],
      // In another order it is not spelled at all.
      ...['', '', ''],
    ]);
    for (const { publicLength } of formsOf('Zx9-nothing-public')) expect(publicLength).toBe(0);
    for (const { text, publicLength } of formsOf('sk-')) expect(publicLength).toBe(text.length);
  });
});
