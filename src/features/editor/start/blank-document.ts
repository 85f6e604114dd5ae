import { DEFAULT_BUDGET, type ProbeDocument } from '@lookout/contract';

/** A probe that selects everything and does nothing yet. */
export function blankDocument(environment: string): ProbeDocument {
  return {
    title: '',
    description: '',
    kind: 'query',
    placement: 'off-box',
    scope: { environment, services: [], attributes: [] },
    source: 'logs\n| where ',
    originals: 'keep',
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass',
    expiresAt: null,
  };
}
