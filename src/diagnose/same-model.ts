/** Whether the model that answered is the one that was asked. */

/** Parts of a name that do not make another model: dates, snapshots, tiers of delivery, packing of the weights. */
const SAME =
  /^(?:\d{4,8}|\d{2}|v\d+|latest|preview|exp|experimental|beta|stable|free|default|base|it|instruct|chat|hf|gguf|ggml|awq|gptq|exl2|mlx|fp8|fp16|fp4|nvfp4|bf16|int4|int8|w4a16|w8a8|q\d(?:[a-z0-9]*)|k|m|s|xs|maas|tee|fast|turbo|original|global|us|eu|apac|ap|dynamic|\d+bit)$/;

/** Makers whose name gateways put before or behind a model's. */
const MAKER =
  /^(?:openai|anthropic|google|meta|meta-llama|mistralai|mistral|deepseek-ai|deepseek|qwen|alibaba|moonshotai|moonshot|zai|zai-org|z-ai|zhipu|x-ai|xai|cohere|nvidia|microsoft|amazon|azure|bedrock|vertex|groq|together|fireworks|accounts|models|openrouter|pro|nousresearch|ai21|minimax|minimaxai|baidu|bytedance|tencent|stepfun|unsloth|bartowski|lmstudio-community|thebloke)$/;

/** Names that stand for whatever the gateway chooses. */
const CHOOSER =
  /(?:^|\/)(?:auto|auto-router|router|default|any|fastest|cheapest|best|smart|random|model-router|auto-(?:fast|smart|cheap))(?::\w+)?$/;

/**
 * True when `got` is `wanted` under another of its names: a dated snapshot, a vendor's prefix or tag, other case, the
 * path of the same weights, an alias without a version. Azure and routers are the caller's to leave out.
 */
export function isSameModel(wanted: string, got: string): boolean {
  if (got === wanted || CHOOSER.test(wanted.toLowerCase())) return true;
  const asked = bareName(wanted).replace(/\.gguf$/, '');
  const answered = bareName(got).replace(/\.gguf$/, '');
  if (asked === '' || answered === '') return true;
  if (compact(lasting(parts(asked))) === compact(lasting(parts(answered)))) return true;
  const a = lasting(withoutMaker(parts(asked)));
  const b = lasting(withoutMaker(parts(answered)));
  if (compact(a) === compact(b)) return true;
  // `gemini-flash-latest`, `claude-sonnet`, `deepseek-chat`: the name leaves the version to the vendor.
  const alias = asked.includes('latest') || !/\d/.test(asked);
  return (
    alias && /\d/.test(answered) && a[0] === b[0] && (a.length <= 2 || a.every((part) => b.includes(part)))
  );
}

function parts(name: string): readonly string[] {
  return name.split(/[^a-z0-9.]+/);
}

/** What makes it this model; everything, where nothing does. */
function lasting(all: readonly string[]): readonly string[] {
  const kept = all.filter((part) => !SAME.test(part));
  return kept.length > 0 ? kept : all;
}

/** `mistral-large` and `openai-4` are names, `openai-gpt-5` has its maker before it. */
function withoutMaker(all: readonly string[]): readonly string[] {
  const [first = '', second = ''] = all;
  return all.length > 2 && MAKER.test(first) && !/^\d/.test(second) ? all.slice(1) : all;
}

/** `gpt-4.1` and `gpt-4-1`, `llama-3.1` and `llama3.1` are one name; the order of the parts is the vendor's taste. */
function compact(all: readonly string[]): string {
  return all.join('').replaceAll('.', '');
}

/** Without the vendor's path, a tag such as `:free` or `:latest`, and the case. */
function bareName(id: string): string {
  const path = id.toLowerCase().trim();
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name
    .replace(/:(?:free|latest|beta|extended|nitro|floor|online|thinking|exacto)$/, '')
    .replaceAll('_', '-');
}
