import { z } from '@lookout/contract/zod';
import { readStored, type Stored, writeStored } from './storage.ts';

const storedHome: Stored<string> = { key: 'environment', schema: z.string(), fallback: 'production' };

/** As it was when the page loaded: a choice in another tab never moves this one to another environment. */
const home = readStored(storedHome);

/** Where a visit begins that names no environment: where this browser's person chose to be, or production, or the first. */
export function homeEnvironment(environments: readonly string[], chosen = home): string {
  return environments.find((name) => name === chosen) ?? productionOf(environments);
}

/** Makes an environment the one that later visits begin in. */
export function keepAsHome(environment: string): void {
  writeStored(storedHome, environment);
}

function productionOf(environments: readonly string[]): string {
  return environments.find((name) => name === storedHome.fallback) ?? environments[0] ?? storedHome.fallback;
}
