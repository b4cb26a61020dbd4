/** Right endpoint: what to ask a model for that refuses the request it got, from its words and from its name. */
import type { Question } from '../model/observation.ts';

interface Kind {
  /** In the error's words, as `plainWords` spells them. */
  readonly said: RegExp;
  /** In the model's name, its parts parted by blanks. */
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
    // An Azure deployment bears any name; the error names the model behind it.
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

/** What to do next; null where neither words nor name tell. */
export function rightEndpoint(question: Question, model: string | null, said: string): string | null {
  const name = (model ?? '').toLowerCase().replaceAll(/[-_/.:]+/g, ' ');
  // OpenAI points from any model that does not chat to /completions: the name knows better.
  const kind = KINDS.find((one) => one.named?.test(name)) ?? KINDS.find((one) => one.said.test(said));
  if (question === 'embeddings') return kind === undefined ? CHAT : null;
  if (question === 'responses' && kind === undefined) return NO_RESPONSES;
  return kind === undefined || kind.question === question ? null : kind.next;
}
