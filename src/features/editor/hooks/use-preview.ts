import { useEffect, useState } from 'react';
import { languageClient } from '../../../lib/workers/language-client.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { EditorSession } from '../model/editor-session.ts';
import { PreviewController } from '../model/preview-controller.ts';
import { isSameDocument } from '../model/same-document.ts';

/** A live sample changes with every frame; reading is easier when the screen does so once a second. */
const REFRESH_MILLISECONDS = 1_000;

/** The preview of a document under edit: follows every edit, and the live sample once a second. */
export function usePreview(session: EditorSession): PreviewController {
  const [preview] = useState(() => new PreviewController({ language: languageClient, sample: sampleClient }));
  useEffect(() => {
    void preview.follow(session.store.getState().document);
    return session.store.subscribe(({ document }, { document: before }) => {
      if (document !== before && !isSameDocument(withoutWords(document), withoutWords(before)))
        void preview.follow(document);
    });
  }, [session, preview]);
  useEffect(() => {
    let shown = -1;
    const timer = setInterval(() => {
      const { generation, isFrozen } = sampleClient.status.getState();
      if (isFrozen || generation === shown || preview.store.getState().isHeld) return;
      shown = generation;
      void preview.refresh();
    }, REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, [preview]);
  return preview;
}

/** The words about a probe, and its tests, do not change what it does. */
function withoutWords<T extends { readonly title: string; readonly description: string }>(document: T): T {
  return { ...document, title: '', description: '', tests: [] };
}
