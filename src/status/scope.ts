/** Decides which names on a status page are about the API that is checked, and which about something else. */

/** `neutral`: the name gives no indication either way. */
export type Relevance = 'api' | 'other' | 'neutral';

export interface Scope {
  /** How a component relates to the API; if its name is neutral, that of its `group` decides. */
  relevance(name: string, group: string | null): Relevance;
  /** The same for an incident that names no component. */
  ofNotice(title: string, about: string): Relevance;
}

/**
 * Words in the names of components that completions go through (see aiwatch #134, #292, #1066: ids change, names
 * stay).
 */
const API =
  /\b(?:apis?|chat|completions?|inference|responses|gateways?|models?|embeddings?|endpoints?|llms?|serverless|rout(?:er|ing)|prox(?:y|ies)|relay|messages|backend)\b|接口|网关|模型|对话|中转|推理/i;

/** Words for what is not the API: products for end users, other kinds of models, the company's other services. */
const OTHER =
  /\b(?:dashboards?|consoles?|web ?sites?|web ?apps?|web(?! ?api)|homepage|home page|landing|docs?|documentation|playgrounds?|studio|log-?in|sign-?(?:in|up)|sso|saml|auth0|accounts?|billing|payments?|checkout|invoices?|stripe|fine-?tuning|finetun\w*|training|images?|audio|speech|voice|tts|stt|transcriptions?|whisper|realtime|videos?|sora|dall-?e|music|files?|uploads?|batch(?:es)?|assistants|agents?|agent builder|moderations?|search|vector stores?|evals?|webhooks?|storage|support|community|forum|blog|status page|marketing|emails?|analytics|logs?|metrics|mobile|ios|android|desktop|browser|extensions?|plugins?|connectors?|chatgpt|gpts|codex|claude\.ai|claude code|claude for \w+|cowork|le chat|vibe|grok(?:\.com| app| on| in)|huggingchat|spaces|hub|datasets|git|workflows?)\b|官网|网站|控制台|文档|登录|支付|充值|绘画|图片|视频|音频/i;

/** Words with which the name of a model begins. */
const FAMILY =
  /^(?:gpt|o|claude|gemini|gemma|llama|qwen|qwq|deepseek|mistral|mixtral|ministral|magistral|devstral|codestral|kimi|glm|grok|minimax|phi|command|nova|nemotron|granite|jamba|hermes|yi|ernie|hunyuan|doubao|seed|flux|bge|whisper)$/;

/** Words that may continue the name of a model; any other word ends it. */
const PART =
  /^(?:\d+|[a-z]|mini|nano|micro|lite|flash|pro|max|plus|ultra|small|medium|large|opus|sonnet|haiku|fable|turbo|instruct|chat|coder|codex|code|next|thinking|reasoning|distill|preview|exp|vl|vision|audio|image|realtime|transcribe|tts|maverick|scout|it|base|moe|oss)$/;

/** If the name goes on with one of these, it is a different model. */
const VARIANT =
  /^(?:\d{1,2}|o|mini|nano|micro|lite|flash|pro|small|medium|large|coder|codex|vl|vision|audio|image)$/;

/**
 * Builds the scope of a gateway. `models` are the wanted ids. If `words` are given (for a page that also covers other
 * products, such as a whole cloud's), only names that contain one of them count; otherwise the usual words for an API
 * do.
 */
export function scopeOf(models: readonly string[], words: readonly string[]): Scope {
  const wanted = models.slice(0, 500).map((model) => tokens(model.slice(model.lastIndexOf('/') + 1)));
  const marks = words.map((word) => word.toLowerCase());

  function ofName(name: string): Relevance {
    if (marks.length > 0) return marks.some((mark) => name.toLowerCase().includes(mark)) ? 'api' : 'other';
    const model = modelIn(name);
    if (model !== null && wanted.length > 0) return wanted.some((id) => holds(id, model)) ? 'api' : 'other';
    if (OTHER.test(name)) return 'other';
    return API.test(name) ? 'api' : 'neutral';
  }

  /** Judges each part of a name by itself, so that "API and dashboard" counts as the API. */
  function ofParts(name: string): Relevance {
    const parts = name
      .replace(/\s+/g, ' ')
      .split(/ (?:and|or|und) | ?[,;&+|] ?| \/ /i)
      .map(ofName);
    if (parts.includes('api')) return 'api';
    return parts.includes('other') ? 'other' : 'neutral';
  }

  return {
    relevance(name, group) {
      const own = ofParts(name);
      return own === 'neutral' && group !== null ? ofParts(group) : own;
    },
    // The full text of an incident mentions many things, so it is searched only for the given `words`.
    ofNotice: (title, about) => ofParts(marks.length > 0 ? `${title} ${about}` : title),
  };
}

/** The words of the model that a name or title mentions ("Errors on Llama 3.3 70B"); null if it mentions none. */
function modelIn(name: string): readonly string[] | null {
  const words = tokens(name.slice(name.lastIndexOf('/') + 1));
  for (let start = 0; start < words.length; start += 1) {
    if (!FAMILY.test(words[start] ?? '')) continue;
    let end = start + 1;
    while (PART.test(words[end] ?? '')) end += 1;
    // A date is not part of the name. Without a number it is a family ("Claude models"), not a model.
    const model = words.slice(start, end).filter((word) => !/^\d{4,}$/.test(word));
    if (model.some((word) => /^\d/.test(word))) return model;
  }
  return null;
}

/** Splits into runs of letters and of digits: `GPT-4.1` and `gpt-4-1` both become gpt, 4, 1. */
function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}

/** True if the id contains the component's words in a row and does not continue as a different variant of the model. */
function holds(id: readonly string[], component: readonly string[]): boolean {
  for (let at = 0; at + component.length <= id.length; at += 1) {
    if (component.every((word, offset) => id[at + offset] === word)) {
      return !VARIANT.test(id[at + component.length] ?? '');
    }
  }
  return false;
}
