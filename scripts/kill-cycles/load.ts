import type { Probe, Review } from '@lookout/contract';
import type { ApiPerson } from '../../e2e/support/api.ts';
import { queries } from '../../e2e/support/queries.ts';
import type { Ledger } from './ledger.ts';

interface LoadOptions {
  readonly person: ApiPerson;
  readonly other: ApiPerson;
  readonly ledger: Ledger;
}

/** People who work while the control plane dies: their unanswered requests are nobody's fault. */
export function runLoad(options: LoadOptions): { stop(): Promise<void> } {
  let isOver = false;
  const until = () => isOver;
  const workers = [rollOutAndSwitch(options, until), draft(options, until), draft(options, until)];
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(workers);
    },
  };
}

async function rollOutAndSwitch(
  { person, other, ledger }: LoadOptions,
  isOver: () => boolean,
): Promise<void> {
  try {
    const review: Review = await other.submit(`Killed ${Date.now()}`, queries.dropChatty);
    const live = await person.approveAndRollOut(review);
    ledger.note(live);
    const path = `/probes/${live.id}/switch`;
    for (let isOn = false; !isOver(); isOn = !isOn) {
      const { version } = await person.probe(live.id);
      ledger.note((await person.call('PUT', path, { version, body: { isOn } })) as Probe);
    }
  } catch {
    // The answer never came: what became of the change is not promised.
  }
}

async function draft({ person, ledger }: LoadOptions, isOver: () => boolean): Promise<void> {
  try {
    while (!isOver()) ledger.note(await person.draft(`Draft ${Date.now()}`, queries.dropChatty));
  } catch {
    // As above.
  }
}
