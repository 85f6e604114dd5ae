import { expect, test } from 'vitest';
import { grantsSummary, placeWords } from './grant-words.ts';

test('grants read as one line', () => {
  expect(
    grantsSummary([
      { environment: '*', rights: ['view', 'roll-out'] },
      { environment: 'staging', rights: ['author'] },
      { environment: 'test', rights: [] },
    ]),
  ).toBe('view, roll out everywhere; author in staging');
  expect(grantsSummary([])).toBe('nothing');
  expect(placeWords('*')).toBe('everywhere');
});
