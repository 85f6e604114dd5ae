/** Fetches the largest parts of the editor, Monaco and the language, while the person still goes there or chooses. */
export function warmUp(): void {
  void import('../components/kql-editor.tsx');
  void import('../../../lib/workers/language-client.ts').then(({ languageClient }) =>
    languageClient.compile('logs'),
  );
}
