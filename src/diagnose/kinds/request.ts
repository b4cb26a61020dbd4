/** Kinds of requests that are not taken. */
import type { Kind } from './kind.ts';

export const REQUEST_KINDS: readonly Kind[] = [
  {
    code: 'invalid-request',
    where: 'the version of the API in the query is missing or not supported',
    says: /\bapi[- ]?version\b/,
    means: 'The address must name a version of the API that the gateway supports.',
    next: 'Put one that its documentation names at the end of `base-url`, for example `?api-version=2024-10-21`.',
  },
  {
    code: 'invalid-request',
    where: 'a header is missing or wrong',
    says: /\bheaders?\b(?! (?:fields? )?(?:is |are )?too )/,
    means: 'The gateway wants a header that was missing or not as it expects.',
    next: 'Send the header it names with the input `headers`.',
  },
  {
    code: 'invalid-request',
    where: 'the model’s context is too small',
    says: /\bcontext (?:length|window|size)\b|\b(?:maximum|available|model's) context\b|\bprompt is too long\b|^(?!.{0,400}(?:max\w{0,20}[ _]tokens|\b(?:bytes|characters|chars|items|batch|body|stop|name)\b|cache|\d ?[kmg]i?b\b)).{0,200}(?:\b(?:inputs?|prompts?|messages?) (?:is |are )?too (?:long|large)\b|\btoo many (?:input |prompt )?tokens\b|\binput (?:tokens?|length)\b.{0,40}\bexceed|\btoken count\b.{0,20}\bexceed|\binputs?\b.{0,30}\bless than \d{1,9} tokens\b)|上下文/,
    means: 'The request is longer than the model’s context, although only a few words were sent.',
    next: 'The operator checks the context size the model was started with, and any prompt that the gateway adds.',
  },
  {
    code: 'invalid-request',
    where: 'the body did not arrive as it was sent',
    says: /\bfield required\b|\bmessages\b.{0,30}\b(?:required|missing)|^(?:the )?(?:parameter |field )?model (?:parameter |field )?(?:is |was )?(?:required|missing)\b(?! (?:to|but|for|from|in (?!(?:the |your )?(?:request|body|payload)\b)))|\b(?:prompt|inputs?|contents|(?:request )?body|json)\b (?:is |are )?(?:a )?required\b|\brequest must (?:contain|have|include) (?:a )?(?:json|body|messages)\b|\bmessages must (?:contain|have|include) at least\b|\bmissing required parameter\b.{0,8}\bmessages\b|\bbody is not valid json\b|\bunexpected end of (?:json|input)\b|\bempty (?:request )?body\b/,
    means: 'The body did not arrive as it was sent, or this address belongs to another API.',
    next: 'Check the path in `base-url`; if it is right, something on the way drops or rewrites the body: ask the operator.',
  },
  {
    code: 'invalid-request',
    where: 'the gateway wants more in the body than the smallest request',
    says: /^(?!.{0,200}(?:\b(?:models?|keys?|tokens?|images?|files?|tools?|accounts?|organi[sz]ations?|projects?|tenants?|urls?|paths?|hosts?|quer(?:y|ies)|agent|channels?|providers?|upstream|signatures?|content type|signed|regions?)\b|\d)).{0,60}(?:\b(?:is|are) (?:a )?required\b|\brequired (?:field|parameter|property)\b|\bmust (?:start|begin|end|contain|include|have)\b)/,
    means: 'The gateway wants something in the body that the smallest possible request does not have.',
    next: 'Have your application send it; no input adds it here, so the operator makes it optional or `severity` lowers the check.',
  },
  {
    code: 'unsupported-parameter',
    where: 'vLLM was started without tool calls',
    says: /--enable-auto-tool-choice|--tool-call-parser/,
    means: 'The server was started without support for tool calls.',
    next: 'Leave out the probe `tools`, or have the server started with `--enable-auto-tool-choice` and `--tool-call-parser`.',
  },
  {
    code: 'unsupported-parameter',
    where: 'the model takes no tools',
    says: /\bsupports? (?:\w{1,12} )?(?:tools?|functions?)\b|\b(?:tools?|functions?|tool (?:use|calls?|calling)|function calling) (?:is|are) not supported\b/,
    means: 'The model, or the server for it, does not support tools.',
    next: 'Choose a model that supports tools, or leave out the probe `tools` if no application sends any.',
  },
  {
    code: 'unsupported-parameter',
    where: 'the model takes no JSON schema',
    says: /\bresponse[ _]format\b|\bjson[ _]schema\b|\bstructured outputs?\b/,
    means: 'The model, or the server for it, supports no JSON schema, or not in this form.',
    next: 'Choose a model with structured output, or leave out the probe `structured-output` if no application asks for it.',
  },
];
