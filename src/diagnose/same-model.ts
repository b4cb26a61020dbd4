/** Whether the model that answered is the one that was asked. */

/** Parts of a name that do not make another model: dates, snapshots, ways of serving, formats of the weights. */
const SAME =
  /^(?:\d{3,8}|\d{2}|v\d+(?:\.\d+)?|latest|preview|exp|experimental|beta|stable|free|default|base|it|instruct|chat|hf|gguf|ggml|awq|gptq|exl2|mlx|fp8|fp16|fp4|f16|nvfp4|bf16|int4|int8|w4a16|w8a8|i?q\d(?:[a-z0-9]*)|ud|k|m|s|l|xs|xl|xxs|nl|maas|tee|original|global|us|eu|apac|ap|dynamic|\d+bit)$/;

/**
 * If the name has a size, only a way of serving the same weights (Together, Nebius); otherwise part of the model's own
 * name, as in `gpt-4-turbo`.
 */
const SPEED = /^(?:turbo|fast)$/;
const SIZE = /^(?:\d+x)?\d+(?:\.\d+)?b$/;

/**
 * Tiers of a model family. An alias without such a part does not stand for a model with one: `gemini-flash` is not
 * answered by `gemini-2.5-flash-lite`.
 */
const TIER =
  /^(?:haiku|sonnet|opus|flash|pro|ultra|mini|nano|micro|lite|tiny|small|medium|large|turbo|fast|plus|max)$/;

/** Names that gateways put before a model's: its maker, or who serves it. */
const MAKER =
  /^(?:openai|anthropic|google|meta|meta-llama|mistralai|mistral|deepseek-ai|deepseek|qwen|alibaba|moonshotai|moonshot|zai|zai-org|z-ai|zhipu|x-ai|xai|cohere|nvidia|microsoft|amazon|azure|bedrock|vertex|groq|together|fireworks|accounts|models|openrouter|pro|nousresearch|ai21|minimax|minimaxai|baidu|bytedance|tencent|stepfun|unsloth|bartowski|lmstudio-community|thebloke)$/;

/** Names that leave the choice of the model to the gateway. */
const CHOOSER =
  /(?:^|\/)(?:auto|auto-router|router|default|any|fastest|cheapest|best|smart|random|model-router|auto-(?:fast|smart|cheap))(?::\w+)?$/;

/**
 * True if `got` is `wanted` under another name: a dated snapshot, with a vendor's prefix or tag, in another case, the
 * path of the same weights, or a model that the alias `wanted` stands for. If both name a date or version, these must
 * be the same. Azure's deployments have names of their own; the caller must exclude them.
 */
export function isSameModel(wanted: string, got: string): boolean {
  if (got === wanted || CHOOSER.test(wanted.toLowerCase())) return true;
  const asked = bareName(wanted);
  const answered = bareName(got);
  if (asked === '' || answered === '') return true;
  // OpenAI's alias for these two previews, which names neither date.
  if (asked === 'gpt-4-turbo-preview' && /^gpt-4-(?:0125|1106)-preview$/.test(answered)) return true;
  if (!agree(parts(asked), parts(answered))) return false;
  // `gemini-flash-latest`, `claude-sonnet`, `deepseek-chat`: the name leaves the version to the vendor.
  const alias = asked.includes('latest') || !/\d/.test(asked);
  // `o1` and `o1-preview` are two models, and so are `gpt-4` and `gpt-4-1106-preview`. The reverse is fine: the name
  // of a preview may later stand for the final model.
  if (!alias && isPreview(answered) && !isPreview(asked)) return false;
  const theirs = namesOf(answered);
  if (namesOf(asked).some((a) => theirs.some((b) => compact(a) === compact(b) || isReordered(a, b))))
    return true;
  if (!alias || !/\d/.test(answered)) return false;
  return namesOf(asked).some((a) => theirs.some((b) => fitsAlias(a, b, parts(asked))));
}

function isPreview(name: string): boolean {
  return parts(name).includes('preview');
}

/** The significant parts of a name, with and without its maker. */
function namesOf(name: string): readonly (readonly string[])[] {
  return [lasting(parts(name)), lasting(withoutMaker(parts(name)))];
}

