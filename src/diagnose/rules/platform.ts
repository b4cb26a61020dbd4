/** Hosting platforms, whose pages say that nothing runs under the host name. */
import type { Rule } from '../rule.ts';
import { NOT_JSON } from '../shape.ts';

export const PLATFORM_RULES: readonly Rule[] = [
  // https://www.envoyproxy.io/docs/envoy/latest/configuration/operations/overload_manager/overload_manager
  { name: 'envoy-overloaded', code: 'overloaded', when: { header: ['x-envoy-overloaded', /^true$/] } },
  {
    name: 'platform-render',
    code: 'gateway-unavailable',
    when: { header: ['x-render-routing', /no-server|suspend|hibernate|no-deploy|error/] },
  },
  {
    name: 'platform-railway',
    code: 'gateway-unavailable',
    when: { header: ['x-railway-fallback', /true/i] },
  },
  {
    name: 'platform-modal',
    code: 'gateway-unavailable',
    when: { says: [/^modal-http: (?:invalid function call|app for invoked web endpoint is stopped)/] },
  },
  {
    name: 'tunnel-ngrok-warning',
    code: 'not-an-api',
    when: { header: ['ngrok-error-code', /ERR_NGROK_6024/i] },
  },
  {
    name: 'tunnel-ngrok-limit',
    code: 'rate-limited',
    when: { header: ['ngrok-error-code', /ERR_NGROK_73\d/i] },
  },
  // 38xx come from ngrok's AI gateway at the near end of the tunnel, whose words say what is wrong.
  {
    name: 'tunnel-ngrok',
    code: 'gateway-unavailable',
    when: { header: ['ngrok-error-code', /ERR_NGROK_(?!38\d\d)/i] },
  },
  {
    name: 'platform-vercel-function',
    code: 'gateway-error',
    when: {
      header: [
        'x-vercel-error',
        /FUNCTION_(?:INVOCATION_FAILED|THROTTLED)|MIDDLEWARE|EDGE_FUNCTION_INVOCATION_FAILED/,
      ],
    },
  },
  {
    name: 'platform-vercel',
    code: 'gateway-unavailable',
    when: { header: ['x-vercel-error', /DEPLOYMENT|TIMEOUT|DNS|UPSTREAM|BODY_NOT_A_STRING|INTERNAL/] },
  },
  {
    name: 'platform-no-deployment',
    code: 'gateway-unavailable',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [/deployment (?:could not be found|not found)|deployment_not_found/],
      unless: /\bmodel\b|api deployment/,
    },
  },
  {
    name: 'platform-nothing-deployed',
    code: 'gateway-unavailable',
    when: {
      between: [400, 599],
      shape: ['html', 'text', 'flat', 'error-object', 'error-string', 'other'],
      says: [
        /deployment (?:could not be found on vercel|has been (?:paused|disabled|suspended)|is (?:paused|disabled|unavailable))/,
        /deployment_(?:paused|disabled|not_ready)/,
        /\bno such app\b|there is nothing here, yet/,
        /application (?:failed to respond|not found|error an error occurred)/,
        /(?:tunnel|endpoint) \S{0,120} ?is offline|tunnel (?:\S{1,120} )?(?:is )?(?:unavailable|not found)/,
        /err_ngrok_(?:3200|3004|8012)/,
        /\bapp\b.{0,40}\bis stopped\b|this web app is stopped|web app .{0,40}(?:stopped|unavailable)|web site not found|our services are not available right now/,
        /(?:your )?space is (?:in error|sleeping|paused|building)/,
        /unknown domain: /,
        /this (?:service|project|site|deployment|app|machine) (?:has been |is )?(?:suspended|paused|stopped|disabled)(?: by (?:its|the) owner)?(?! (?:in|for) (?:this|your) )/,
        /project not found|site not found|no active (?:service|deployment|machine)/,
        /no application .{0,30}(?:deployed|running)/,
        /\bfaithfully yours, frp\b/,
        /没有找到站点|站点(?:已|被)?(?:停用|暂停|不存在)/,
      ],
      unless:
        /\bmodel\b|api deployment|resource does not exist|\badmin(?:istrator)?\b|\bapi (?:requests|calls)\b/,
    },
  },
  { name: 'platform-heroku', code: 'gateway-unavailable', when: { mark: /^heroku$/, between: [400, 599] } },
];
