import type { SelectOption } from '../../../components/select.tsx';

/** What the log can be narrowed to: beginnings of actions, with the words for them. */
export const ACTION_GROUPS: readonly SelectOption<string>[] = [
  { value: '', label: 'Everything' },
  { value: 'probe', label: 'Probes and their reviews' },
  { value: 'policy', label: 'Policies' },
  { value: 'rip-cord', label: 'Rip cord' },
  { value: 'session', label: 'Signing in and out' },
  { value: 'account', label: 'Accounts and rights' },
  { value: 'token', label: 'Tokens' },
  { value: 'agent-token', label: 'Tokens of processors' },
  { value: 'webhook', label: 'Webhooks' },
  { value: 'tap', label: 'Taps' },
  { value: 'audit', label: 'Exports of this log' },
  { value: 'backup', label: 'Restored backups' },
];
