/** Reads a report while it comes in: a gateway at a time, and of that a finding at a time, so that its text is never whole. */
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, Report, WantedModel } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { createCutter, type Limits, NO_LIMITS } from './cut.ts';
import { readFinding, readFrame, readGateway, readWanted } from './read.ts';

/** A report without its gateways: what of it a merge needs. */
export type Frame = Pick<Report, 'startedAt' | 'durationMs'>;

/** How the parts of a report are read; what is none of its kind is null. */
export interface PartReader {
  readonly finding: (text: string) => Finding | null;
  readonly wanted: (text: string) => WantedModel | null;
  /** In which a null stands for each of those. */
  readonly gateway: (text: string) => GatewayReport | null;
}

const CAREFUL: PartReader = { finding: readFinding, wanted: readWanted, gateway: readGateway };

export interface ReportReader {
  /** Takes the next bytes; false where it is no report. */
  write(piece: Buffer): boolean;
  /** Null where it was none. */
  end(): Frame | null;
  /** True where that is because a gateway of it is larger than may be, though it is one as far as it was read. */
  readonly isTooMuch: boolean;
}

/** `onGateway` is told each as it ends. */
export function createReportReader(
  onGateway: (gateway: GatewayReport) => void,
  reader: PartReader = CAREFUL,
  limits?: Limits,
): ReportReader {
  let gateways = 0;
  let isWrong = false;
  let findings: Finding[] = [];
  let wanted: WantedModel[] = [];
  const endGateway = (text: string): void => {
    const gateway = reader.gateway(text);
    const { models } = gateway ?? {};
    gateways += 1;
    if (gateway?.findings.length !== findings.length || models?.wanted.length !== wanted.length) {
      isWrong = true;
      return;
    }
    onGateway({ ...gateway, findings, models: { ...models, wanted } });
    [findings, wanted] = [[], []];
  };
  const inner = {
    findings: (text: string) => {
      const finding = isWrong ? null : reader.finding(text);
      if (finding === null) isWrong = true;
      else findings.push(shared(finding));
    },
    wanted: (text: string) => {
      const model = isWrong ? null : reader.wanted(text);
      if (model === null) isWrong = true;
      else wanted.push(model);
    },
  };
  const cutter = createCutter((text) => isWrong || endGateway(text), inner, limits);
  return {
    write: (piece) => {
      cutter.write(piece);
      return !isWrong;
    },
    end: () => {
      const frame = readFrame(cutter.end());
      return isWrong || frame?.gateways.length !== gateways ? null : frame;
    },
    get isTooMuch() {
      return cutter.isTooMuch && findings.length > 0;
    },
  };
}

const parsed = (text: string) => JSON.parse(text);
const TRUSTING: PartReader = { finding: parsed, wanted: parsed, gateway: parsed };
/** What a gateway stands behind in a document. */
const BEFORE = Buffer.from('{"gateways":[');

/** In bytes: what is shorter is read at once, in a fraction of the time. */
const SHORT = 1024 * 1024;

/** A gateway as `gatewayText` wrote it, of so many bytes; it throws where it is torn. */
export function readBack(pieces: Iterable<Buffer>, length: number): GatewayReport {
  if (length <= SHORT) {
    madeGarbage(length);
    return parsed(Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString('utf8'));
  }
  const read: GatewayReport[] = [];
  const reader = createReportReader((gateway) => read.push(gateway), TRUSTING, NO_LIMITS);
  reader.write(BEFORE);
  for (const piece of pieces) {
    reader.write(piece);
    madeGarbage(piece.length);
  }
  const [gateway] = read;
  if (gateway === undefined) throw new Error('What was put aside is torn.');
  return gateway;
}

/** Texts that are kept to be found again. */
const MOST_SHARED = 1024;
/** In characters. */
const LONGEST_SHARED = 512;
const known = new Map<string, string>();

function sharedText(text: string): string {
  const before = known.get(text);
  if (before !== undefined || text.length > LONGEST_SHARED) return before ?? text;
  if (known.size >= MOST_SHARED) known.clear();
  known.set(text, text);
  return text;
}

/** The same finding, of which what many say alike is in memory once. */
function shared(finding: Finding): Finding {
  const { means, next, docs } = finding;
  return {
    ...finding,
    means: sharedText(means),
    next: sharedText(next),
    docs: docs === null ? null : sharedText(docs),
  };
}
