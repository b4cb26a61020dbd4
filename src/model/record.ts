/** Untrusted JSON is `unknown` until its shape has been checked. */

/** The members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** True for a JSON object, not for an array. */
export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of any value, arrays included, or a member of that one and so on; undefined if there is none. */
export function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  let field = value;
  for (const name of path) {
    if (typeof field !== 'object' || field === null) return undefined;
    field = (field as Members)[name];
  }
  return field;
}

/** The value of a JSON text; undefined if the text is invalid, or nested so deeply that it overflows the parser. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
