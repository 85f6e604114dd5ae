import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../icon-button.tsx';
import { Menu } from '../menu.tsx';
import { toastError } from '../toast.ts';
import { downloadPng, downloadText } from './chart-export.ts';

interface ExportMenuProps {
  /** The files' name, without an ending. */
  readonly name: string;
  /** Makes the values as CSV. */
  readonly csv: () => string;
  readonly figure: RefObject<HTMLElement | null>;
}

/** Saves what a chart shows: its values, or its picture. */
export function ExportMenu({ name, csv, figure }: ExportMenuProps) {
  const savePng = () => {
    if (!figure.current) return;
    downloadPng(`${name}.png`, figure.current).catch((error) => toastError('The picture failed', error));
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton size="sm" label="Export the chart" icon={<Download size={14} aria-hidden="true" />} />
      }
      groups={[
        [
          {
            id: 'csv',
            label: 'Values as CSV',
            onSelect: () => downloadText(`${name}.csv`, 'text/csv', csv()),
          },
          { id: 'png', label: 'Picture as PNG', onSelect: savePng },
        ],
      ]}
    />
  );
}
