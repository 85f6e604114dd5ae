import type { editor } from 'monaco-editor/editor/editor.api.js';

type Editor = Pick<editor.ICodeEditor, 'getModel' | 'getValue' | 'onDidChangeModelContent' | 'pushUndoStop'>;

/**
 * Keeps the text of the editor and the text of the page the same. What was typed comes back from the page later,
 * perhaps after more was typed: an echo must never replace newer text.
 */
export class TextSync {
  readonly #editor: Editor;
  /** Texts that were sent to the page and did not come back yet, oldest first. */
  #sent: readonly string[] = [];
  #isReplacing = false;

  constructor(editor: Editor, send: (text: string) => void) {
    this.#editor = editor;
    editor.onDidChangeModelContent(() => {
      if (this.#isReplacing) return;
      const text = editor.getValue();
      this.#sent = [...this.#sent, text];
      send(text);
    });
  }

  /** Takes in the text of the page: an echo, or one from elsewhere (another tab, a discarded draft), which can be undone. */
  receive(text: string): void {
    const echo = this.#sent.indexOf(text);
    this.#sent = this.#sent.slice(echo + 1);
    if (echo === -1) this.#replace(text);
  }

  #replace(text: string): void {
    const model = this.#editor.getModel();
    if (!model || model.getValue() === text) return;
    this.#sent = [];
    this.#isReplacing = true;
    this.#editor.pushUndoStop();
    model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
    this.#editor.pushUndoStop();
    this.#isReplacing = false;
  }
}
