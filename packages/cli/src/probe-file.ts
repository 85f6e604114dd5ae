import { readFile } from 'node:fs/promises';
import { DEFAULT_BUDGET, type Plan, ProbeDocument } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import * as z from 'zod';
import type { ProbeArguments } from './arguments.ts';
import { InputError } from './input-error.ts';
import { positionOf } from './position.ts';

/** A probe that compiled, and what it needs beside its plan. */
export interface LoadedProbe {
  readonly document: ProbeDocument;
  readonly plan: Plan;
}

/** Reads and compiles a probe. Throws InputError with the position of every mistake. */
export async function loadProbe(args: ProbeArguments): Promise<LoadedProbe> {
  const text = await readFile(args.probe, 'utf8').catch((error: Error) => {
    throw new InputError(`Cannot read the probe: ${error.message}`);
  });
  const document = toDocument(text, args);
  return { document, plan: compileSource(document.source, args.probe) };
}

function toDocument(text: string, { probe, environment, originals }: ProbeArguments): ProbeDocument {
  const written: object = probe.endsWith('.json') ? parse(text, probe) : { source: text };
  const given = { ...defaults, ...written, ...(originals === undefined ? {} : { originals }) };
  const scope = { ...defaults.scope, ...given.scope, ...(environment === undefined ? {} : { environment }) };
  const parsed = ProbeDocument.safeParse({ ...given, scope });
  if (parsed.success) return parsed.data;
  throw new InputError(`${probe} is not a probe document:\n${z.prettifyError(parsed.error)}`);
}

/** What a probe has that its author does not say. */
const defaults = {
  title: 'Untitled',
  description: '',
  kind: 'query',
  placement: 'off-box',
  scope: { environment: 'production', services: [], attributes: [] },
  originals: 'keep',
  budget: DEFAULT_BUDGET,
  whenTripped: 'pass',
  expiresAt: null,
};

function parse(text: string, file: string): object {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function compileSource(source: string, file: string): Plan {
  const { diagnostics, plan, streamability } = createLanguage().compile(source);
  if (plan && streamability.length === 0) return plan;
  const mistakes = [...diagnostics, ...streamability].map(({ code, span, message }) => {
    const { line, column } = positionOf(source, span.start);
    return `${file}:${line}:${column}: ${message} (${code})`;
  });
  throw new InputError(mistakes.join('\n'));
}
