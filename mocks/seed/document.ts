import { DEFAULT_BUDGET, type ProbeDocument } from '@lookout/contract';

/** A document for production with everything usual filled in. */
export function probeDocument(
  document: Pick<ProbeDocument, 'title' | 'source'> & Partial<ProbeDocument> & { services?: string[] },
): ProbeDocument {
  const { services = [], ...given } = document;
  return {
    description: '',
    kind: 'query',
    placement: 'off-box',
    scope: { environment: 'production', services, attributes: [] },
    originals: 'keep',
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass',
    expiresAt: null,
    ...given,
  };
}
