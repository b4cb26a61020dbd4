/** Checks YAML tags such as `!!str` or `!env`. An unsupported tag is a fault: ignored, it would silently do nothing. */
import { ticked } from './quoted.ts';

const OF_YAML = 'tag:yaml.org,2002:';
/** Tags that only confirm the type that a value has anyway. */
const PLAIN = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;

/** What is wrong with a tag; null if it has no effect or there is none. */
export function tagFault(tag: string | undefined): { readonly wrong: string; readonly works: string } | null {
  if (tag === undefined || PLAIN.test(tag)) return null;
  const written = tag.startsWith(OF_YAML) ? `!!${tag.slice(OF_YAML.length)}` : tag;
  return {
    wrong: `the tag ${ticked(written)} is not known here.`,
    works: 'Write the value without a tag, and a variable as `${NAME}`; quote what begins with `!`.',
  };
}
