import type { ColumnSchema, ScalarType } from '@lookout/contract';
import type { Column, Table } from '../column.ts';
import { copyRows } from '../columns/gather.ts';
import { gatherCodes, type RowCopier, rowCopierOf } from '../columns/row-copier.ts';

/** A column of a table and how to get it; it is asked for at most once. */
export interface ColumnSource extends ColumnSchema {
  readonly load: () => Column;
}

/** A table whose columns are computed when first read, so that what no step reads costs nothing. */
export class LazyTable implements Table {
  readonly rowCount: number;
  readonly names: readonly string[];
  readonly #sources: ReadonlyMap<string, ColumnSource>;
  readonly #loaded = new Map<string, Column>();

  constructor(rowCount: number, sources: readonly ColumnSource[]) {
    this.rowCount = rowCount;
    this.names = sources.map(({ name }) => name);
    this.#sources = new Map(sources.map((source) => [source.name, source]));
  }

  typeOf(name: string): ScalarType | undefined {
    return this.#sources.get(name)?.type;
  }

  column(name: string): Column {
    const loaded = this.#loaded.get(name);
    if (loaded) return loaded;
    const source = this.#sources.get(name);
    if (!source) throw new RangeError(`The table has no column ${name}.`);
    const column = source.load();
    this.#loaded.set(name, column);
    return column;
  }
}

/** The columns of a table as sources for another one. */
export function sourcesOf(table: Table): ColumnSource[] {
  return table.names.map((name) => ({
    name,
    type: table.typeOf(name) as ScalarType,
    load: () => table.column(name),
  }));
}

/** Some rows of a table, by a selection vector. A selection of a selection reads the first table. */
export class SelectedTable implements Table {
  readonly source: Table;
  readonly rows: Uint32Array;
  readonly #copied = new Map<string, Column>();
  #copier: RowCopier | undefined;

  private constructor(source: Table, rows: Uint32Array) {
    this.source = source;
    this.rows = rows;
  }

  static of(table: Table, rows: Uint32Array): SelectedTable {
    if (!(table instanceof SelectedTable)) return new SelectedTable(table, rows);
    return new SelectedTable(table.source, gatherCodes(table.rows, rows));
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get names(): readonly string[] {
    return this.source.names;
  }

  typeOf(name: string): ScalarType | undefined {
    return this.source.typeOf(name);
  }

  column(name: string): Column {
    this.#copier ??= rowCopierOf(this.rows);
    const column = this.#copied.get(name) ?? copyRows(this.source.column(name), this.#copier);
    this.#copied.set(name, column);
    return column;
  }
}
