import fc from 'fast-check';
import { checkQuery, checkRowQuery } from './kql-property.ts';
import { anyQuery, rowQuery } from './kql-text.ts';
import { spoiltRequest } from './otlp-bytes.ts';
import { checkBytes } from './otlp-property.ts';

/** What is generated, and what must hold of it. Inputs are shown as text, so that a failure can be kept. */
export interface Target {
  readonly inputs: fc.Arbitrary<string>;
  readonly check: (input: string) => void;
}

const hex = spoiltRequest.map((bytes) => Buffer.from(bytes).toString('hex'));
const words = fc.stringMatching(/^[ -~\n]{0,80}$/);

/** Every target, by name. */
export const targets: Readonly<Record<string, Target>> = {
  kql: { inputs: fc.oneof({ arbitrary: anyQuery, weight: 9 }, words), check: checkQuery },
  rows: { inputs: rowQuery, check: checkRowQuery },
  otlp: { inputs: hex, check: (input) => checkBytes(Uint8Array.from(Buffer.from(input, 'hex'))) },
};
