import type { Alert } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { alertSign } from '../model/alert-words.ts';

/** How an alert stands. */
export function StateBadge({ alert }: { readonly alert: Pick<Alert, 'document' | 'state'> }) {
  const { tone, word } = alertSign(alert);
  return <Badge tone={tone}>{word}</Badge>;
}
