import { clip } from './quote.ts';

/**
 * A label for a Mermaid chart: letters, digits, blanks and marks without a meaning there. `:`, `;`, `#`, `%%`
 * and line ends part statements, begin comments and directives, or spell entities. Never the first word of a
 * line, where a bare word such as `section` would be a statement.
 */
export function mermaidLabel(text: string, max = 40): string {
  const label = text
    .replace(/[^\p{L}\p{N}./_-]+/gu, ' ')
    .replace(/-{2,}/g, '-')
    .trim();
  return clip(label, max);
}
