/** A text of attempts to end a line, start a workflow command, end an output, inject markup, and move the cursor. */
export const FORGED = [
  ...['\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\u0000'].flatMap((end) => [
    `${end}::error::forged`,
    `${end}##[error]forged`,
    `${end}forged<<EOF\nforged\nEOF`,
  ]),
  '::set-output name=forged::1',
  '<!-- gateway-preflight:forged --><img src=x onerror=forged><details><script>forged</script>',
  '| forged | a |\n|---|---|\n```\n<h1>forged</h1>\n# forged\n![x](http://127.0.0.1/forged)[y](javascript:forged)',
  '@forged #1 GH-1 https://forged.example www.forged.example :smile: $$forged$$',
  '\u001b[2J\u001b]8;;http://forged\u0007\u009b31m\u202eforged\u2066\ud800',
].join(' x ');

/** The same as one line of bytes that HTTP allows: without CR, LF and NUL. */
export const LINE = Buffer.from(FORGED.replace(/[\r\n\0]+/g, ' '), 'utf8').toString('latin1');
