/**
 * Sets an Uptime Kuma up as its own pages do, over its socket: monitors, a status page a case, incidents, maintenance.
 * Arguments: the folder of its package, its origin, the port of a server that is up, one where nothing listens.
 * Prints one line when every monitor has its first beat.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [folder = '', origin = '', upPort = '', closedPort = ''] = process.argv.slice(2);
const { io } = createRequire(join(folder, 'package.json'))('socket.io-client');
const socket = io(origin, { transports: ['websocket'] });

const MAINTENANCE = 3;
/** The last beat of each monitor, by its id. */
const last = new Map();
socket.on('heartbeat', ({ monitorID, status }) => last.set(monitorID, status));

async function ask(name, ...args) {
  const answer = await socket.timeout(20_000).emitWithAck(name, ...args);
  if (answer.ok !== true) throw new Error(`${name}: ${answer.msg}`);
  return answer;
}

async function monitor(name, port) {
  const { monitorID } = await ask('add', {
    type: 'http',
    name,
    url: `http://127.0.0.1:${port}/`,
    method: 'GET',
    interval: 20,
    retryInterval: 20,
    resendInterval: 0,
    maxretries: 0,
    timeout: 5,
    maxredirects: 0,
    accepted_statuscodes: ['200-499'],
    notificationIDList: {},
    httpBodyEncoding: 'json',
    kafkaProducerBrokers: [],
    kafkaProducerSaslOptions: { mechanism: 'None' },
  });
  return { id: monitorID };
}

/** A page with these monitors in one group. */
async function page(slug, monitors) {
  await ask('addStatusPage', 'Relay', slug);
  const { config } = await ask('getStatusPage', slug);
  await ask('saveStatusPage', slug, config, '/icon.svg', [{ name: 'Services', monitorList: monitors }]);
  return { id: config.id };
}

async function maintenance(title, strategy, dateRange, monitors, pages) {
  const { maintenanceID } = await ask('addMaintenance', {
    title,
    description: '',
    strategy,
    intervalDay: 1,
    active: true,
    timezoneOption: 'UTC',
    dateRange,
    timeRange: [],
    weekdays: [],
    daysOfMonth: [],
  });
  await ask('addMonitorMaintenance', maintenanceID, monitors);
  await ask('addMaintenanceStatusPage', maintenanceID, pages);
}

await ask('setup', 'admin', 'Preflight-1234');
await ask('login', { username: 'admin', password: 'Preflight-1234', token: '' });

const up = await monitor('API', upPort);
const down = await monitor('API', closedPort);
const site = await monitor('Website', closedPort);
await page('up', [up]);
await page('default', [up]);
await page('down', [down, site]);
await page('elsewhere', [up, site]);
await page('empty', []);
await page('pinned', [up]);
await ask('postIncident', 'pinned', {
  title: 'Elevated error rates',
  content: 'We look into it.',
  style: 'danger',
});
await page('solved', [up]);
await ask('postIncident', 'solved', { title: 'Elevated error rates', content: 'It was.', style: 'danger' });
await ask('unpinIncident', 'solved');
const planned = await page('planned', [up]);
await maintenance('Move', 'single', ['2099-01-01 00:00:00', '2099-01-02 00:00:00'], [up], [planned]);

// Its monitor must have a beat of the maintenance, so that is there before the monitor is.
const later = await monitor('API', upPort);
const busy = await page('maintenance', [later]);
await maintenance('Database upgrade', 'manual', [null, null], [later], [busy]);
await ask('pauseMonitor', later.id);
await ask('resumeMonitor', later.id);

const seen = ({ id }) => last.has(id) && (id !== later.id || last.get(id) === MAINTENANCE);
while (![up, down, site, later].every(seen)) await pause(200);
process.stdout.write('ready\n');
socket.close();
