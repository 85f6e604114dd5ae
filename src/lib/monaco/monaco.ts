// Monaco with only what a query editor needs: every further feature is weight for each visitor of the editor.
import 'monaco-editor/editor/browser/coreCommands.js';
import 'monaco-editor/editor/common/standaloneStrings.js';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/codeAction/register.js';
import 'monaco-editor/features/codicon/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/diffEditor/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/format/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/snippet/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { followTheme } from './follow-theme.ts';
import { registerJsonLanguage } from './json-language.ts';
import { registerKqlLanguage } from './kql-language.ts';
import { registerKqlProviders } from './kql-providers.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker({ name: 'editor' }) };

registerKqlLanguage(monaco);
registerKqlProviders(monaco);
registerJsonLanguage(monaco);
followTheme(monaco);

export { monaco };
