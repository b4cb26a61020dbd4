/** How to try by hand what the verdict is about. Not "repeat": a broken key was never sent, a wrong root is put right. */

/** The variables that the command reads, in its order: the key, and the values of further headers. */
export function variablesOf(curl: string): readonly string[] {
  // What else could hold a name stands in single quotes.
  const headers = curl.split('\n').filter((line) => line.trimStart().startsWith('-H "'));
  return [...new Set(headers.flatMap((line) => /\$(GATEWAY_[A-Z0-9_]+)/.exec(line)?.[1] ?? []))];
}

/** What stands before the command in plain text. */
export function repeatTitle(curl: string): string {
  const variables = variablesOf(curl);
  return `Try it by hand${variables.length === 0 ? '' : ` (set ${variables.join(', ')} first)`}:`;
}
