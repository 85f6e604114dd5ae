import type { Clock } from '@lookout/engine';

/** The machine's time, and the CPU time of the one thread that runs the probes. */
export const systemClock: Clock = {
  now: () => BigInt(Date.now()) * 1_000_000n,
  cpu: () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  },
};
