/** Where the documentation of a diagnosis code is found: the one place that knows the repository's name. */
import type { Code } from './codes.ts';

/** `owner/repo` on the public code host. */
export const REPOSITORY = 'gateway-preflight/gateway-preflight';

const SITE = `https://github.com/${REPOSITORY}`;

/** The folder of generated pages, one a code, plus their index. */
export const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;

/** Where a defect of ours is reported. */
export const NEW_ISSUE = `${SITE}/issues/new/choose`;

/** The page of a code: what it looks like, what it means, what to do. */
export function docsOf(code: Code): string {
  return `${DOCS_ROOT}/${code}.md`;
}
