import type { ValveState } from './flow-pipe-model.ts';

interface ValveIconProps {
  readonly state: ValveState;
  readonly isOn?: boolean;
  readonly size?: number;
}

/** The sign of a valve as piping diagrams draw it: filled = live, hollow with a bar = paused, torn = tripped. */
export function ValveIcon({ state, isOn = state === 'open', size = 16 }: ValveIconProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" className="shrink-0">
      <path
        d={
          state === 'broken'
            ? 'M1.5 3.5v9L7 9 5.8 8 7.4 6.9zM14.5 3.5v9L9 9.1l1.2-1L8.7 7z'
            : 'M1.5 3.5v9l13-9v9z'
        }
        fill={isOn && state !== 'broken' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinejoin="round"
      />
      {!isOn && state !== 'broken' && <path d="M8 2v12" stroke="currentColor" strokeWidth={1.6} />}
    </svg>
  );
}
