/** Where the docs of a diagnosis code are. No other file knows the name of the repository. */
import type { Code } from './codes.ts';

/** `owner/repo` on the public code host. */
const REPOSITORY = 'gateway-preflight/gateway-preflight';

const SITE = `https://github.com/${REPOSITORY}`;

/** The folder of the generated pages: one for each code, and their index. */
export const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;

/** Where to report a bug in this program. */
export const NEW_ISSUE = `${SITE}/issues/new/choose`;

/** The page of a code: what it looks like, what it means, what to do. */
export function docsOf(code: Code): string {
  return `${DOCS_ROOT}/${code}.md`;
}
