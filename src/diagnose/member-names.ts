/** Names of members: what the keys of an error object are called by all vendors. */

/** Sentences, the ones that say most first. */
export const MESSAGES: readonly string[] = [
  'message',
  'msg',
  'error_message',
  'errormessage',
  'error_msg',
  'errmsg',
  'errormsg',
  'faultstring',
  'message_cn',
  'err_msg',
  'status_msg',
  'status_message',
  'error_description',
  'detail',
  'details',
  'html-message',
  'error',
  'errors',
  'err',
  'reason',
  'description',
  'message_zh',
  'title',
  'cause',
  'hint',
  'info',
  'text',
  'exception',
  'failure',
  'statusmessage',
  'errordetail',
  'err_desc',
  'error_desc',
  'error_details',
  'retmsg',
  'ret_msg',
  'code_msg',
  'codemsg',
  'resp_msg',
  'respmsg',
  'rsp_msg',
  'result_msg',
  'resultmsg',
  'return_msg',
  'returnmsg',
  'usermessage',
  'user_message',
  'developermessage',
  'moreinformation',
  'httpmessage',
];
export const MESSAGE_KEYS: ReadonlySet<string> = new Set(MESSAGES);

export const IDENTIFIER_KEYS: ReadonlySet<string> = new Set([
  'code',
  'type',
  '__type',
  'status',
  'reason',
  'error',
  'error_code',
  'errorcode',
  'internalcode',
  'err_code',
  'errno',
  'err_no',
  'retcode',
  'ret',
  'errcode',
  'error_type',
  'errortype',
  'error_name',
  'error_category',
  'status_code',
  'statuscode',
  'statustext',
  'http_code',
  'kind',
  'name',
  'resp_code',
  'respcode',
  'result_code',
  'resultcode',
  'limit_source',
]);

export const PARAM_KEYS: ReadonlySet<string> = new Set(['param', 'parameter', 'field', 'loc']);

/** Where gateways put the provider's own answer. */
export const QUOTED_KEYS: ReadonlySet<string> = new Set([
  'raw',
  'upstream_error',
  'upstream_response',
  'upstreamerror',
  'provider_error',
  'provider_response',
  'original_error',
  'originalerror',
  'response_body',
  'responsebody',
  'body',
  'response',
  'last_error',
  'inner_error',
  'param',
]);

/** Those of them whose name says that it is the provider's. */
export const OF_PROVIDER: ReadonlySet<string> = new Set([
  'upstream_error',
  'upstream_response',
  'upstreamerror',
  'provider_error',
  'provider_response',
]);

export const REQUEST_ID_KEYS: ReadonlySet<string> = new Set([
  'request_id',
  'requestid',
  'req_id',
  'ray_id',
  'sid',
]);

/** Traces, echoes of the request and results of filters: their words are not about the error. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'headers',
  'stack',
  'stacktrace',
  'trace',
  'traceback',
  'content_filter_result',
  'content_filter_results',
  'request',
  'input',
  'ctx',
  'flagged_input',
  'messages',
  'prompt',
  'usage',
  'previous_errors',
  'locale',
  'instance',
  'url',
  'help',
  'documentation_url',
  'timestamp',
  'failed_generation',
]);

/** The conversation in a request, and in some houses the sentences of an error. */
export const TOLD_AS_LIST = 'messages';

export const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...MESSAGES,
  ...IDENTIFIER_KEYS,
  ...PARAM_KEYS,
  ...QUOTED_KEYS,
]);
