import { Toast } from '@base-ui/react/toast';
import type { Tone } from './badge.tsx';

interface ToastContent {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: Extract<Tone, 'neutral' | 'good' | 'warn' | 'bad'>;
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

export interface ToastData {
  readonly tone: NonNullable<ToastContent['tone']>;
}

export const toastManager = Toast.createToastManager<ToastData>();

const PASSING_MS = 4000;
const READING_MS = 10_000;

/** Says in passing what happened. What must be read, or can be acted upon, stays longer. */
export function toast({ title, detail, tone = 'neutral', action }: ToastContent): void {
  const isBrief = tone !== 'bad' && tone !== 'warn' && !action;
  const id = toastManager.add({
    title,
    timeout: isBrief ? PASSING_MS : READING_MS,
    data: { tone },
    ...(detail !== undefined && { description: detail }),
    ...(action && { actionProps: { children: action.label, onClick: () => act(id, action.onSelect) } }),
  });
}

function act(id: string, onSelect: () => void): void {
  toastManager.close(id);
  onSelect();
}

/** Says that something failed, in the words of the error. */
export function toastError(title: string, error: unknown): void {
  const detail = error instanceof Error ? error.message : undefined;
  toast({ title, tone: 'bad', ...(detail !== undefined && { detail }) });
}
