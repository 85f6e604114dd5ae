// The whole product with the console served by Vite, so that a change of its source shows at once.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const vite = join('node_modules', 'vite', 'bin', 'vite.js');
const children = [
  spawn(process.execPath, ['scripts/start.ts'], { stdio: 'inherit' }),
  spawn(process.execPath, [vite, '--clearScreen', 'false'], { stdio: 'inherit' }),
];
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) if (other !== child) other.kill('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
// Ctrl-C reaches the children by themselves; this process only has to outlive them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
