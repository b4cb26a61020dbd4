/** `gateway-preflight demo`: runs the checks on a gateway in this process, without a network or a key. */
import { NO_SURROUNDINGS } from '../config/inputs.ts';
import { configure } from '../config/run.ts';
import { shownIn } from '../config/shown.ts';
import { SCENES, type Scene } from '../demo/scenes.ts';
import { type DemoGateway, startDemoGateway } from '../demo/server.ts';
import { execute } from '../engine/execute.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { createRedactor } from '../safety/redact.ts';
import { showReport } from './print.ts';
import type { Terminal } from './terminal.ts';

/** Printed at the end: after so many failures, a reader might think that the program itself is broken. */
const CLOSING =
  'This was the demo: each gateway ran in this process, most of them broken on purpose. Nothing left this machine.';

async function play(scene: Scene, gateway: DemoGateway, terminal: Terminal): Promise<Report> {
  const configured = configure(gateway.inputsOf(scene), NO_SURROUNDINGS);
  // Nothing must leave this machine, so the environment's proxy and control address are not passed on.
  const env = { GITHUB_API_URL: 'none' };
  const redact = createRedactor(configured.secrets, shownIn(configured.run));
  return execute({
    configured,
    env,
    redact,
    cancel: terminal.cancel,
    onProgress: () => undefined,
  });
}

function named(report: Report, scene: Scene): readonly GatewayReport[] {
  return report.gateways.map((gateway) => ({ ...gateway, name: `${scene.name}: ${scene.title}` }));
}

/**
 * Plays all scenes concurrently, except that those with a status page come last: reading one may take five seconds in
 * all, which might run out on a busy machine while the other scenes still load their code. The reports are in the
 * order of `SCENES`.
 */
async function playAll(gateway: DemoGateway, terminal: Terminal): Promise<readonly Report[]> {
  const hasPage = ({ inputs }: Scene): boolean => inputs['status-page'] !== undefined;
  const reports = new Map<Scene, Report>();
  const act = async (scene: Scene): Promise<void> => {
    reports.set(scene, await play(scene, gateway, terminal));
  };
  await Promise.all(SCENES.filter((scene) => !hasPage(scene)).map(act));
  await Promise.all(SCENES.filter(hasPage).map(act));
  return SCENES.flatMap((scene) => reports.get(scene) ?? []);
}

/** Returns the exit code: 0, since the demo itself succeeded whatever its gateways show; 1 if it was cancelled. */
export async function runDemo(terminal: Terminal, json: boolean): Promise<number> {
  const gateway = await startDemoGateway();
  try {
    const reports = await playAll(gateway, terminal);
    const [first] = reports;
    if (first === undefined) return 1;
    const gateways = reports.flatMap((report, at) => {
      const scene = SCENES[at];
      return scene === undefined ? [] : named(report, scene);
    });
    const worst = reports.find(({ verdict }) => verdict === 'fail') ?? first;
    const report: Report = { ...first, verdict: worst.verdict, diagnosis: worst.diagnosis, gateways };
    showReport(report, json, (text) => text, terminal);
    if (!json) terminal.stdout.write(`\n${CLOSING}\n`);
    return terminal.cancel.aborted ? 1 : 0;
  } finally {
    await gateway.close();
  }
}
