/** Schema: whether a value fits the JSON schema that was asked for. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { clip, oneLine } from '../../safety/quote.ts';

/** What does not fit, in a few words; null if everything does. The schema is ours, the value is not to be trusted. */
export function misfit(schema: Readonly<Record<string, unknown>>, value: unknown): string | null {
  const { valid, errors } = new Validator(schema as Schema, '2020-12').validate(value);
  if (valid) return null;
  // The last error is the innermost: those before it only say that something in them is wrong. An error of a schema
  // that is `false` is left out, because the one before it says the same better.
  const told = errors.filter(({ keyword }) => keyword !== 'false').map(worded);
  return clip(oneLine(told.at(-1) ?? 'It does not fit the schema.'), 160);
}

function worded({ keyword, error, instanceLocation }: OutputUnit): string {
  if (keyword === 'additionalProperties') {
    return `The member ${/"[^"]*"/.exec(error)?.[0] ?? 'that was added'} was not asked for.`;
  }
  // The location is `#` alone, or begins with `#/`.
  const place = instanceLocation.slice(2);
  return place === '' ? error : `At "${place}": ${error}`;
}
