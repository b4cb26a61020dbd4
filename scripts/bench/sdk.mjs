/** What an application would do: read the list, then ask every model with the `openai` SDK, 16 in parallel. */
import OpenAI from 'openai';
import pLimit from 'p-limit';

const { BASE_URL, API_KEY, MODELS } = process.env;
const client = new OpenAI({ baseURL: BASE_URL, apiKey: API_KEY, maxRetries: 0 });
const turn = pLimit(16);

await client.models.list();
const messages = [{ role: 'user', content: 'ping' }];
await Promise.all(
  MODELS.split(' ').map((model) =>
    turn(() => client.chat.completions.create({ model, messages, max_tokens: 16 })),
  ),
);
