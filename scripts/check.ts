// Format, lint, types, import law, dead code, generated files, size of the first load and unit tests: what must hold before every commit.
import { runSuites } from './test/run-suites.ts';
import { staticSuites } from './test/static-suites.ts';
import { unitSuites } from './test/suite.ts';

runSuites([...staticSuites(), ...unitSuites()]);
