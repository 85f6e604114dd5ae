import type * as api from 'monaco-editor/editor/editor.api.js';

/** The Monaco API, passed to what registers with it so that only `monaco.ts` loads it. */
export type Monaco = typeof api;
export type TextModel = api.editor.ITextModel;
