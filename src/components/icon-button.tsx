import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What the button does: its name for screen readers and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button with an icon only. */
export function IconButton({ label, size = 'md', variant = 'ghost', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label}>
      <Button
        aria-label={label}
        size={size}
        variant={variant}
        className={cn('px-0', size === 'sm' ? 'w-6' : 'w-7', className)}
        {...rest}
      />
    </Tooltip>
  );
}
