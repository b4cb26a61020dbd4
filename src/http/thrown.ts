/**
 * Reads what was thrown. By shape, not by `instanceof`: errors of Node's core, of a worker's or a test runner's realm
 * and of undici do not share one Error.
 */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** Node's, OpenSSL's or undici's code; null if it has none. */
  readonly code: string | null;
  /** What an AggregateError gathers. */
  readonly errors: readonly Thrown[];
}

export function thrownOf(error: unknown): Thrown {
  const fields: { name?: unknown; message?: unknown; code?: unknown; errors?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const errors = Array.isArray(fields.errors) ? fields.errors.map(thrownOf) : [];
  const codes = [fields.code, ...errors.map(({ code }) => code)].filter((code) => typeof code === 'string');
  return {
    name: typeof fields.name === 'string' ? fields.name : '',
    message: typeof fields.message === 'string' ? fields.message : '',
    // Of both address families, the one that was refused says more than the one that is not routed here.
    code: codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? null,
    errors,
  };
}
