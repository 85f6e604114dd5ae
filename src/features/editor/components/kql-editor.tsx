import type { Diagnostic, Span } from '@lookout/contract';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { showDiagnostics } from '../../../lib/monaco/diagnostics.ts';
import { monaco } from '../../../lib/monaco/monaco.ts';
import { rangeOf } from '../../../lib/monaco/text-ranges.ts';
import { editorOptions } from './kql-editor-options.ts';
import { TextSync } from './text-sync.ts';

/** What the page can ask of the editor. */
export interface KqlEditorHandle {
  /** Selects a range of the text, brings it into view and goes on typing there. */
  show(span: Span): void;
}

interface KqlEditorProps {
  readonly ref?: Ref<KqlEditorHandle>;
  readonly value: string;
  /** With the time of the input event that made the change. */
  readonly onChange: (value: string, inputAt: number) => void;
  readonly diagnostics: readonly Diagnostic[];
  readonly onSubmit: () => void;
  readonly onSave: () => void;
}

type Editor = monaco.editor.IStandaloneCodeEditor;

/** Monaco for one query. Esc and then Tab leave it. */
export function KqlEditor(props: KqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const text = useRef<TextSync>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return;
    const created = monaco.editor.create(host.current, editorOptions(latest.current.value));
    editor.current = created;
    const inputs = watchInputs(host.current);
    text.current = new TextSync(created, (value) => latest.current.onChange(value, inputs.lastAt()));
    addKeys(created, latest);
    return () => {
      inputs.stop();
      created.getModel()?.dispose();
      created.dispose();
    };
  }, []);
  useImperativeHandle(
    props.ref,
    () => ({ show: (span) => editor.current && showSpan(editor.current, span) }),
    [],
  );
  useEffect(() => text.current?.receive(props.value), [props.value]);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (model) showDiagnostics(monaco, model, props.diagnostics);
  }, [props.diagnostics]);
  return <div ref={host} className="h-full min-h-0" />;
}

function showSpan(editor: Editor, span: Span): void {
  const model = editor.getModel();
  if (!model) return;
  const range = rangeOf(model, span);
  editor.setSelection(range);
  editor.revealRangeInCenterIfOutsideViewport(range);
  editor.focus();
}

function addKeys(editor: Editor, latest: { readonly current: KqlEditorProps }): void {
  const { KeyCode, KeyMod } = monaco;
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onSubmit());
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, () => latest.current.onSave());
  // Monaco has this key everywhere but on Linux.
  editor.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, () =>
    editor.getAction('editor.action.formatDocument')?.run(),
  );
  // Esc first closes what is open; with nothing open, Tab moves the focus on until the editor is entered again.
  const isIdle =
    '!suggestWidgetVisible && !findWidgetVisible && !editorHoverVisible && !inSnippetMode && !markersNavigationVisible';
  editor.addCommand(KeyCode.Escape, () => editor.updateOptions({ tabFocusMode: true }), isIdle);
  editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: false }));
}

const INPUT_EVENTS = ['keydown', 'beforeinput', 'paste', 'drop'] as const;
/** A change that follows no input this closely was made by a command. */
const INPUT_GAP_MILLISECONDS = 100;

/** Remembers when the person last did something, to measure from there. */
function watchInputs(element: HTMLElement) {
  let at = 0;
  const note = (event: Event) => {
    at = event.timeStamp;
  };
  for (const name of INPUT_EVENTS) element.addEventListener(name, note, true);
  return {
    lastAt: () => (performance.now() - at < INPUT_GAP_MILLISECONDS ? at : performance.now()),
    stop() {
      for (const name of INPUT_EVENTS) element.removeEventListener(name, note, true);
    },
  };
}
