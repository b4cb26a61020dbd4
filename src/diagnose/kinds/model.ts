/** Kinds of what is wrong about a model. */
import type { Kind } from './kind.ts';

export const MODEL_KINDS: readonly Kind[] = [
  {
    code: 'model-not-found',
    where: 'it may also be a question of access',
    says: /\bor (?:you|your \w{1,20}|this key|the key) (?:do|does|may|has)\b.{0,24}\baccess\b/,
    means: 'The gateway has no model of this name, or hides it from this key.',
    next: 'Set `models` to an id from the gateway’s list; if the id is right, have the model allowed for the key, project or plan.',
  },
  {
    code: 'model-not-permitted',
    where: 'the model’s terms were not accepted',
    says: /\bterms\b|\bagreement\b|\bgated\b|\blicen[cs]e\b|协议/,
    next: 'Accept the model’s terms with the account behind the key, or choose another model in `models`.',
  },
  {
    code: 'model-not-permitted',
    where: 'it depends on the plan',
    says: /\bplans?\b|\btiers?\b|\bsubscri(?:be|ption)|\bupgrade\b|\bpaid\b|套餐|升级/,
    means: 'The model exists, but not in this account’s plan or tier.',
    next: 'Move to a plan or tier that includes the model, or choose another model in `models`.',
  },
  {
    code: 'model-not-permitted',
    where: 'the account has not activated the model',
    says: /\b(?:not|has to be|must be) (?:yet )?(?:activated|opened|subscribed)\b|\bactivate (?:the|this) model\b|未开通|未订购|未购买/,
    means: 'The model exists, but the account behind the key has not activated it.',
    next: 'Activate the model in the provider’s console with that account, or choose another model in `models`.',
  },
  {
    code: 'model-unavailable',
    where: 'what serves it is cooling down',
    says: /\bcool(?:ing)?[ -]?down\b|冷却/,
    means: 'Whatever serves this model rests after failures or limits behind the gateway.',
    next: 'Run again in some minutes, or set `wait`; if it comes often, the operator adds accounts or channels.',
  },
  {
    code: 'model-unavailable',
    where: 'the model is still loading',
    says: /\b(?:is|are|still|currently) (?:\w{1,12} )?(?:loading|warming|starting|initiali[sz]ing|downloading)\b|\bbeing loaded\b|^loading\b|\bserver loading\b|\bcold start\b|加载中|正在(?:加载|启动)/,
    means: 'The model is still loading, which takes seconds to minutes.',
    next: 'Set `wait`, for example `wait: 3m`, or run again later.',
  },
  {
    code: 'model-unavailable',
    where: 'the server could not load the model',
    says: /\b(?:could not|can not|failed to|unable to|failed|error) load(?:ing)?\b/,
    means: 'The server tried to load the model and could not.',
    next: 'The operator checks the server’s log: memory, files or format of the model.',
  },
  {
    code: 'model-unavailable',
    where: 'the server’s memory is too small',
    says: /\b(?:system|gpu|more|enough|insufficient|out of|out-of-)[ -]?(?:\w{1,10} )?memory\b|\bvram\b|显存|内存不足/,
    means: 'The server has too little memory to load the model.',
    next: 'The operator frees memory there, or serves a smaller model or quantization.',
  },
  {
    code: 'model-unavailable',
    where: 'the model is not loaded',
    says: /\bnot loaded\b|\bno (?:\w{1,12} )?models? (?:is |are )?(?:currently )?loaded\b/,
    means: 'The server knows the model but has not loaded it.',
    next: 'Load the model on the server (LM Studio: `lms load`), or enable loading on demand there.',
  },
  {
    code: 'model-unavailable',
    where: 'the model needs an endpoint of its own',
    says: /\bdedicated\b|\bserverless\b|\bprovisioned\b/,
    means: 'The provider serves this model only on endpoints that its customers start themselves.',
    next: 'Start an endpoint for the model at the provider, or choose a serverless model in `models`.',
  },
  {
    code: 'model-unavailable',
    where: 'AWS wants an inference profile',
    says: /\binference profile\b|\bon-demand throughput\b/,
    means: 'Bedrock serves this model only through an inference profile.',
    next: 'Use the id of an inference profile in `models` (it begins with us., eu., apac. or global.).',
  },
];
