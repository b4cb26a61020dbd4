import { describe, expect, it } from '@jest/globals';
import { collectNeedles } from '../../src/safety/needles.ts';
import { formsOf } from '../../src/safety/secret-forms.ts';

const cuts = (text: string, length: number, from = 0, to: number = text.length): string[] =>
  Array.from({ length: Math.max(0, to - length + 1 - from) }, (_, at) =>
    text.slice(from + at, from + at + length),
  );
const keys = (map: ReadonlyMap<string, string> | ReadonlySet<string>): string[] => [...map.keys()].sort();
const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Pieces of every form, as nobody needs to know which. */
const piecesOfForms = (secret: string): string[] =>
  formsOf(secret).flatMap(({ text }) => cuts(text.toLowerCase(), 8));

describe('the needles', () => {
  it('of a plain secret are its pieces of eight in every form, and those of five', () => {
    const { pieces, plain, remains, whole } = collectNeedles(['AbCdEfGh']);
    expect(keys(pieces)).toEqual(sorted(piecesOfForms('AbCdEfGh')));
    expect(new Set(pieces.values())).toEqual(new Set(['']));
    expect(keys(plain)).toEqual(['abcde', 'bcdef', 'cdefg', 'defgh']);
    expect([...plain.values()]).toEqual(['', '', '', '']);
    expect([remains.size, whole.size]).toEqual([0, 0]);
  });

  it('of one of six or seven characters are its forms, of a shorter one none', () => {
    for (const secret of ['Abcde1', 'Abcdef1', '  Abcde1\n']) {
      const { pieces, plain, remains, whole } = collectNeedles([secret]);
      const variants = [secret, secret.trim()];
      const forms = variants.flatMap((variant) => formsOf(variant).map(({ text }) => text.toLowerCase()));
      expect(keys(whole)).toEqual(sorted(forms));
      expect([pieces.size, plain.size, remains.size]).toEqual([0, 0, 0]);
    }
    for (const secret of ['', 'abcd1', '    abcd1    ', 'Bearer abcd']) {
      const none = collectNeedles([secret]);
      if (secret.startsWith('Bearer')) expect(none.whole.has('abcd')).toBe(false);
      else
        expect([none.pieces.size, none.whole.size, none.plain.size, none.remains.size]).toEqual([0, 0, 0, 0]);
    }
  });

  it('of a short one are no text that is shorter than any secret, nor nothing at all', () => {
    for (const opening of ['Bearer ', 'Basic ', 'bearer', 'AIzaSy', 'nvapi-', 'sk-or-']) {
      expect(keys(collectNeedles([opening]).whole).filter(({ length }) => length < 6)).toEqual([]);
    }
    expect(keys(collectNeedles(['nvapi-a']).whole)).toContain('nvapi-a');
    expect(keys(collectNeedles(['nvapi-a']).whole)).not.toContain('a');
  });

  it('are those of the secret without blanks around it and without its scheme, too', () => {
    const own = piecesOfForms('Zx9abcdefg');
    for (const secret of [
      ' Zx9abcdefg\n',
      'Bearer Zx9abcdefg',
      'basic \t Zx9abcdefg',
      ' BEARER Zx9abcdefg ',
    ]) {
      const { pieces } = collectNeedles([secret]);
      expect(own.filter((piece) => !pieces.has(piece))).toEqual([]);
    }
    expect(keys(collectNeedles(['Bearer  Abcde1']).whole)).toContain('abcde1');
    expect(keys(collectNeedles([' Bearer  Abcde1\n']).whole)).toContain('abcde1');
    expect(keys(collectNeedles([' Basic x']).whole)).toContain('basic x');
    for (const secret of ['Digest Abcde1', 'xBearer Abcde1', 'BearerAbcde1']) {
      expect(collectNeedles([secret]).whole.size).toBe(0);
    }
  });

  it('leave a public opening out, but know that it belongs to what follows', () => {
    const { pieces, plain } = collectNeedles(['sk-proj-Zx9abcdefgh']);
    const opened = [...pieces].filter(([, opening]) => opening !== '');
    expect(opened).toContainEqual(['k-proj-z', 's']);
    expect(pieces.has('sk-proj-')).toBe(false);
    expect(pieces.get('zx9abcde')).toBeDefined();
    for (const [piece, opening] of opened) {
      expect(
        formsOf('sk-proj-Zx9abcdefgh').some(({ text }) => text.toLowerCase().startsWith(opening + piece)),
      ).toBe(true);
    }
    // In base64 as well: `sk-proj-` alone decides ten characters and a part of the next.
    for (const piece of cuts('c2stchjvai', 8)) expect(pieces.has(piece)).toBe(false);
    expect(pieces.get('tchjvai1')).toBe('c2s');
    expect(keys(plain)).toEqual(sorted(cuts('sk-proj-zx9abcdefgh', 5, 4)));
  });

  it('of a secret that reads like an escape are what is left of it, eight characters anywhere', () => {
    const { pieces, plain } = collectNeedles(['abcdefghij%41klmnopqrst']);
    const left = 'abcdefghijaklmnopqrst';
    expect(keys(plain)).toEqual(sorted([...cuts(left, 5), ...cuts('abcdefghij%41klmnopqrst', 5)]));
    for (const piece of cuts(left, 8)) expect(pieces.get(piece)).toBe('');
    expect(collectNeedles(['abcdefghijk%41']).pieces.get('efghijka')).toBe('');
  });

  it('are five characters of that where eight of the secret spell them', () => {
    const left = 'abcdefghijaklmnopqrst';
    // The A is the eleventh; three characters on either side of five make eight.
    expect(keys(collectNeedles(['abcdefghij%41klmnopqrst']).remains)).toEqual(cuts(left, 5, 3, 18).sort());
    expect(keys(collectNeedles(['ABCDEFGHIJ\\nKLMNOPQRST']).remains)).toEqual(
      // And without it, since a line end is dropped.
      sorted([...cuts('abcdefghij\nklmnopqrst', 5, 3, 18), ...cuts('abcdefghijklmnopqrst', 5, 3, 17)]),
    );
    expect(new Set(collectNeedles(['%41bcdefghijkl']).remains.values())).toEqual(new Set(['']));
    expect(keys(collectNeedles(['%41bcdefghijkl']).remains)).toEqual(cuts('abcdefghijkl', 5, 0, 8).sort());
    expect(keys(collectNeedles(['abcdefghijk%41']).remains)).toEqual(cuts('abcdefghijka', 5, 4).sort());
  });

  it('are not those of a blank, which is dropped and no escape', () => {
    const { pieces, plain, remains } = collectNeedles(['correct horse battery']);
    expect(remains.size).toBe(0);
    expect(pieces.has('cthorseb')).toBe(true);
    expect(keys(plain)).toEqual(
      sorted([...cuts('correct horse battery', 5), ...cuts('correcthorsebattery', 5)]),
    );
    // What nobody sees is none either way: a peer may have put it there, but here it is of the secret.
    expect(collectNeedles(['abcdefgh\u200bijklmnop']).remains.size).toBeGreaterThan(0);
  });

  it('leave a public opening out of what is left, too', () => {
    const { remains, plain } = collectNeedles(['sk-proj-%41bcdefghijkl']);
    expect(keys(remains)).toEqual(cuts('sk-proj-abcdefghijkl', 5, 4, 16).sort());
    expect(plain.has('k-pro')).toBe(false);
    expect(plain.has('-proj')).toBe(false);
    expect(plain.has('proj-')).toBe(false);
    expect(plain.has('roj-a')).toBe(true);
  });

  it('of characters beyond ASCII are those of their bytes, since base64 and hex stand for bytes', () => {
    const { plain } = collectNeedles(['größe-äöü']);
    const bytes = Buffer.from('größe-äöü')
      .toString('latin1')
      .replace(/[A-Z]/g, (c) => c.toLowerCase());
    for (const piece of cuts(bytes, 5)) expect(plain.get(piece)).toBe('');
    for (const piece of cuts('größe-äöü', 5)) expect(plain.get(piece)).toBe('');
  });

  it('of several secrets are those of each', () => {
    const { pieces, whole } = collectNeedles(['abcdefgh', 'ijklmnop', 'qrstuv']);
    expect([pieces.has('abcdefgh'), pieces.has('ijklmnop'), whole.has('qrstuv')]).toEqual([true, true, true]);
  });
});
