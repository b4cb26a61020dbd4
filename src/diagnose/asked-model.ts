/**
 * Asked model: an error that names the wanted model is about a model, even if it does not say so: `gpt-5.5 is gone` is
 * read as `model gpt-5.5 is gone`.
 */
import type { ErrorReading } from './reading.ts';
import type { Words } from './words.ts';

/** A character that distinguishes an id from an ordinary word, which could be in any sentence. */
const SIGN = /[\d./:_-]/;
const LONGEST = 120;
/** If one of these precedes the id, it is only a part of another name, a path or a link. */
const JOINED = /[\w/.:-]/;

/** Inserts `model` before the wanted model's id wherever it stands alone, in quoted errors as well. */
export function ofAskedModel(reading: ErrorReading, model: string | null): ErrorReading {
  if (model === null || model.length > LONGEST || !SIGN.test(model) || /\s/.test(model)) return reading;
  const id = model.toLowerCase();
  const inner = reading.nested;
  const nested = inner === null ? null : ofAskedModel(inner, model);
  return { ...reading, words: named(reading.words, id), nested };
}

function named(words: Words, id: string): Words {
  if (!words.text.includes(id)) return words;
  return { ...words, text: marked(words.text, id), lead: marked(words.lead, id) };
}

function marked(text: string, id: string): string {
  const parts = text.split(id);
  return parts.reduce((before, behind) => {
    const alone = !JOINED.test(before.at(-1) ?? ' ') && !/^[\w/-]/.test(behind);
    return `${before}${alone && !/\bmodels? $/.test(before.slice(-8)) ? 'model ' : ''}${id}${behind}`;
  });
}
