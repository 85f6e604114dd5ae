import { useEffect, useRef } from 'react';
import { monaco } from '../../lib/monaco/monaco.ts';
import type { DiffViewProps } from './diff-view.tsx';

interface DiffEditorProps extends DiffViewProps {
  /** Called with the height of the longer text as it is wrapped, in pixels. */
  readonly onHeight: (height: number) => void;
}

const LONG = 40;

/** Monaco's diff editor, read-only. Loaded lazily by `DiffView`. */
export function DiffEditor({ label, left, right, language, onHeight }: DiffEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const isLong = Math.max(left.split('\n').length, right.split('\n').length) > LONG;
    const editor = monaco.editor.createDiffEditor(host.current, {
      ...options,
      hideUnchangedRegions: { enabled: isLong },
      originalAriaLabel: `${label}, before`,
      modifiedAriaLabel: `${label}, after`,
    });
    const original = monaco.editor.createModel(left, language);
    const modified = monaco.editor.createModel(right, language);
    // A view model of our own, because the editor does not dispose the one that it makes.
    const viewModel = editor.createViewModel({ original, modified });
    editor.setModel(viewModel);
    const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()];
    const measure = () => onHeight(Math.max(...sides.map((side) => side.getContentHeight())));
    for (const side of sides) side.onDidContentSizeChange(measure);
    measure();
    return () => {
      editor.dispose();
      // Cancels a difference that is still being computed, which would miss its texts.
      for (const part of [viewModel, original, modified]) part.dispose();
    };
  }, [label, left, right, language, onHeight]);
  return <div ref={host} className="h-full" />;
}

const options = {
  readOnly: true,
  automaticLayout: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 560,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderOverviewRuler: false,
  overviewRulerLanes: 0,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 12,
  lineHeight: 18,
  wordWrap: 'on',
  padding: { top: 8, bottom: 8 },
  scrollbar: { alwaysConsumeMouseWheel: false },
} as const;
