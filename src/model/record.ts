/** Foreign JSON is `unknown` until it is read. */

/** An object, which most of it begins with. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of anything at all, arrays too; undefined where it has none of the name. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The value of a JSON text; undefined if it is none. Nesting so deep that it overflows the parser counts as none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
