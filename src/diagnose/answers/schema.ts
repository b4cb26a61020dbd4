/** Schema: whether a value fits the JSON schema that was asked for. */
import { type Schema, Validator } from '@cfworker/json-schema';
import { clip, oneLine } from '../../safety/quote.ts';

/** What does not fit, in a few words; null when all does. The schema is ours, the value anybody's. */
export function misfit(schema: Readonly<Record<string, unknown>>, value: unknown): string | null {
  const { valid, errors } = new Validator(schema as Schema, '2020-12').validate(value);
  if (valid) return null;
  // The last one is the innermost: those before it only say that something below is wrong.
  const told = errors.at(-1)?.error ?? 'It does not fit the schema.';
  return clip(oneLine(told), 160);
}
