import type { ProbeDocument } from '@lookout/contract';

interface Message {
  readonly key: string;
  readonly document: ProbeDocument;
}

interface DraftChannel {
  /** Tells the other tabs. */
  tell(document: ProbeDocument): void;
  close(): void;
}

/** Connects the tabs of this browser that edit the same draft. A tab does not hear itself. */
export function openDraftChannel(key: string, onEdit: (document: ProbeDocument) => void): DraftChannel {
  const channel = new BroadcastChannel('lookout.drafts');
  channel.onmessage = (event: MessageEvent<Message>) => {
    if (event.data.key === key) onEdit(event.data.document);
  };
  return {
    tell: (document) => channel.postMessage({ key, document } satisfies Message),
    close: () => channel.close(),
  };
}
