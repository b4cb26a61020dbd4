/** The headers of one request. */
import type { SecretHeader } from '../model/run.ts';

export interface HeaderDefaults {
  readonly url: URL;
  readonly accept: string;
  readonly userAgent: string;
  readonly hasBody: boolean;
}

/** Names and values alternate. A header set by the user replaces ours. */
export function requestHeaders(defaults: HeaderDefaults, given: readonly SecretHeader[]): readonly string[] {
  const own: readonly (readonly [string, string])[] = [
    ['host', defaults.url.host],
    ['accept', defaults.accept],
    // A coding saves nothing on answers this small, and is one more thing that a gateway can get wrong.
    ['accept-encoding', 'identity'],
    ['user-agent', defaults.userAgent],
    ...(defaults.hasBody ? ([['content-type', 'application/json']] as const) : []),
  ];
  const taken = new Set(given.map(({ name }) => name.toLowerCase()));
  return [
    ...own.filter(([name]) => !taken.has(name)).flat(),
    ...given.flatMap(({ name, value }) => [name, value]),
  ];
}
