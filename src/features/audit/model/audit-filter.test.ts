import { expect, test } from 'vitest';
import { toAuditFilter } from './audit-filter.ts';

const at = { environment: 'production', now: Date.parse('2026-01-02T00:00:00.000Z') };

test('a bare page asks for everything that its reader may see, and for one environment when it is told so', () => {
  expect(toAuditFilter({}, at)).toEqual({});
  expect(toAuditFilter({ here: true }, at)).toEqual({ environment: 'production' });
});

test('what the URL says narrows the log, and an empty text does not', () => {
  expect(toAuditFilter({ q: '', action: 'probe', hours: 24 }, at)).toEqual({
    action: 'probe',
    from: '2026-01-01T00:00:00.000Z',
  });
});
