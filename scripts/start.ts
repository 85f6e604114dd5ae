// Brings up the whole product on this machine: control plane, gateway and, unless LOOKOUT_DEMO=0, the demo services.
import { buildConsole } from './start/build-console.ts';
import { checkPorts } from './start/check-ports.ts';
import { leftOver } from './start/left-over.ts';
import { portsOf, processesOf } from './start/processes.ts';
import { readSettings } from './start/settings.ts';
import { SupervisedProcess } from './start/supervisor.ts';

const OLDEST_NODE = 24;

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error('Start with `npm start`: it uses the Node that `npm ci` installed with the product.');
  }
  const settings = readSettings();
  await checkPorts(settings.host, portsOf(settings), () => leftOver(settings.dataDir));
  buildConsole();

  const processes = processesOf(settings).map((spec) => new SupervisedProcess(spec, settings.dataDir));
  stopOnSignals(processes);
  try {
    for (const one of processes) await one.start();
  } catch (error) {
    await Promise.all(processes.map((one) => one.stop()));
    throw error;
  }
  console.log(`\nLookout is ready: http://${settings.host}:${settings.consolePort}   (Ctrl-C stops it)`);
}

function stopOnSignals(processes: readonly SupervisedProcess[]): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      console.log('\nStopping …');
      void Promise.all([...processes].reverse().map((one) => one.stop())).then(() => process.exit(0));
    });
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
