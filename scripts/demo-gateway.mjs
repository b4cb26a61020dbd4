/**
 * Serves the embedded demo gateway until it is stopped, for .github/workflows/prober.yml. Prints `name=value` lines
 * with the inputs of the scenes, in the format of GITHUB_OUTPUT. Needs lib/ (`npx tsc`).
 */
import { SCENES } from '../lib/demo/scenes.js';
import { startDemoGateway } from '../lib/demo/server.js';

const gateway = await startDemoGateway();
for (const scene of SCENES) {
  const inputs = gateway.inputsOf(scene);
  for (const name of ['base-url', 'api-key']) process.stdout.write(`${scene.name}-${name}=${inputs[name]}\n`);
}
process.stdout.write('ready=true\n');
