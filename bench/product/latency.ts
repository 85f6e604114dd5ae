import { type Figure, quantile } from '../figure.ts';

/** Samples of something that a person waits for, and of its peer, in milliseconds. */
interface Latencies {
  readonly name: string;
  readonly samples: readonly number[];
  readonly peer: string;
  readonly peers: readonly number[];
  readonly targetMs: number;
  /** More to say about where the time goes. */
  readonly detail?: string;
  /** False when samples are missing, so that the target cannot count as met. */
  readonly isComplete?: boolean;
}

function words(samples: readonly number[]): string {
  const [p50, p95] = [quantile(samples, 0.5), quantile(samples, 0.95)];
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of ${samples.length}`;
}

/** A figure whose ratio is that of the medians and whose target is on the 95th percentile. */
export function latencyFigure(latencies: Latencies): Figure {
  const { name, samples, peer, peers, targetMs, detail, isComplete = true } = latencies;
  return {
    name,
    kind: 'latency',
    peer,
    ratio: quantile(samples, 0.5) / quantile(peers, 0.5),
    ours: detail ? `${words(samples)}; ${detail}` : words(samples),
    peers: words(peers),
    target: `p95 under ${targetMs} ms`,
    isTargetMet: isComplete && quantile(samples, 0.95) < targetMs,
  };
}
