import { type ReactNode, useId } from 'react';

interface FormSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together. */
export function FormSection({ title, children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3 px-3 py-3">
      <h3 id={titleId} className="text-data font-semibold text-muted">
        {title}
      </h3>
      {children}
    </section>
  );
}
