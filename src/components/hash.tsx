import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

interface HashProps {
  readonly value: string;
  /** What the hash is of, for the name of the button. */
  readonly label?: string;
}

const SHOWN_DIGITS = 8;
const ACKNOWLEDGED_MILLISECONDS = 1500;

/** The start of a hash; a click copies all of it. */
export function Hash({ value, label = 'hash' }: HashProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), ACKNOWLEDGED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    void navigator.clipboard.writeText(value).then(() => setCopied(true));
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      title={value}
      aria-label={isCopied ? `Copied the ${label}` : `Copy the ${label} ${value.slice(0, SHOWN_DIGITS)}`}
      onClick={copy}
      className="inline-flex items-center gap-1 rounded font-mono text-data text-muted hover:text-text"
    >
      {value.slice(0, SHOWN_DIGITS)}
      <Icon size={12} aria-hidden="true" />
    </button>
  );
}
