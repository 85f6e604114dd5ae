import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { cn } from '../lib/class-names.ts';
import { type JsonKind, type JsonTreeRow, jsonKind, jsonTreeRows } from './json-tree-rows.ts';

interface JsonTreeProps {
  readonly label: string;
  /** An object or array; its members are the first level. */
  readonly value: unknown;
  readonly selectedId?: string | null;
  /** Makes the lines selectable: by click and Enter. */
  readonly onSelect?: (row: JsonTreeRow) => void;
}

const COLORS: Record<JsonKind, string> = {
  string: 'text-good',
  number: 'text-info',
  boolean: 'text-warn',
  null: 'text-muted italic',
  array: 'text-muted',
  object: 'text-muted',
};

/** A value as a tree. Arrow keys move, open and close; Enter selects. */
export function JsonTree({ label, value, selectedId, onSelect }: JsonTreeProps) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => jsonTreeRows(value, collapsed), [value, collapsed]);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );

  const setExpanded = (row: JsonTreeRow, isExpanded: boolean) => {
    const next = new Set(collapsed);
    if (isExpanded) next.delete(row.id);
    else next.add(row.id);
    setCollapsed(next);
  };
  const moveTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    setActiveId(row.id);
    tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[rows.indexOf(row)]?.focus();
  };
  /** Whether the key meant something here. */
  const act = (key: string, row: JsonTreeRow): boolean => {
    const target = targetLine(key, active, rows.length);
    if (target !== null) moveTo(target);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') setExpanded(row, key === 'ArrowRight');
    else if (key === 'Enter' || key === ' ') onSelect?.(row);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row || !act(event.key, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      className="font-mono text-data"
    >
      {rows.map((row, index) => (
        <JsonTreeLine
          key={row.id}
          row={row}
          isActive={index === active}
          isSelected={row.id === selectedId}
          isSelectable={onSelect !== undefined}
          onExpand={() => setExpanded(row, !row.isExpanded)}
          onSelect={() => {
            setActiveId(row.id);
            onSelect?.(row);
          }}
        />
      ))}
    </div>
  );
}

interface JsonTreeLineProps {
  readonly row: JsonTreeRow;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isSelectable: boolean;
  readonly onExpand: () => void;
  readonly onSelect: () => void;
}

function JsonTreeLine({ row, isActive, isSelected, isSelectable, onExpand, onSelect }: JsonTreeLineProps) {
  const Arrow = row.isExpanded ? ChevronDown : ChevronRight;
  return (
    // Keys are handled by the tree, which owns the order of its lines.
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={row.children > 0 ? row.isExpanded : undefined}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onClick={isSelectable ? onSelect : onExpand}
      onKeyDown={() => undefined}
      className={cn('flex items-start gap-1 rounded px-1 py-px hover:bg-hover', isSelected && 'bg-selected')}
      style={{ paddingLeft: `${row.depth * 14 + 4}px` }}
    >
      <span
        aria-hidden="true"
        className="flex h-[18px] w-3.5 shrink-0 items-center text-muted"
        onClick={(event) => {
          event.stopPropagation();
          onExpand();
        }}
      >
        {row.children > 0 && <Arrow size={12} />}
      </span>
      <span className="shrink-0 text-text">{row.name}</span>
      <span className="shrink-0 text-muted">:</span>
      <span className={cn('min-w-0 break-all', COLORS[jsonKind(row.value)])}>{summaryOf(row)}</span>
    </div>
  );
}

function targetLine(key: string, active: number, count: number): number | null {
  const targets = new Map([
    ['ArrowDown', active + 1],
    ['ArrowUp', active - 1],
    ['Home', 0],
    ['End', count - 1],
  ]);
  return targets.get(key) ?? null;
}

function summaryOf({ value, children, isExpanded }: JsonTreeRow): string {
  const kind = jsonKind(value);
  if (kind === 'string') return JSON.stringify(value);
  if (kind !== 'array' && kind !== 'object') return String(value);
  if (isExpanded) return '';
  const [open, close] = kind === 'array' ? '[]' : '{}';
  return children === 0 ? `${open}${close}` : `${open} ${children} ${close}`;
}