/** Whether the alias with the parts `a` (`whole` has all of its parts) may stand for a model with the parts `b`. */
function fitsAlias(a: readonly string[], b: readonly string[], whole: readonly string[]): boolean {
  if (familyOf(a) !== familyOf(b)) return false;
  const others = a.slice(1).filter((part) => !b.includes(part));
  if (others.length === 0 && a.length > 1) {
    return b.every((part) => a.includes(part) || !TIER.test(part));
  }
  // `claude` alone leaves everything to the vendor. `deepseek-reasoner` asks for something special: it may be
  // `deepseek-v3.2`, whose name does not say, but not `deepseek-coder-v2`, which is something else.
  const isBare = whole.filter((part) => part !== 'latest').length === 1;
  const ownWords = b.slice(1).filter((part) => /^[a-z]+$/.test(part) && !a.includes(part));
  return isBare || (a.length <= 2 && ownWords.length === 0 && !others.some((part) => TIER.test(part)));
}

/** The family of `qwen2.5` is `qwen`. */
function familyOf([first = '']: readonly string[]): string {
  return first.replace(/(?<=[a-z])[\d.]+$/, '');
}

/** False if both names have a date, or both have a version such as `v3`, and these differ. */
function agree(asked: readonly string[], answered: readonly string[]): boolean {
  const [a, b] = [dateOf(asked), dateOf(answered)];
  const [ours, theirs] = [asked, answered].map((all) => all.filter((part) => /^v\d+(?:\.\d+)?$/.test(part)));
  const versions = ours?.length === 0 || theirs?.length === 0 || ours?.some((one) => theirs?.includes(one));
  return versions === true && (a === '' || b === '' || a.includes(b) || b.includes(a));
}

/** The last date or revision in a name, the year first: `20241022`, `2024-10-22`, `0613`, `2411`, `09-2025`, `002`. */
function dateOf(all: readonly string[]): string {
  const runs: string[] = [''];
  for (const part of all) {
    if (/^(?:\d{2,4}|\d{6}|\d{8})$/.test(part)) runs.push(`${runs.pop()}${part}`);
    else if (runs.at(-1) !== '') runs.push('');
  }
  const date = runs.findLast((run) => run.length > 2) ?? '';
  return date.replace(/^(?!20)(\d{2}|\d{4})(20\d{2})$/, '$2$1');
}

function parts(name: string): readonly string[] {
  return name.split(/[^a-z0-9.]+/);
}

/** The parts that distinguish this model from others; all parts, if none does. */
function lasting(all: readonly string[]): readonly string[] {
  const hasSize = all.some((part) => SIZE.test(part));
  const kept = all.filter((part) => !SAME.test(part) && !(hasSize && SPEED.test(part)));
  return kept.length > 0 ? kept : all;
}

/** `openai-gpt-5` becomes `gpt-5`. `mistral-large` and `openai-4` stay, since the rest is no name. */
function withoutMaker(all: readonly string[]): readonly string[] {
  const [first = '', second = ''] = all;
  return all.length > 2 && MAKER.test(first) && !/^\d/.test(second) ? all.slice(1) : all;
}

/** `gpt-4.1` and `gpt-4-1` are one name, and so are `llama-3.1` and `llama3.1`. */
function compact(all: readonly string[]): string {
  return all.join('').replaceAll('.', '');
}

/** `claude-4.5-sonnet` is `claude-sonnet-4.5`: the same family, the same words and the same numbers in their order. */
function isReordered(a: readonly string[], b: readonly string[]): boolean {
  const key = (all: readonly string[]): string => {
    const words = all.filter((part) => /^[a-z]+$/.test(part)).sort();
    return `${words.join(' ')} ${compact(all.filter((part) => !words.includes(part)))}`;
  };
  return a[0] === b[0] && a.length > 1 && key(a) === key(b);
}

/**
 * For Bedrock's `us.anthropic.claude-3-5-sonnet-20241022-v2:0`: the region at the start, and the revision at the end.
 */
const REGION = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|global)\.(?=[a-z\d-]{2,20}\.)/;
const REVISION = /(?:(-v\d+)|-\d+):\d+$/;

/**
 * The name in lower case, without the vendor's path, a tag such as `:free` or `:latest`, or the extension of a file.
 */
function bareName(id: string): string {
  const path = id.toLowerCase().trim();
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/:(?:free|latest|beta|extended|nitro|floor|online|thinking|exacto)$/, '')
    .replace(/(?:-\d{5}-of-\d{5})?\.gguf$/, '')
    // llama.cpp's files: `Llama-3-8B-Instruct.Q4_K_M`.
    .replace(/\.(?=(?:i?q\d|bf16|f16|f32)[\w-]{0,8}$)/, '-')
    .replace(REGION, '')
    .replace(REVISION, '$1')
    // Azure's name for it, which relays pass on.
    .replace(/^gpt-35(?=-|$)/, 'gpt-3.5')
    .replaceAll('_', '-');
  const [maker = ''] = name.split('.', 1);
  return maker !== name && MAKER.test(maker) ? name.replace('.', '-') : name;
}
