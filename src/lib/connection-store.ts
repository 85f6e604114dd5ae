import { create } from 'zustand';

export type ConnectionState = 'connecting' | 'online' | 'offline';

interface Connection {
  readonly state: ConnectionState;
  /** When the last event arrived, in milliseconds since the epoch; null before the first. */
  readonly lastEventAt: number | null;
}

/** Whether live events arrive, and since when they do not. */
export const useConnection = create<Connection>(() => ({ state: 'connecting', lastEventAt: null }));
