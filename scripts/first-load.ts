// Counts the JavaScript that the browser must have before it can draw a page, and exits 1 if one has outgrown its budget
// or if the build holds what is for development only.
import { readFileSync } from 'node:fs';
import { bytesOfPage, type Manifest } from './first-load/bytes-of-page.ts';
import { filesWithDesign } from './first-load/without-design.ts';
import { buildConsole } from './start/build-console.ts';

const KIBIBYTE = 1024;
const ENTRY = 'index.html';
const SHELL = 'src/app/shell/shell.tsx';

interface Budget {
  readonly page: string;
  readonly sources: readonly string[];
  readonly kibibytes: number;
}

/** The first page that anybody sees, and the first one behind it, where a session is still valid. */
const BUDGETS: readonly Budget[] = [
  {
    page: 'sign-in',
    sources: [ENTRY, 'src/features/session/components/sign-in-page.tsx'],
    kibibytes: 180,
  },
  {
    page: 'streams',
    sources: [ENTRY, SHELL, 'src/features/streams/components/streams-page.tsx'],
    kibibytes: 300,
  },
];

buildConsole();
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest;
for (const { page, sources, kibibytes } of BUDGETS) {
  const bytes = bytesOfPage(manifest, 'dist', sources);
  const isOver = bytes > kibibytes * KIBIBYTE;
  const measured = `${page}: ${(bytes / KIBIBYTE).toFixed(1)} of ${kibibytes} KiB of JavaScript, gzipped`;
  console.log(isOver ? `${measured}. Load on demand what the page can be drawn without.` : measured);
  if (isOver) process.exitCode = 1;
}

for (const file of filesWithDesign('dist')) {
  console.log(`${file} holds the design system, which is for development only.`);
  process.exitCode = 1;
}
