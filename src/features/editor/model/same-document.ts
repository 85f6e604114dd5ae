import { canonicalJson, type ProbeDocument } from '@lookout/contract';

/** Whether two documents would have the same content hash. */
export function isSameDocument(a: ProbeDocument, b: ProbeDocument): boolean {
  return a === b || (a.source === b.source && canonicalJson(a) === canonicalJson(b));
}
