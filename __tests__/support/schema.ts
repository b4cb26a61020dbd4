/** Validates reports against the published schema. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT } from './action-file.ts';

const SCHEMA = join(ROOT, 'schemas', 'report.schema.json');

type Validate = (report: unknown) => readonly string[];

function load(): Validate {
  if (!existsSync(SCHEMA)) return () => [];
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return (report) => {
    if (validate(report)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''}`);
  };
}

/** The schema's objections to a report; empty if it is valid. */
export const schemaErrors: Validate = load();
