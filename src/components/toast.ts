import { Toast } from '@base-ui/react/toast';
import type { Tone } from './badge.tsx';

interface ToastContent {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: Extract<Tone, 'neutral' | 'good' | 'warn' | 'bad'>;
}

export interface ToastData {
  readonly tone: NonNullable<ToastContent['tone']>;
}

export const toastManager = Toast.createToastManager<ToastData>();

/** Says in passing what happened. Failures stay longer, since they must be read. */
export function toast({ title, detail, tone = 'neutral' }: ToastContent): void {
  const timeout = tone === 'bad' || tone === 'warn' ? 10_000 : 4000;
  toastManager.add({ title, timeout, data: { tone }, ...(detail !== undefined && { description: detail }) });
}

/** Says that something failed, in the words of the error. */
export function toastError(title: string, error: unknown): void {
  const detail = error instanceof Error ? error.message : undefined;
  toast({ title, tone: 'bad', ...(detail !== undefined && { detail }) });
}
