/** The tag of a value in YAML: `!!str`, `!env`. One that is not obeyed would silently mean nothing. */
import { ticked } from './quoted.ts';

const OF_YAML = 'tag:yaml.org,2002:';
/** What a value is anyway. */
const PLAIN = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;

/** What is wrong with a tag; null where it changes nothing, or where there is none. */
export function tagFault(tag: string | undefined): { readonly wrong: string; readonly works: string } | null {
  if (tag === undefined || PLAIN.test(tag)) return null;
  const written = tag.startsWith(OF_YAML) ? `!!${tag.slice(OF_YAML.length)}` : tag;
  return {
    wrong: `the tag ${ticked(written)} is not known here.`,
    works: 'Write the value without a tag, and a variable as `${NAME}`; quote what begins with `!`.',
  };
}
