/** Describes a reading in one plain line. */
import type { StatusIncident, StatusReading } from './reading.ts';

/** E.g. `The provider reports an incident on Chat Completions: "Elevated errors" (investigating, since …).` */
export function describeReading(reading: StatusReading): string {
  const [first, ...others] = reading.incidents;
  const more = others.length === 0 ? '' : ` And ${others.length} more.`;
  switch (reading.state) {
    case 'incident':
      return `The provider reports an incident${first === undefined ? '.' : told(first)}${more}`;
    case 'maintenance':
      return `The provider reports maintenance under way${first === undefined ? '.' : told(first)}${more}`;
    case 'operational':
      return 'The status page says that the API is operational.';
    case 'none-reported':
      return 'The status page reports no open incident.';
    case 'unknown':
      return reading.shape === 'unknown'
        ? `The status page could not be read: ${reading.problem ?? 'unknown'}.`
        : `The status page does not say how the API is doing: ${reading.problem ?? 'unknown'}.`;
  }
}

function told({ title, status, since, components }: StatusIncident): string {
  const shown = components.slice(0, 3).join(', ') + (components.length > 3 ? ' and others' : '');
  const place = shown === '' ? '' : ` on ${shown}`;
  // With date and time to the minute, because a report may be read later.
  const time = since === null ? '' : `, since ${since.slice(0, 16).replace('T', ' ')} UTC`;
  return `${place}: "${title}" (${status.replaceAll('_', ' ')}${time}).`;
}
