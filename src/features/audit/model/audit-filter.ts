import type { AuditFilter } from '@lookout/contract';
import type { AuditSearch } from '../url.ts';

const HOUR_MS = 3_600_000;

/** What the URL asks for as the API takes it, without what is absent. */
export function toAuditFilter(search: AuditSearch, at: { environment: string; now: number }): AuditFilter {
  const { q, action, person, subject, here, hours } = search;
  const filter = {
    text: q || undefined,
    action: action || undefined,
    person,
    subject,
    environment: here ? at.environment : undefined,
    from: hours === undefined ? undefined : new Date(at.now - hours * HOUR_MS).toISOString(),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
