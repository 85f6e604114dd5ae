import { languageClient } from '../../../lib/workers/language-client.ts';

/** Fetches what the editor needs while the person still chooses; Monaco and the language are its largest parts. */
export function warmUp(): () => void {
  const handle = requestIdleCallback(() => {
    void import('../components/kql-editor.tsx');
    void languageClient.compile('logs');
  });
  return () => cancelIdleCallback(handle);
}
