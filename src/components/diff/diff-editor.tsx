import { useEffect, useRef } from 'react';
import { monaco } from '../../lib/monaco/monaco.ts';
import type { DiffViewProps } from './diff-view.tsx';

/** Monaco's diff editor, read-only. Loaded lazily by `DiffView`. */
export function DiffEditor({ label, left, right, language }: DiffViewProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const editor = monaco.editor.createDiffEditor(host.current, {
      readOnly: true,
      originalAriaLabel: `${label}, before`,
      modifiedAriaLabel: `${label}, after`,
      automaticLayout: true,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: true,
      renderSideBySideInlineBreakpoint: 560,
      hideUnchangedRegions: { enabled: true },
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
    });
    const original = monaco.editor.createModel(left, language);
    const modified = monaco.editor.createModel(right, language);
    editor.setModel({ original, modified });
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [label, left, right, language]);
  return <div ref={host} className="h-full" />;
}
