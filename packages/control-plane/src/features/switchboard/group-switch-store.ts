import { type GroupMove, RefusedProbe, type SwitchGroup } from '@lookout/contract';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../store/database.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import { groupKey } from './group-members.ts';

const Refused = z.array(RefusedProbe);

/** The last move of every switch of an environment that was ever moved, by its group's key. */
export async function listMoves(
  database: Kysely<Database>,
  environment: string,
): Promise<ReadonlyMap<string, GroupMove>> {
  const rows = await database
    .selectFrom('group_switch')
    .innerJoin('account', 'account.id', 'group_switch.moved_by')
    .selectAll('group_switch')
    .select('account.name as person_name')
    .where('environment', '=', environment)
    .execute();
  return new Map(
    rows.map((row) => [
      groupKey(row),
      {
        isOn: row.is_on === 1,
        by: { id: row.moved_by, name: row.person_name },
        at: row.moved_at,
        reason: row.reason,
        refused: Refused.parse(JSON.parse(row.refused)),
      },
    ]),
  );
}

/** Writes a move in the place of the one before it. */
export async function saveMove(
  database: Kysely<Database>,
  environment: string,
  { group, move }: { readonly group: SwitchGroup; readonly move: GroupMove },
): Promise<void> {
  await ensureEnvironment(database, environment);
  const row = {
    is_on: move.isOn ? 1 : 0,
    moved_by: move.by.id,
    moved_at: move.at,
    reason: move.reason,
    refused: JSON.stringify(move.refused),
  };
  await database
    .insertInto('group_switch')
    .values({ environment, ...group, ...row })
    .onConflict((conflict) => conflict.columns(['environment', 'kind', 'name']).doUpdateSet(row))
    .execute();
}
