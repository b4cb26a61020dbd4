/** Probes: errors that only make sense with the question that was asked, mostly about what a vendor does not offer. */
import type { Rule } from '../rule.ts';

/** A 500 or 501 may also refuse what is not implemented; later 5xx are breakdowns. */
const REFUSED: readonly [number, number] = [400, 501];

export const PROBE_RULES: readonly Rule[] = [
  {
    name: 'tools-refused',
    code: 'unsupported-parameter',
    when: {
      question: ['tools'],
      between: REFUSED,
      says: [
        /\btool_?choice\b|\btool choice\b|\btools? param\w*\b|\bparallel tool/,
        /\b(?:tools?|functions?)\b.{0,60}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
        /\bnot (?:currently )?support .{0,30}\b(?:tools?|functions?)\b/,
      ],
    },
  },
  {
    name: 'format-refused',
    code: 'unsupported-parameter',
    when: {
      question: ['structured-output'],
      between: REFUSED,
      says: [
        /\bresponse_?format\b|\bjson_?schema\b|\bguided_(?:json|decoding|grammar)\b|\badditional_?properties\b|\bstructured outputs?\b/,
        /\bjson mode\b.{0,40}\bnot\b|\bnot support .{0,30}\bjson\b/,
      ],
    },
  },
  {
    name: 'stream-refused',
    code: 'unsupported-parameter',
    when: {
      question: ['stream'],
      between: REFUSED,
      says: [
        /\bstream(?:ing|ed)?\b.{0,40}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
        /\bnot (?:currently )?support .{0,20}\bstream/,
      ],
    },
  },
  // FastAPI and pydantic name the member in `loc` only: "Input should be 'text' or 'json_object'".
  {
    name: 'tools-refused-param',
    code: 'unsupported-parameter',
    when: { question: ['tools'], between: REFUSED, param: /^(?:body\.)?(?:tools?|tool_choice|functions?)\b/ },
  },
  {
    name: 'format-refused-param',
    code: 'unsupported-parameter',
    when: {
      question: ['structured-output'],
      between: REFUSED,
      param: /^(?:body\.)?(?:response_format|json_schema)\b/,
    },
  },
  {
    name: 'stream-refused-param',
    code: 'unsupported-parameter',
    when: { question: ['stream'], between: REFUSED, param: /^(?:body\.)?stream$/ },
  },
  {
    // The one-api family answers 500 if a channel's adaptor lacks the endpoint.
    name: 'endpoint-unbuilt',
    code: 'endpoint-not-found',
    when: {
      question: ['responses', 'embeddings'],
      between: REFUSED,
      says: [
        /\bnot (?:yet )?implemented\b|\bconvert_request_failed\b|\bendpoint (?:is )?not supported\b|\b(?:responses?|embeddings?) api is (?:only|not) (?:supported|available|enabled)\b/,
      ],
    },
  },
];
