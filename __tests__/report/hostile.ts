/** What a peer may say: text that tries to become markup, a command, a chart, or an escape sequence. */
import fc from 'fast-check';

export const ATTACKS: readonly string[] = [
  ...[
    '<img src=x onerror=y>',
    '</code></pre></td></details>',
    '<script>x</script>',
    '<!--',
    '-->',
    '&lt;b&gt;',
  ],
  ...[
    '\n\n# heading',
    '\n| a | b |\n| --- | --- |',
    '\n```\n<h1>x</h1>\n```',
    '`',
    '``',
    '\n- [ ] task',
    '\n---\n',
  ],
  ...[
    '![x](https://e.vil/p.png)',
    '[x](javascript:y)',
    'https://e.vil',
    'www.e.vil',
    'a@e.vil',
    '@user',
    '#12',
  ],
  ...[
    '\n::error::x',
    '\r::set-output name=a::b',
    ' ::warning::x',
    '##[error]x',
    '\u2028::error::x',
    '\u0085::error::x',
  ],
  ...['\u001b[31m', '\u009b31m', '\u0007', '\u202e', '\u200b', '\ud800', '\0', '\u007f'],
  ...['\n  section x', ':crit, 0, 1', '%%{init: {}}%%', '; click x call y()', '#quot;', '--> x'],
];

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
