import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { SampleStatus } from '../../../lib/workers/sample-types.ts';
import type { EditorSession } from '../model/editor-session.ts';
import type { EditorState } from '../model/editor-state.ts';
import type { PreviewController } from '../model/preview-controller.ts';
import type { PreviewState } from '../model/preview-state.ts';

/** What all parts of one editor share. */
interface EditorServices {
  readonly session: EditorSession;
  readonly preview: PreviewController;
}

export const EditorContext = createContext<EditorServices | null>(null);

export function useEditor(): EditorServices {
  const services = useContext(EditorContext);
  if (!services) throw new Error('This component belongs inside an editor.');
  return services;
}

export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().session.store, select);
}

export function usePreviewState<T>(select: (state: PreviewState) => T): T {
  return useStore(useEditor().preview.store, select);
}

/** Whether the preview runs on records that somebody brought: they say nothing about the stream. */
export function useIsGiven(): boolean {
  return useSampleStatus(({ given }) => given !== null);
}

export function useSampleStatus<T>(select: (status: SampleStatus) => T): T {
  return useStore(sampleClient.status, select);
}
