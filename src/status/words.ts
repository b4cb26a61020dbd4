/** Interprets the words with which status pages describe conditions and the progress of incidents. */
import type { Condition } from './page.ts';

const CONDITIONS: Readonly<Record<string, Condition>> = {
  operational: 'operational',
  alloperational: 'operational',
  allsystemsoperational: 'operational',
  up: 'operational',
  none: 'operational',
  noimpact: 'operational',
  online: 'operational',
  maintenance: 'maintenance',
  undermaintenance: 'maintenance',
  servicemaintenance: 'maintenance',
  plannedmaintenance: 'maintenance',
  degraded: 'trouble',
  degradedperformance: 'trouble',
  degradedservice: 'trouble',
  performanceissues: 'trouble',
  partialoutage: 'trouble',
  partialsystemoutage: 'trouble',
  minoroutage: 'trouble',
  minorserviceoutage: 'trouble',
  partialservicedisruption: 'trouble',
  majoroutage: 'trouble',
  majorserviceoutage: 'trouble',
  majorsystemoutage: 'trouble',
  fulloutage: 'trouble',
  servicedisruption: 'trouble',
  serviceoutage: 'trouble',
  disruption: 'trouble',
  securityevent: 'trouble',
  outage: 'trouble',
  downtime: 'trouble',
  down: 'trouble',
  offline: 'trouble',
  hasissues: 'trouble',
  minor: 'trouble',
  major: 'trouble',
  critical: 'trouble',
  incident: 'trouble',
  notmonitored: 'ignored',
  pending: 'ignored',
};

/** Converts a page's word to a condition. An unfamiliar word is `unknown`, never operational. */
export function conditionOf(word: string | null): Condition {
  const letters = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
  // Instatus adds a quantity: SOMEDEGRADEDPERFORMANCE, ONEMAJOROUTAGE, ALLOPERATIONAL.
  const bare = letters.replace(/^(?:some|all|one)(?=[a-z])/, '');
  return known(letters) ?? known(bare) ?? 'unknown';
}

function known(letters: string): Condition | null {
  return Object.hasOwn(CONDITIONS, letters) ? (CONDITIONS[letters] ?? null) : null;
}

/** True for the states in which an incident or maintenance is over. */
export function isOver(status: string | null): boolean {
  return /^(?:resolved|postmortem|completed|closed|fixed|ended|cancell?ed|recovered)$/i.test(status ?? '');
}

/** True for a maintenance that is under way. `scheduled`, NOTSTARTEDYET and unfamiliar words do not count. */
export function isUnderWay(status: string | null): boolean {
  const letters = (status ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return /^(?:maintenance)?(?:inprogress|verifying|active|ongoing|started|undermaintenance)$/.test(letters);
}
