import { clip } from './quote.ts';

/**
 * A label for a Mermaid chart. It keeps letters, digits, spaces and the few punctuation marks that mean nothing there:
 * `:`, `;`, `#`, `%%` and line ends would separate statements, begin comments or directives, or spell entities. Not to
 * be used as the first word of a line, where a bare word such as `section` is a statement.
 */
export function mermaidLabel(text: string, max = 40): string {
  const label = text
    .replace(/[^\p{L}\p{N}./_-]+/gu, ' ')
    .replace(/-{2,}/g, '-')
    .trim();
  return clip(label, max);
}
