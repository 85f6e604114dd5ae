import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Makes the database itself refuse to change or remove entries of the audit log. */
export async function guardAudit<T>(database: Kysely<T>): Promise<void> {
  for (const statement of isSqlite(database) ? SQLITE_GUARD : POSTGRES_GUARD)
    await sql.raw(statement).execute(database);
}

/** Lifts the guard, for a restore that replaces everything: it must be put back in the same transaction. */
export async function liftAuditGuard<T>(database: Kysely<T>): Promise<void> {
  for (const name of isSqlite(database) ? ['update', 'delete'] : ['change', 'truncate']) {
    const on = isSqlite(database) ? '' : ' on audit_entry';
    await sql.raw(`drop trigger audit_entry_no_${name}${on}`).execute(database);
  }
}

const REFUSAL = 'The audit log is append-only.';

const SQLITE_GUARD = ['update', 'delete'].map(
  (verb) =>
    `create trigger audit_entry_no_${verb} before ${verb} on audit_entry begin select raise(abort, '${REFUSAL}'); end`,
);

const POSTGRES_GUARD = [
  `create or replace function audit_entry_refuse() returns trigger language plpgsql as $$
   begin raise exception '${REFUSAL}'; end $$`,
  `create trigger audit_entry_no_change before update or delete on audit_entry
   for each row execute function audit_entry_refuse()`,
  `create trigger audit_entry_no_truncate before truncate on audit_entry
   for each statement execute function audit_entry_refuse()`,
];

function isSqlite<T>(database: Kysely<T>): boolean {
  return database.getExecutor().adapter instanceof SqliteAdapter;
}
