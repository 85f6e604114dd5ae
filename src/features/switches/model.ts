import type { SwitchOutcome, SwitchState } from '@lookout/contract';

/** How the probes of a switch stand, in words. What processors have not confirmed yet is never told as done. */
export function switchSign({ probes, isOn, confirmed }: SwitchState): {
  readonly word: string;
  readonly tone: 'neutral' | 'good' | 'warn' | 'info';
  readonly detail: string;
} {
  const pending = probes - confirmed;
  const detail = `${isOn} of ${probes} ${probes === 1 ? 'probe' : 'probes'} on`;
  if (pending > 0)
    return { word: 'pending', tone: 'info', detail: `${detail}, ${pending} not confirmed yet` };
  if (isOn === 0) return { word: 'off', tone: 'neutral', detail: `${detail}, confirmed` };
  if (isOn < probes) return { word: 'partly on', tone: 'warn', detail: `${detail}, confirmed` };
  return { word: 'on', tone: 'good', detail: `${detail}, confirmed` };
}

/** Why probes stayed off, each reason once; null when all were switched. */
export function refusedText({ refused, switched }: SwitchOutcome): string | null {
  if (refused.length === 0) return null;
  const reasons = [...new Set(refused.map(({ because }) => because))].join(' ');
  return `${refused.length} of ${refused.length + switched.length} stayed off. ${reasons}`;
}

/** Services first, then themes, each by name. */
export function inOrder(switches: readonly SwitchState[]): readonly SwitchState[] {
  return switches.toSorted(
    ({ group: left }, { group: right }) =>
      left.kind.localeCompare(right.kind) || left.name.localeCompare(right.name),
  );
}
