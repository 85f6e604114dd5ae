import type { ComponentType } from 'react';

/** Proves one revision; another feature's. */
export type ProofSlot = ComponentType<{ readonly probeId: string; readonly revision: number }>;
