import { expect, test } from 'vitest';
import { TextSync } from './text-sync.ts';

/** As much of an editor as a text needs. */
function fakeEditor() {
  let text = '';
  let changed: () => void = () => undefined;
  const set = (next: string) => {
    text = next;
    changed();
  };
  const model = {
    getValue: () => text,
    getFullModelRange: () => null,
    pushEditOperations: (_before: null, [operation]: { text: string }[]) => set(operation?.text ?? ''),
  };
  const sent: string[] = [];
  const editor = {
    getModel: () => model,
    getValue: () => text,
    pushUndoStop: () => true,
    onDidChangeModelContent: (listener: () => void) => {
      changed = listener;
    },
  };
  const sync = new TextSync(editor as unknown as ConstructorParameters<typeof TextSync>[0], (value) =>
    sent.push(value),
  );
  return { sync, type: set, sent, text: () => text };
}

test('a late echo never replaces what was typed since', () => {
  const { sync, type, sent, text } = fakeEditor();
  type('a');
  type('ab');
  sync.receive('a');
  expect(text()).toBe('ab');
  sync.receive('ab');
  expect(text()).toBe('ab');
  expect(sent).toEqual(['a', 'ab']);
});

test('typing back to an earlier text is told as well', () => {
  const { sync, type, sent } = fakeEditor();
  type('a');
  type('ab');
  type('a');
  sync.receive('a');
  expect(sent).toEqual(['a', 'ab', 'a']);
});

test('a text from elsewhere replaces what is there and is not told back', () => {
  const { sync, type, sent, text } = fakeEditor();
  type('a');
  sync.receive('from another tab');
  expect(text()).toBe('from another tab');
  expect(sent).toEqual(['a']);
});
