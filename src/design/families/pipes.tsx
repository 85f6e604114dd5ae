import { FlowPipe } from '../../components/flow-pipe/flow-pipe.tsx';
import type { Flow, FlowValve, ValveState } from '../../components/flow-pipe/flow-pipe-model.ts';
import { ValveIcon } from '../../components/flow-pipe/valve-icon.tsx';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const IN: Flow = { records: 83, bytes: 21_800 };
const OUT: Flow = { records: 39, bytes: 9_000 };
const NONE: Flow = { records: 0, bytes: 0 };

const VALVES: readonly FlowValve[] = [
  { id: 'drop', label: 'Drop LogLaunch', state: 'open', in: { records: 43, bytes: 12_800 }, out: NONE },
  { id: 'count', label: 'Depth of the work queue', state: 'open', in: OUT, out: OUT, branchRate: 9 },
  { id: 'wait', label: 'Redact', state: 'pending', in: OUT, out: OUT },
  { id: 'paused', label: 'Warnings only', state: 'closed', in: NONE, out: NONE },
  {
    id: 'tripped',
    label: 'Groups by a file name that is rather long',
    state: 'broken',
    note: 'It held 65,536 bytes of memory, more than it may',
    in: NONE,
    out: NONE,
  },
];

/** The valves after one of them was moved. */
function moved(valves: readonly FlowValve[], id: string, isOn: boolean): readonly FlowValve[] {
  return valves.map((valve) => (valve.id === id ? { ...valve, state: isOn ? 'open' : 'closed' } : valve));
}

const flowPipe: SpecimenProps = {
  file: 'flow-pipe/flow-pipe',
  parts: ['flow-pipe/flow-pipe-drawing', 'flow-pipe/flow-pipe-table', 'flow-pipe/flow-pipe-valve'],
  name: 'FlowPipe',
  when: 'A stream with what acts on it, as the head of a page. Everywhere the same.',
  states: [
    {
      label: 'every state of a valve, to be moved',
      isWide: true,
      shown: (
        <Held initial={VALVES}>
          {(valves, hold) => (
            <FlowPipe
              label="The whole stream"
              inflow={IN}
              outflow={OUT}
              valves={valves}
              onToggle={({ id }, isOn) => hold(moved(valves, id, isOn))}
            />
          )}
        </Held>
      ),
    },
    {
      label: 'only to look at',
      isWide: true,
      shown: <FlowPipe label="One probe" inflow={IN} outflow={OUT} valves={VALVES.slice(0, 1)} />,
    },
    {
      label: 'nothing flows',
      isWide: true,
      shown: <FlowPipe label="A silent stream" inflow={NONE} outflow={NONE} valves={[]} />,
    },
  ],
};

const STATES: readonly (readonly [label: string, state: ValveState, isOn: boolean])[] = [
  ['live', 'open', true],
  ['paused', 'closed', false],
  ['tripped', 'broken', false],
  ['pending, on', 'pending', true],
  ['pending, off', 'pending', false],
];

const valveIcon: SpecimenProps = {
  file: 'flow-pipe/valve-icon',
  name: 'ValveIcon',
  when: 'The sign of a valve beside the word for its state.',
  states: STATES.map(([label, state, isOn]) => ({
    label,
    shown: (
      <span className="flex items-center gap-1.5">
        <ValveIcon state={state} isOn={isOn} /> {label}
      </span>
    ),
  })),
};

/** The one image of Lookout. */
export const pipes: Family = {
  id: 'pipes',
  title: 'The pipe',
  about: 'As thick as its bytes a second. What is dropped falls off, what is counted branches off.',
  specimens: [flowPipe, valveIcon],
};
