/**
 * Reads a report as a stream, gateway by gateway and finding by finding, so that its text is never in memory as a
 * whole.
 */
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, Report, WantedModel } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { memoized } from '../safety/memoized.ts';
import { createCutter, type Limits, NO_LIMITS } from './cut.ts';
import { readFinding, readFrame, readGateway, readWanted } from './read.ts';

/** What a merge needs of a report besides its gateways. */
export type Frame = Pick<Report, 'startedAt' | 'durationMs'>;

/** Functions that parse the parts of a report; each returns null if the text is invalid. */
export interface PartReader {
  readonly finding: (text: string) => Finding | null;
  readonly wanted: (text: string) => WantedModel | null;
  /** The parts that were cut out are null. */
  readonly gateway: (text: string) => GatewayReport | null;
}

const CAREFUL: PartReader = { finding: readFinding, wanted: readWanted, gateway: readGateway };

export interface ReportReader {
  /** Takes the next bytes; returns false once it is clear that this is no report. */
  write(piece: Buffer): boolean;
  /** Null if it was no report. */
  end(): Frame | null;
  /** True if reading failed because a gateway is too large, although what was read of it looked valid. */
  readonly isTooMuch: boolean;
}

/** `onGateway` is called as each gateway ends. */
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
/** Turns a single gateway into a document that the reader understands. */
const BEFORE = Buffer.from('{"gateways":[');

/** In bytes. Shorter texts are parsed in one go, which is much faster. */
const SHORT = 1024 * 1024;

/** Reads back a gateway that `gatewayText` wrote; `length` is its size in bytes. Throws if the text is incomplete. */
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

/** In characters. The meaning and the advice of a code are shorter. */
const LONGEST_SHARED = 512;
const sharedText = memoized((text) => text, LONGEST_SHARED);

/** The same finding, with texts that many findings have in common shared in memory. */
function shared(finding: Finding): Finding {
  const { means, next, docs } = finding;
  return {
    ...finding,
    means: sharedText(means),
    next: sharedText(next),
    docs: docs === null ? null : sharedText(docs),
  };
}
