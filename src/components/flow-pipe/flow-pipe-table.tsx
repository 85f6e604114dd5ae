import { formatByteRate, formatRate } from '../../lib/format.ts';
import type { Flow, FlowValve } from './flow-pipe-model.ts';
import { STATE_WORDS } from './flow-pipe-valve.tsx';

interface FlowPipeTableProps {
  readonly caption: string;
  readonly inflow: Flow;
  readonly outflow: Flow;
  readonly valves: readonly FlowValve[];
}

/** The same numbers as the drawing, for those who listen to it. */
export function FlowPipeTable({ caption, inflow, outflow, valves }: FlowPipeTableProps) {
  return (
    // A table is never narrower than its text: only a block around it can be made invisible.
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">State</th>
            <th scope="col">In</th>
            <th scope="col">Out</th>
            <th scope="col">Counted</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Whole stream</th>
            <td>flowing</td>
            <td>{flowText(inflow)}</td>
            <td>{flowText(outflow)}</td>
            <td>–</td>
          </tr>
          {valves.map((valve) => (
            <tr key={valve.id}>
              <th scope="row">{valve.label}</th>
              <td>{valve.note ? `${STATE_WORDS[valve.state]}, ${valve.note}` : STATE_WORDS[valve.state]}</td>
              <td>{flowText(valve.in)}</td>
              <td>{flowText(valve.out)}</td>
              <td>{valve.branchRate ? `${formatRate(valve.branchRate)} points` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function flowText({ records, bytes }: Flow): string {
  return `${formatRate(records)} records, ${formatByteRate(bytes)}`;
}
