/** Named models: the model names that an error offers in place of the one that was asked for. */

const LISTS = [
  // LM Studio: Your models:\n\na\nb
  /(?:your|available|supported|valid|allowed|permitted|known) models?(?: (?:are|include|names))?:?\s{0,4}\n([\s\S]{1,2000})/i,
  // LiteLLM: This key can only access models=['a', 'b']; others: Available models: a, b
  /(?:can only access|available|supported|valid|allowed|permitted|known|choose from|one of|possible)\s?(?:the )?(?:following )?models?(?: (?:are|include|names|ids))?\s?[:=]\s?\[?([^\]\n]{1,2000})/i,
  // OpenRouter: you can also switch to gpt-5-chat or gpt-5-mini
  /(?:switch to|did you mean|try|use one of|instead use|please use|replaced by|migrate to)(?: one of)?:? ([^\n]{1,200})/i,
] as const;

/** A word that may be a model's name. Such a name also has a digit, and a dash, colon, slash or dot. */
const NAME = /[A-Za-z][\w./:@-]{2,120}/g;

/** At most eight names, in the order of the error; empty if it lists none. */
export function namedModels(body: string): readonly string[] {
  const text = body.slice(0, 8_000).replaceAll('\\n', '\n').replaceAll('\\"', '"');
  for (const list of LISTS) {
    const names = (list.exec(text)?.[1]?.match(NAME) ?? [])
      .map((name) => name.replace(/(?<![.:,])[.:,]+$/, ''))
      .filter(
        (name) =>
          /\d/.test(name) &&
          /[-:/.]/.test(name) &&
          !/^https?:|^www\./.test(name) &&
          !/\.(?:com|ai|org|io|dev|cn)\b/.test(name),
      );
    if (names.length > 0) return [...new Set(names)].slice(0, 8);
  }
  return [];
}
