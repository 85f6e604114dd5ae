import { type Probe, ProbeDocument, probeEndpoints } from '@lookout/contract';
import { callApi } from '../../../lib/api-client.ts';

/** What a save is made of: no id yet for a new probe. */
interface SaveInput {
  readonly probeId: string | null;
  readonly version: number | null;
  readonly document: ProbeDocument;
}

/** Saves the working copy. Throws `ApiError`: 412 when somebody else saved meanwhile. */
export async function saveProbe({ probeId, version, document }: SaveInput): Promise<Probe> {
  const body = { document: ProbeDocument.parse(document) };
  if (probeId === null || version === null) return (await callApi(probeEndpoints.createProbe, { body })).data;
  return (await callApi(probeEndpoints.updateProbe, { params: { probeId }, body, ifMatch: version })).data;
}

/** The probe as the server has it now, past every cache. */
export async function getProbe(probeId: string): Promise<Probe> {
  return (await callApi(probeEndpoints.getProbe, { params: { probeId } })).data;
}
