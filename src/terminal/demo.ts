/** `gateway-preflight demo`: the job on a gateway in this process, with no network and no key. */

import { NO_SURROUNDINGS } from '../config/inputs.ts';
import { configure } from '../config/run.ts';
import { shownIn } from '../config/shown.ts';
import { SCENES, type Scene } from '../demo/scenes.ts';
import { type DemoGateway, startDemoGateway } from '../demo/server.ts';
import { execute } from '../engine.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { createRedactor } from '../safety/redact.ts';
import type { Desk } from './desk.ts';
import { showReport } from './print.ts';

/** Whoever sees a red verdict last may take it for one on the clone. */
const CLOSING =
  'This was the demo: each gateway ran in this process, most of them broken on purpose. Nothing left this machine.';

async function play(scene: Scene, gateway: DemoGateway, desk: Desk): Promise<Report> {
  const configured = configure(gateway.inputsOf(scene), NO_SURROUNDINGS);
  // No proxy and no control address of the surroundings: nothing leaves this machine.
  const env = { GITHUB_API_URL: 'none' };
  const redact = createRedactor(configured.secrets, shownIn(configured.run));
  return execute({
    configured,
    env,
    redact,
    cancel: desk.cancel,
    onProgress: () => undefined,
  });
}

function named(report: Report, scene: Scene): readonly GatewayReport[] {
  return report.gateways.map((gateway) => ({ ...gateway, name: `${scene.name}: ${scene.title}` }));
}

/** All scenes at once, in the order of the table. The demo itself went well whatever it shows: 0; cancelled: 1. */
export async function runDemo(desk: Desk, json: boolean): Promise<number> {
  const gateway = await startDemoGateway();
  try {
    const reports = await Promise.all(SCENES.map((scene) => play(scene, gateway, desk)));
    const [first] = reports;
    if (first === undefined) return 1;
    const gateways = reports.flatMap((report, at) => {
      const scene = SCENES[at];
      return scene === undefined ? [] : named(report, scene);
    });
    const worst = reports.find(({ verdict }) => verdict === 'fail') ?? first;
    const report: Report = { ...first, verdict: worst.verdict, diagnosis: worst.diagnosis, gateways };
    showReport(report, json, (text) => text, desk);
    if (!json) desk.stdout.write(`\n${CLOSING}\n`);
    return desk.cancel.aborted ? 1 : 0;
  } finally {
    await gateway.close();
  }
}
