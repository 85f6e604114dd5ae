import type { Diagnostic } from '@lookout/contract';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { languageClient } from '../../../lib/workers/language-client.ts';
import { KqlEditor } from './kql-editor.tsx';

const onSubmit = vi.fn();
const onSave = vi.fn();

/** The editor as the page holds it: the value goes round, and the real worker finds the diagnostics. */
function Harness({ start }: { readonly start: string }) {
  const [value, setValue] = useState(start);
  const [diagnostics, setDiagnostics] = useState<readonly Diagnostic[]>([]);
  return (
    <div style={{ width: 700, height: 300 }}>
      <KqlEditor
        value={value}
        diagnostics={diagnostics}
        onSubmit={onSubmit}
        onSave={onSave}
        onChange={async (next) => {
          setValue(next);
          const outcome = await languageClient.compile(next);
          if (outcome.ok) setDiagnostics(outcome.value.diagnostics);
        }}
      />
      <button type="button" onClick={() => setValue('logs')}>
        Replace
      </button>
      <output aria-label="Value">{value}</output>
    </div>
  );
}

async function open(start = '') {
  const screen = await render(<Harness start={start} />);
  const editor = screen.getByRole('textbox', { name: /query in kql/i });
  await expect.element(editor).toBeInTheDocument();
  (editor.element() as HTMLElement).focus();
  return screen;
}

afterEach(async () => {
  await cleanup();
  vi.clearAllMocks();
});

test('what is typed is the query, and a mistake is underlined', async () => {
  const screen = await open();
  await userEvent.keyboard('logs | where nothing == 1 ');
  await expect.element(screen.getByLabelText('Value')).toHaveTextContent('logs | where nothing == 1');
  // The first text waits for the language worker to load.
  await expect
    .poll(() => document.querySelectorAll('.squiggly-error').length, { timeout: 15_000 })
    .toBeGreaterThan(0);
});

test('completion offers the columns of the view', async () => {
  await open('logs\n| where ');
  await userEvent.keyboard('{Control>}{End}{/Control}sever');
  await expect
    .poll(() => document.querySelector('.suggest-widget.visible')?.textContent ?? '', { timeout: 10_000 })
    .toContain('severityNumber');
});

test('the keyboard submits and saves', async () => {
  await open('logs');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(onSave).toHaveBeenCalledOnce();
});

test('Escape and then Tab leave the editor', async () => {
  const screen = await open('logs');
  await userEvent.keyboard('{Escape}{Tab}');
  await expect.element(screen.getByRole('button', { name: 'Replace' })).toHaveFocus();
  await expect.element(screen.getByLabelText('Value')).toHaveTextContent('logs');
});

test('a text from elsewhere replaces the query and can be undone', async () => {
  const screen = await open('traces');
  await screen.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => document.querySelector('.view-lines')?.textContent).toBe('logs');
  (screen.getByRole('textbox', { name: /query in kql/i }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(screen.getByLabelText('Value')).toHaveTextContent('traces');
});

test('the documentation of the word at the cursor is one chord away', async () => {
  await open('logs | where isnotempty(traceId)');
  await userEvent.keyboard('{ArrowRight}'.repeat('logs | where is'.length));
  await userEvent.keyboard('{Control>}ki{/Control}');
  await expect
    .poll(() => document.querySelector('.monaco-hover:not(.hidden)')?.textContent ?? '', { timeout: 15_000 })
    .toContain('neither empty text nor null');
});

test('Shift+Alt+F lays the query out', async () => {
  const screen = await open('logs|where severityNumber>=17');
  await userEvent.keyboard('{Shift>}{Alt>}f{/Alt}{/Shift}');
  await expect
    .poll(() => screen.getByLabelText('Value').element().textContent, { timeout: 15_000 })
    .toBe('logs\n| where severityNumber >= 17');
});

test('a quick fix mends a misspelled word from the keyboard', async () => {
  const screen = await open();
  await userEvent.keyboard('logs | wher severityNumber > 3 ');
  await expect
    .poll(() => document.querySelectorAll('.squiggly-error').length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  await userEvent.keyboard(`{Home}${'{ArrowRight}'.repeat('logs | wh'.length)}{Control>}.{/Control}`);
  await expect.element(screen.getByText('Change to where')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByLabelText('Value')).toHaveTextContent('logs | where severityNumber > 3');
});
