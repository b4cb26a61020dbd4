import { describe, expect, it } from '@jest/globals';
import { describeReading } from '../../src/status/describe.ts';
import type { StatusIncident, StatusReading } from '../../src/status/reading.ts';

const INCIDENT: StatusIncident = {
  title: 'Elevated errors',
  status: 'investigating',
  since: '2026-11-22T10:02:33.000Z',
  components: ['Chat Completions'],
  url: null,
};

function reading(facts: Partial<StatusReading>): StatusReading {
  return {
    state: 'operational',
    incidents: [],
    shape: 'statuspage',
    source: 'https://x.example',
    problem: null,
    ...facts,
  };
}

describe('a reading as a line', () => {
  it.each([
    [
      reading({ state: 'incident', incidents: [INCIDENT] }),
      'The provider reports an incident on Chat Completions: "Elevated errors" (investigating, since 2026-11-22 10:02 UTC).',
    ],
    [
      reading({
        state: 'incident',
        incidents: [{ ...INCIDENT, since: null, components: [] }, INCIDENT, INCIDENT],
      }),
      'The provider reports an incident: "Elevated errors" (investigating). And 2 more.',
    ],
    [
      reading({
        state: 'maintenance',
        incidents: [{ ...INCIDENT, status: 'in_progress', components: ['A', 'B', 'C', 'D'] }],
      }),
      'The provider reports maintenance under way on A, B, C and others: "Elevated errors" (in progress, since 2026-11-22 10:02 UTC).',
    ],
    [reading({}), 'The status page says that the API is operational.'],
    [reading({ state: 'none-reported' }), 'The status page reports no open incident.'],
    [
      reading({ state: 'unknown', shape: 'unknown', problem: 'it answered with HTTP 404' }),
      'The status page could not be read: it answered with HTTP 404.',
    ],
    [
      reading({ state: 'unknown', problem: 'the page lists no components' }),
      'The status page does not say how the API is doing: the page lists no components.',
    ],
  ])('%#', (given, line) => {
    expect(describeReading(given)).toBe(line);
  });
});
