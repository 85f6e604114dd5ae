import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Under way: shows it and takes no second click, without losing the focus. */
  readonly isPending?: boolean;
  readonly icon?: ReactNode;
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:brightness-110 font-medium',
  secondary: 'bg-surface text-text border-line-strong hover:bg-hover',
  ghost: 'bg-transparent text-text border-transparent hover:bg-hover',
  danger: 'bg-danger text-on-danger border-transparent hover:brightness-110 font-medium',
};

const SIZES: Record<ButtonSize, string> = { sm: 'h-6 px-2 text-data gap-1', md: 'h-7 px-2.5 gap-1.5' };

/** What links must look like when they stand beside buttons. */
export function buttonClasses(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center rounded border whitespace-nowrap select-none',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed',
    VARIANTS[variant],
    SIZES[size],
  );
}

export function Button(props: ButtonProps) {
  const { variant, size, isPending = false, icon, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
      className={cn(buttonClasses(variant, size), className)}
    >
      {isPending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
