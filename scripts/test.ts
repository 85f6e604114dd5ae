// Runs every test there is. Finds a browser and PostgreSQL, or installs them where that needs no asking.
import { findBrowser } from './find-browser.ts';
import { findPostgres } from './find-postgres.ts';
import { runSuites } from './test/run-suites.ts';
import { staticSuites } from './test/static-suites.ts';
import { playwrightSuite, unitSuites } from './test/suite.ts';

try {
  process.env.LOOKOUT_BROWSER = findBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (!findPostgres()) {
  process.env.LOOKOUT_TEST_POSTGRES = 'skip';
  console.warn(
    'No PostgreSQL on this machine: the store tests run on SQLite only. To run both, install PostgreSQL.',
  );
}
runSuites([...staticSuites(), ...unitSuites(), playwrightSuite()]);
