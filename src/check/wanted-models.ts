/** What became of each wanted model, for the report. */
import type { AnswerFacts } from '../diagnose/answers/judgement.ts';
import type { Finding } from '../model/finding.ts';
import type { ModelsReport, Usage, WantedModel } from '../model/report.ts';
import type { GatewaySpec, ProbeName } from '../model/run.ts';
import { latencyOf } from './findings/latency-findings.ts';
import { works } from './findings/models-findings.ts';
import { unmatched } from './targets.ts';
import { askedOf, type Transcript } from './transcript.ts';
import { mainProbe, probesOf } from './wanted-probes.ts';

const NOT_MEASURED = { probes: {}, firstTokenMs: null, tokensPerSecond: null, dimension: null } as const;

function unknownModel(id: string, item: string, listed: boolean | null): WantedModel {
  return { id, item, listed, works: false, latencyMs: null, ...NOT_MEASURED, suggestions: [] };
}

function wantedModel(
  spec: GatewaySpec,
  transcript: Transcript,
  id: string,
): Omit<WantedModel, 'id' | 'item' | 'probes'> {
  const { listed, nearest, targets } = transcript;
  const probe = mainProbe(spec, targets, id);
  const asked = probe === null ? null : askedOf(transcript, probe, id);
  const good = works(spec, transcript, id);
  const isListed = nearest.known.has(id) || (listed !== null && transcript.listComplete ? false : null);
  const near = good ? [] : (nearest.near.get(id) ?? []);
  const told = (name: ProbeName): AnswerFacts | null =>
    askedOf(transcript, name, id)?.diagnosis.facts ?? null;
  return {
    listed: isListed,
    works: good,
    latencyMs: latencyOf(asked),
    firstTokenMs: told('stream')?.firstTokenMs ?? null,
    tokensPerSecond: told('stream')?.tokensPerSecond ?? null,
    dimension: told('embeddings')?.dimension ?? null,
    suggestions: [...new Set([...near, ...(asked?.diagnosis.suggestions ?? [])])].slice(0, 3),
  };
}

/** `findings` are those of the probes, with `severity` and `policy` applied. */
export function modelsReport(
  spec: GatewaySpec,
  transcript: Transcript,
  findings: readonly Finding[],
): ModelsReport {
  const statuses = new Map(findings.map(({ check, model, status }) => [`${check} ${model}`, status]));
  const statusesOf = (id: string): WantedModel['probes'] =>
    Object.fromEntries(
      probesOf(spec, transcript.targets, id).map((probe) => [
        probe,
        statuses.get(`${probe} ${id}`) ?? 'skip',
      ]),
    );
  const { listed } = transcript;
  const models = transcript.targets.flatMap(({ item, ids, anyOf }) => {
    const enough = anyOf && ids.some((id) => works(spec, transcript, id));
    // For `a | b`, an id that was not needed is not shown: it was not asked, so it neither works nor fails.
    const shown = ids.filter((id) => {
      const probe = mainProbe(spec, transcript.targets, id);
      return (
        !enough || works(spec, transcript, id) || (probe !== null && askedOf(transcript, probe, id) !== null)
      );
    });
    return shown.map(
      (id): WantedModel => ({
        id,
        item: item.written,
        ...wantedModel(spec, transcript, id),
        probes: statusesOf(id),
      }),
    );
  });
  const nothing = unmatched(spec.models, transcript.targets).map(({ written }) =>
    unknownModel(written, written, listed === null ? null : false),
  );
  return { listed: listed?.length ?? null, added: [], removed: [], wanted: [...models, ...nothing] };
}

/** The ids of all items `a | b`, and which of them work. */
export function alternativesOf(
  spec: GatewaySpec,
  transcript: Transcript,
): readonly Pick<WantedModel, 'id' | 'item' | 'works'>[] {
  return transcript.targets
    .filter(({ anyOf }) => anyOf)
    .flatMap(({ item, ids }) =>
      ids.map((id) => ({ id, item: item.written, works: works(spec, transcript, id) })),
    );
}

/** The wanted models of a gateway that was not asked. */
export function unaskedModels(spec: GatewaySpec): ModelsReport {
  const wanted = spec.models.flatMap((item) =>
    item.alternatives.map((id) => unknownModel(id, item.written, null)),
  );
  return { listed: null, added: [], removed: [], wanted };
}

/** The total token usage that the answers report; null if none of them reports any. */
export function usageOf(transcript: Transcript): Usage | null {
  const told = transcript.probed.flatMap(({ diagnosis: { facts } }) =>
    facts === null || (facts.promptTokens === null && facts.completionTokens === null) ? [] : [facts],
  );
  if (told.length === 0) return null;
  return {
    promptTokens: told.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
    completionTokens: told.reduce((sum, { completionTokens }) => sum + (completionTokens ?? 0), 0),
  };
}
