/**
 * Examples for the pages of codes that no recorded answer shows: inputs that lead to the code (a test runs them), or
 * what other programs say about the same fault.
 */

const URL = 'https://api.example.com/v1';

/**
 * Each entry is the `with:` of a step. Omitted inputs have their defaults; `base-url` and `api-key` have valid
 * values.
 */
export const INPUTS = {
  'config-invalid': [{ retries: 'many' }, { probes: 'completions' }, { severity: 'key-rejectd: warn' }],
  'base-url-missing': [{ 'base-url': '' }],
  'base-url-invalid': [
    { 'base-url': 'api.example.com/v1' },
    { 'base-url': 'https://user:password@api.example.com/v1' },
    { 'base-url': '"https://api.example.com/v1"' },
  ],
  'base-url-has-endpoint': [{ 'base-url': `${URL}/chat/completions` }, { 'base-url': `${URL}/models` }],
  'base-url-insecure': [{ 'base-url': 'http://api.example.com/v1' }],
  'api-key-missing': [{ 'api-key': '' }],
  'api-key-malformed': [
    { 'api-key': 'Bearer sk-proj-0123456789abcdefghij' },
    { 'api-key': '$OPENAI_API_KEY' },
    { 'api-key': 'your-api-key-here' },
  ],
  'api-key-wrong-provider': [
    { 'base-url': 'https://api.openai.com/v1', 'api-key': 'sk-ant-api03-0123456789abcdefghij0123456789' },
  ],
};

/** Pairs of who says it, and what. */
export const WORDS = {
  'api-key-withheld': [
    ['GitHub', 'a `pull_request` event from a fork or from Dependabot: `${{ secrets.… }}` is empty'],
  ],
  'dns-failure': [
    ['curl', 'curl: (6) Could not resolve host: api.exmaple.com'],
    ['Node.js', 'getaddrinfo ENOTFOUND api.exmaple.com'],
    ['Python', 'socket.gaierror: [Errno -2] Name or service not known'],
  ],
  'connection-refused': [
    ['curl', 'curl: (7) Failed to connect to 127.0.0.1 port 4000: Connection refused'],
    ['Node.js', 'connect ECONNREFUSED 127.0.0.1:4000'],
    ['openai (Python)', 'openai.APIConnectionError: Connection error.'],
  ],
  'connection-reset': [
    ['curl', 'curl: (56) Recv failure: Connection reset by peer'],
    ['Node.js', 'read ECONNRESET, or: other side closed'],
    ['requests (Python)', "('Connection aborted.', RemoteDisconnected(...))"],
  ],
  'connection-timeout': [
    ['curl', 'curl: (28) Failed to connect to api.example.com port 443: Connection timed out'],
    ['Node.js', 'connect ETIMEDOUT 192.0.2.1:443'],
    ['httpx (Python)', 'httpx.ConnectTimeout'],
  ],
  'tls-failure': [
    ['curl', 'curl: (60) SSL certificate problem: certificate has expired'],
    ['Node.js', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE, DEPTH_ZERO_SELF_SIGNED_CERT, ERR_TLS_CERT_ALTNAME_INVALID'],
    [
      'Python',
      'ssl.SSLCertVerificationError: certificate verify failed: unable to get local issuer certificate',
    ],
  ],
  'certificate-expiring': [['openssl', '`notAfter` is less than 14 days away']],
  'proxy-failure': [['curl', 'curl: (56) CONNECT tunnel failed, response 407']],
  'response-timeout': [
    ['curl', 'curl: (28) Operation timed out after 30000 milliseconds with 0 bytes received'],
    ['openai (Python)', 'openai.APITimeoutError: Request timed out.'],
  ],
  'deadline-exceeded': [
    ['this action', 'the `deadline` passed, or the run was cancelled, before the check was finished'],
  ],
  'model-not-listed': [
    ['this action', 'the id is not in the gateway’s list, and the request to it ended for another reason'],
  ],
  'empty-completion': [
    [
      'OpenAI-compatible',
      '{"choices":[{"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}',
    ],
  ],
  'model-substituted': [
    ['OpenAI-compatible', '`gpt-5.5` was requested, the answer says `"model": "gpt-5.4-mini"`'],
  ],
  'stream-malformed': [['OpenAI-compatible', 'an event stream that ends without `data: [DONE]`']],
  'tool-call-malformed': [['OpenAI-compatible', '`tool_calls[0].function.arguments` is not JSON']],
  'output-malformed': [
    ['OpenAI-compatible', 'a JSON schema was requested, but the answer is prose or a fenced block'],
  ],
  'active-incident': [['a status page', 'an open incident or ongoing maintenance on a component of the API']],
  'status-page-unreadable': [
    ['a status page', 'empty, moved, HTML without a feed, or no answer within five seconds'],
  ],
  'balance-low': [['this action', 'less credit left than `min-balance`']],
  'too-slow': [['this action', 'a completion took longer than `max-latency`']],
  'slower-than-usual': [['this action', 'a completion took far longer than the median of its own history']],
  'report-missing': [['this action', 'a job of the matrix left no report']],
  'models-removed': [['this action', 'an id of the baseline is no longer in the list']],
  'models-added': [['this action', 'the list contains an id that is not in the baseline']],
  'internal-error': [['this action', 'a bug in this program; the finding says where to report it']],
};
