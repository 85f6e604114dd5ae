import type { Persona } from '@lookout/contract';

/** What each persona comes for, in one line. */
export const PERSONA_TASKS: Readonly<Record<Persona, string>> = {
  developer: 'Adds probes to code that is already running',
  devops: 'Suppresses, redacts, approves and rolls out',
  analyst: 'Reads the metrics that probes produce',
  manager: 'Sees what is deployed where, and approves',
};
