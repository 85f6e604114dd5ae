/** The control plane's process: settings from the environment, one store, one server, and a clean end. */
import { createAgentPlane } from './features/agents/agent-plane.ts';
import { systemClock } from './lib/clock.ts';
import { createLog } from './lib/log.ts';
import { createServer, type Server } from './server.ts';
import { readSettings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { openStore, type Store } from './store/open.ts';
import { StoreInUse } from './store/store-in-use.ts';

/** After this long the process ends whatever is left to do. */
const CLOSE_WITHIN_MS = 2000;

try {
  await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const store = await openStore(settings.store, {
    onError: (error) => log.error({ err: error }, 'a database connection was lost'),
    onTaken: (error) => {
      log.fatal(error.message);
      process.exit(1);
    },
  });
  const server = await createServer({ settings, store, clock: systemClock, log, createAgentPlane });
  const address = await server.app.listen({ host: settings.host, port: settings.port });
  log.info({ address, store: store.kind, isDemo: settings.isDemo }, 'control plane listens');
  await offerSetUp(server, settings.publicUrl ?? address);
  const stop = once((signal: string) => {
    log.info({ signal }, 'control plane stops');
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    closeAll(server, store).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'control plane did not stop cleanly');
        process.exit(1);
      },
    );
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** On an empty store nobody could sign in: whoever reads this process's output becomes the first administrator. */
async function offerSetUp(server: Server, url: string): Promise<void> {
  const secret = await server.createSetUpLink();
  if (secret === null) return;
  process.stdout.write(
    `\nNobody has an account yet. Make yours with this link, once and within 24 hours:\n\n  ${url}/welcome#${secret}\n\n`,
  );
}

async function closeAll(server: Server, store: Store): Promise<void> {
  await server.close();
  await store.close();
}

function once(work: (signal: string) => void): (signal: string) => void {
  let isDone = false;
  return (signal) => {
    if (isDone) return;
    isDone = true;
    work(signal);
  };
}

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof StoreInUse) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Another program listens on ${address}:${port}. Stop it, or set LOOKOUT_PORT to a free port.`;
  return error.stack ?? error.message;
}
