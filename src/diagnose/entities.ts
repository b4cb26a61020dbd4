/** HTML entities in what servers say: in web pages, and in JSON whose texts were escaped for HTML. */
const ENTITY = /&(?:quot|apos|amp|lt|gt|nbsp|#0?39|#x27|#34|#x2f|#47);/gi;
const MEANT: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#039;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#x2f;': '/',
  '&#47;': '/',
};

export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity) => MEANT[entity.toLowerCase()] ?? ' ');
}
