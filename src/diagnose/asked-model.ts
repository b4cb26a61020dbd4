/** Asked model: an error that names the wanted model says what it says of a model, also without that word. */
import type { ErrorReading } from './reading.ts';
import type { Words } from './words.ts';

/** What makes an id no word of a sentence. */
const SIGN = /[\d./:_-]/;
const LONGEST = 120;
/** What an id goes on with, to either side: then it is a part of another name, a path or a link. */
const JOINED = /[\w/.:-]/;

/** The reading with `model` before the wanted model's id wherever that stands alone, in what is quoted as well. */
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
