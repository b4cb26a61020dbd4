/** Model list: the ids in the answer to `GET /models`, whatever its shape. */
import type { Answer } from '../model/observation.ts';
import { isRecord, parseJson } from './loose-json.ts';

const LONGEST_ID = 512;

/**
 * The ids, without repetition, in the order of the list; null when the body is no list. Seen in the wild: `data`
 * (null when empty: Ollama), `models` (native Ollama, Gemini), a bare array (Together), `data` with `success`
 * (new-api), `result` (Cloudflare); ids in `id`, `name` or `model`, or as plain strings.
 */
export function readModelList(answer: Answer): readonly string[] | null {
  const body = parseJson(answer.body);
  const items = itemsOf(body);
  if (items === null) return null;
  const ids = new Set<string>();
  for (const item of items) {
    const id = idOf(item);
    if (id !== '') ids.add(id.length > LONGEST_ID ? id.slice(0, LONGEST_ID) : id);
  }
  return ids.size === 0 && items.length > 0 ? null : [...ids];
}

function itemsOf(body: unknown): readonly unknown[] | null {
  if (Array.isArray(body)) return body;
  if (!isRecord(body)) return null;
  for (const key of ['data', 'models', 'result', 'endpoints', 'items'] as const) {
    if (!Object.hasOwn(body, key)) continue;
    const value = body[key];
    if (Array.isArray(value)) return value;
    if (isRecord(value)) return itemsOfInner(value);
    if (value === null && body.success !== false) return [];
  }
  return null;
}

/** `{"data": {"data": […]}}` of relays that wrap every answer, and lists keyed by id. */
function itemsOfInner(value: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  for (const key of ['data', 'models', 'list', 'items'] as const) {
    const inner = value[key];
    if (Array.isArray(inner)) return inner;
  }
  return null;
}

function idOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (!isRecord(item)) return '';
  for (const key of ['id', 'name', 'model'] as const) {
    const id = item[key];
    if (typeof id === 'string' && id !== '') return id;
  }
  return '';
}
