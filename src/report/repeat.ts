/**
 * How to try by hand what the verdict is about. We do not say "repeat": a malformed key was never sent, and a wrong
 * API root is replaced by the right one.
 */

/** The environment variables that the curl command reads, in order: the key, and the values of further headers. */
export function variablesOf(curl: string): readonly string[] {
  // Only the values of headers are in double quotes; everything else that could contain a `$` is in single quotes.
  const headers = curl.split('\n').filter((line) => line.trimStart().startsWith('-H '));
  return [...new Set(headers.flatMap((line) => /\$(GATEWAY_[A-Z0-9_]+)"(?: \\)?$/.exec(line)?.[1] ?? []))];
}

/** The line before the command in plain text. */
export function repeatTitle(curl: string): string {
  const variables = variablesOf(curl);
  return `Try it by hand${variables.length === 0 ? '' : ` (set ${variables.join(', ')} first)`}:`;
}
