import { describe, expect, it } from '@jest/globals';
import { readableBytes } from '../../src/safety/binary.ts';
import { fromNumbers } from '../../src/safety/numbers.ts';
import { endOf, startOf, textOf, ViewWriter, viewOf } from '../../src/safety/view.ts';

/** What of a text reads as text, and how it is spelled there: `hello` by `104,101,108,108,111`. */
type Meant = readonly (readonly [meant: string, spelled: string])[];

function stretchesOf(text: string): Meant {
  const stretches: [string, string][] = [];
  for (const view of fromNumbers(viewOf(text), readableBytes([]), new ViewWriter())) {
    let at = 0;
    for (const stretch of textOf(view).split('\0').slice(0, -1)) {
      const end = at + stretch.length;
      stretches.push([stretch, text.slice(startOf(view, at), endOf(view, end - 1))]);
      at = end + 1;
    }
  }
  return stretches;
}

const bytesOf = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
const decimals = (text: string, between: string): string => bytesOf(text).join(between);
const meant = (text: string): readonly string[] => stretchesOf(text).map(([found]) => found);

describe('numbers of bytes', () => {
  it.each([
    ...[',', ' ', ', ', '\n', '\r\n', ',\n  ', '\t', '; ', '.', '-', ':', '|', '+', '_', '/', '"', '](['],
    ...['\\n', ',\\n  ', ',\\\\n  ', ',\\r\\n\\t'],
    ...['\u00a0', '\u2003', '\u200b', '\u00b7', ' \u2192 ', ' \u2022 ', '\u3001', '\ufffd'],
  ])('are read with %j between them', (between) => {
    const text = decimals('hello\n', between);
    expect(stretchesOf(`[${text}]`)).toEqual([['hello\n', text]]);
    expect(stretchesOf(text)).toEqual([['hello\n', text]]);
    expect(stretchesOf(`[${text}${between}`)).toEqual([['hello\n', text]]);
  });

  it.each(['&nbsp;', ', &ensp;', '<br>', '</td>\n<td class="b2">', '\u001b[0m\u001b[31m', '<b>&nbsp;</b>'])(
    'are read with %j between them, which a reader does not see',
    (between) => {
      expect(meant(decimals('hello', between))).toContain('hello');
      expect(meant(`<p>${decimals('hello', between)}</p>`)).toContain('hello');
    },
  );

  it('are read inside of a tag, too', () => {
    expect(meant(`<i data-bytes="${decimals('hello', ',')}">`)).toContain('hello');
    expect(meant(`<i data-bytes="${decimals('hello', '&nbsp;')}">`)).toContain('hello');
  });

  it('are read from five readable bytes on', () => {
    expect(stretchesOf('104,101,108,108,111')).toEqual([['hello', '104,101,108,108,111']]);
    expect(stretchesOf('104,101,108,108')).toEqual([]);
    for (const text of ['104,101,108,108,1,111', '104,101,108,108,1110', '0104,0101,0108,0108,0111'])
      expect(stretchesOf(text)).toEqual([]);
    expect(stretchesOf('')).toEqual([]);
    expect(meant('9 10 32 48 99')).toEqual(['\t\n 0c']);
  });

  it('are read in octal, too', () => {
    const octal = bytesOf('sk-hello').map((byte) => byte.toString(8).padStart(3, '0'));
    expect(meant(octal.join(' '))).toContain('sk-hello');
    expect(meant(`0000020 ${octal.join(' ')}\n0000040 ${octal.join(' ')}`)).toEqual(
      expect.arrayContaining(['sk-hello', 'sk-hello']),
    );
  });

  it('are read with the place of each before it', () => {
    const text = JSON.stringify(Object.fromEntries(bytesOf('hello, you').entries()));
    expect(meant(text)).toContain('hello, you');
    expect(meant(text.replaceAll(/"\d":(\d+)/g, '$1:0'))).toContain('hello, you');
  });

  it.each([
    '104,101,1080,108,111',
    '104,101,300,108,111',
    '104,101x108,108,111',
    '104,101n108,108,111',
    '104,101ä108,108,111',
  ])('are ended by anything else: %s', (text) => {
    expect(stretchesOf(text)).toEqual([]);
    const two = `${decimals('hello', ',')}${text.slice(7)}x${decimals('world', ' ')}`;
    expect(stretchesOf(two).at(-1)).toEqual(['world', decimals('world', ' ')]);
  });

  it('are parted where one is no text', () => {
    const two = `${decimals('hello', ',')},1,1234,${decimals('world', ',')}`;
    expect(meant(two)).toEqual(['hello', 'world']);
  });
});
