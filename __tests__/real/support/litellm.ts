/** LiteLLM's proxy on loopback, with no database, no telemetry and no price list from outside. */
import { sureOf } from './installed.ts';
import { type Peer, startPeer } from './peer.ts';

export const MASTER = 'sk-master-Zq81LmXk02PvBn47TtYwRr5cD9eHj3Ua';

export interface Deployment {
  readonly name: string;
  /** litellm_params */
  readonly params: Readonly<Record<string, unknown>>;
}

/** With the router's defaults, but that it does not ask twice: then a broken upstream takes a minute. */
function configOf(deployments: readonly Deployment[]): string {
  return JSON.stringify({
    model_list: deployments.map(({ name, params }) => ({ model_name: name, litellm_params: params })),
    general_settings: { master_key: MASTER },
    router_settings: { num_retries: 0 },
    litellm_settings: { telemetry: false, num_retries: 0 },
  });
}

/** Starts it; its configuration is YAML, of which JSON is a part. */
export function startLiteLlm(deployments: readonly Deployment[]): Promise<Peer> {
  return startPeer({
    name: 'litellm',
    files: () => ({ 'config.yaml': configOf(deployments) }),
    command: ({ port, folder }) => [
      sureOf('litellm').program,
      ...['--config', `${folder}/config.yaml`, '--host', '127.0.0.1', '--port', `${port}`],
      ...['--telemetry', 'False'],
    ],
    env: { LITELLM_LOCAL_MODEL_COST_MAP: 'True', LITELLM_LOG: 'ERROR', NO_DOCS: 'True' },
    readyPath: '/health/liveliness',
  });
}
