import { join } from 'node:path';
import { type Suite, toolSuite } from './suite.ts';

const module = (name: string, file: string) => join('node_modules', name, file);

/** Everything that can be said about the code without running it, and about what the browser must load. */
export function staticSuites(): Suite[] {
  return [
    toolSuite('format and lint', module('@biomejs/biome', 'bin/biome'), 'ci', '.'),
    toolSuite('types', module('typescript', 'bin/tsc'), '-b'),
    toolSuite('law of imports', 'scripts/import-law.ts'),
    toolSuite('dead code', module('knip', 'bin/knip.js')),
    toolSuite('generated files are current', 'scripts/generate.ts', '--check'),
    toolSuite('first load', 'scripts/first-load.ts'),
  ];
}
