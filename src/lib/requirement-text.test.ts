import type { ApprovalRequirement } from '@lookout/contract';
import { expect, test } from 'vitest';
import { approvalsText } from './requirement-text.ts';

const needs = (count: number, from: ApprovalRequirement['from'] = null): ApprovalRequirement => ({
  count,
  from,
  because: ['…'],
});

test.each([
  [[needs(1)], 'one person'],
  [[needs(2)], '2 people'],
  [[needs(2), needs(1, 'devops')], '2 people, one of them devops'],
  [[needs(1), needs(2, 'devops'), needs(1, 'manager')], '2 people, 2 of them devops and one of them manager'],
])('%j reads as %s', (approvals, text) => expect(approvalsText({ approvals })).toBe(text));
