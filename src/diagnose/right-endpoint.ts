/**
 * Right endpoint: which endpoint a model is for, if it refuses the request it got. The error's words or the model's
 * name may tell.
 */
import type { Question } from '../model/observation.ts';

interface Kind {
  /** Matches the error's words, as `plainWords` writes them. */
  readonly said: RegExp;
  /** Matches the model's name, with blanks in place of its separators. */
  readonly named: RegExp | null;
  readonly question: Question | null;
  readonly next: string;
}

const KINDS: readonly Kind[] = [
  {
    said: /(?:\bonly\b.{0,40}|\buse (?:the )?)\/?(?:v1\/)?responses\b|\bresponses (?:api|endpoint) instead\b/,
    named: null,
    question: 'responses',
    next: 'It answers on /responses only: probe it with `probes: responses`, and use the Responses API in the application.',
  },
  {
    // The name of an Azure deployment is arbitrary; the error names the model behind it.
    said: /\b(?:is an?|only) (?:text )?embeddings?\b|\/embeddings\b|\bmodel,? \S{0,40}embed/,
    named: /\bembed(?:ding|dings)?\b|\bbge (?!reranker)|\bvoyage\b/,
    question: 'embeddings',
    next: 'It makes embeddings: probe it with `probes: embeddings`, and call /embeddings in the application.',
  },
  {
    said: /\bis an? (?:rerank\w*|image|audio|tts|speech|transcription|video|moderation)\b|\/(?:rerank|images|audio|moderations)\b/,
    named: /\b(?:rerank(?:er)?|tts|whisper|dall e|image|transcribe|moderation|sora|veo|imagen)\b/,
    question: null,
    next: 'It does not write text: name another one in `models`, or narrow the pattern.',
  },
  {
    said: /(?:^|[^\w/])\/?v1\/completions\b/,
    named: null,
    question: null,
    next: 'It is a model for the old /completions endpoint: name a chat model in `models`.',
  },
];

const CHAT =
  'It writes text and makes no embeddings: probe it with `probes: completion`, or name an embedding model.';

const NO_RESPONSES = 'Leave `responses` out of its probes, and use /chat/completions in the application.';

/** What to do next; null if neither words nor name tell. */
export function rightEndpoint(question: Question, model: string | null, said: string): string | null {
  const name = (model ?? '').toLowerCase().replaceAll(/[-_/.:]+/g, ' ');
  // For any model that cannot chat, OpenAI's error points to /completions, so the name is more reliable.
  const kind = KINDS.find((one) => one.named?.test(name)) ?? KINDS.find((one) => one.said.test(said));
  if (question === 'embeddings') return kind === undefined ? CHAT : null;
  if (question === 'responses' && kind === undefined) return NO_RESPONSES;
  return kind === undefined || kind.question === question ? null : kind.next;
}
