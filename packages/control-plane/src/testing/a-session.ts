import type { SessionTable } from '../store/tables.ts';

const AT = '2026-01-01T00:00:00.000Z';

/** A session's row. */
export function aSession(change: Partial<SessionTable> & Pick<SessionTable, 'account_id'>): SessionTable {
  return {
    id: 'ses_0123456789abcdef',
    token_hash: 'hash',
    device: 'Firefox on Linux',
    address: '127.0.0.1',
    created_at: AT,
    last_seen_at: AT,
    expires_at: AT,
    ends_at: '2100-01-01T00:00:00.000Z',
    ...change,
  };
}
