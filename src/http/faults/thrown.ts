/**
 * Reads a thrown value by its shape and not by `instanceof`, because errors of Node's core, of a worker's or a test
 * runner's realm, and of undici do not share one Error class.
 */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** The code of Node, OpenSSL or undici; null if there is none. */
  readonly code: string | null;
  /** The errors of an AggregateError. */
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
    // If both address families failed, the one that was refused says more than the one that cannot be routed here.
    code: codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? null,
    errors,
  };
}
