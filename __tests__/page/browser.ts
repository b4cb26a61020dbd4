/** A headless Chromium, where one is installed. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The command of a browser; null where there is none. */
export const BROWSER: string | null =
  [process.env.CHROME_PATH ?? '', ...NAMES].find(
    (name) => name !== '' && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  ) ?? null;

/** The document after it was loaded, as the browser writes it. */
export async function loaded(url: string, scheme: 'light' | 'dark'): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'preflight-browser-'));
  try {
    const colours = `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`;
    const { stdout } = await promisify(execFile)(
      BROWSER ?? '',
      [...FLAGS, colours, '--window-size=1400,900', `--user-data-dir=${profile}`, '--dump-dom', url],
      { maxBuffer: 64 * 1024 * 1024, timeout: 25_000 },
    );
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
