import { createServer } from 'node:net';

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * Throws an Error that names the busy port and the variable that chooses another, or says what `explain` knows of
 * who uses it.
 */
export async function checkPorts(
  host: string,
  ports: readonly { port: number; variable: string }[],
  explain: () => string,
): Promise<void> {
  for (const { port, variable } of ports) {
    if (await isFree(host, port)) continue;
    throw new Error(
      explain() ||
        `Port ${port} is in use on ${host}. Stop what uses it, or choose another: ${variable}=${port + 10_000} npm start`,
    );
  }
}
