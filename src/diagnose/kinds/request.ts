/** Kinds of requests that are not taken. */
import type { Kind } from './kind.ts';

export const REQUEST_KINDS: readonly Kind[] = [
  {
    code: 'invalid-request',
    where: 'a header is missing or wrong',
    says: /\bheaders?\b(?! (?:fields? )?(?:is |are )?too )/,
    means: 'The gateway wants a header that was not sent, or not as it wants it.',
    next: 'Send the header that is named with the input `headers`.',
  },
  {
    code: 'invalid-request',
    where: 'the context of the model is too small',
    says: /\bcontext (?:length|window|size)\b|\b(?:maximum|available|model's) context\b|\bprompt is too long\b|上下文/,
    means: 'The request is longer than the context of the model, though what was sent is a few words.',
    next: 'The operator looks at the context size that the model was started with, and at prompts that the gateway adds.',
  },
  {
    code: 'invalid-request',
    where: 'the body did not arrive as it was sent',
    says: /\bfield required\b|\bmessages\b.{0,30}\b(?:required|missing)|\bmissing required parameter\b.{0,8}\bmessages\b|\bbody is not valid json\b|\bunexpected end of (?:json|input)\b|\bempty (?:request )?body\b/,
    means: 'The body did not arrive as it was sent, or this is the address of another API.',
    next: 'Check the path in `base-url`; else something on the way drops or rewrites bodies: ask the operator.',
  },
  {
    code: 'unsupported-parameter',
    where: 'vLLM was started without tools',
    says: /--enable-auto-tool-choice|--tool-call-parser/,
    means: 'The server was started without tool calls.',
    next: 'The operator starts it with `--enable-auto-tool-choice` and `--tool-call-parser`, or leave the probe `tools` out.',
  },
];
