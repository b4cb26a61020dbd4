/** `gateway-preflight demo`: the job on a gateway in this process, with no network and no key. */
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

/** Said at the end: after so much red, a reader might think that this clone is broken. */
const CLOSING =
  'This was the demo: each gateway ran in this process, most of them broken on purpose. Nothing left this machine.';

async function play(scene: Scene, gateway: DemoGateway, terminal: Terminal): Promise<Report> {
  const configured = configure(gateway.inputsOf(scene), NO_SURROUNDINGS);
  // No proxy and no control address of the surroundings: nothing leaves this machine.
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
 * All scenes at once, but for those that have a status page: that is given five seconds in all, which the others may take
 * on a busy machine while this process has everything to load. The reports are in the order of the table.
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

/** The demo itself went well whatever it shows: 0; cancelled: 1. */
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
