import { ANY_SERVICE, type SourceLinks, SourceTemplate } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { sourceLinksQuery, useSetSourceLinks } from '../api/source.ts';

interface SourceLinksDialogProps {
  /** `*` asks for that of every service without one of its own alone. */
  readonly service: string;
  readonly onClose: () => void;
}

const EXAMPLE = 'https://git.example/team/app/blob/{commit}/{path}#L{line}';

/** Asks by which address the source of a service is shown, and that of every other. */
export function SourceLinksDialog({ service, onClose }: SourceLinksDialogProps) {
  const { data, error, refetch } = useQuery(sourceLinksQuery(useEnvironment()));
  if (data) return <LinksForm service={service} links={data} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title="Where source is shown">
      {error ? (
        <ErrorState title="The links could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows label="Loading the links" rows={2} />
      )}
    </Dialog>
  );
}

function LinksForm({ service, links, onClose }: SourceLinksDialogProps & { readonly links: SourceLinks }) {
  const isOfOne = service !== ANY_SERVICE;
  const [own, setOwn] = useState(isOfOne ? templateOf(links, service) : '');
  const [any, setAny] = useState(templateOf(links, ANY_SERVICE));
  const formId = useId();
  const { mutate, isPending, error } = useSetSourceLinks(links);
  const [ownProblem, anyProblem] = [problemOf(own), problemOf(any)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const others = links.links.filter((link) => link.service !== service && link.service !== ANY_SERVICE);
    const asked = [
      { service, template: own.trim() },
      { service: ANY_SERVICE, template: any.trim() },
    ].filter(({ template }) => template !== '');
    mutate({ links: [...others, ...asked] }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Where source is shown"
      description="An address in which {path}, {line} and {commit} stand for those that the records say. The change is on record."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={isPending}
            disabled={Boolean(ownProblem ?? anyProblem)}
          >
            Set the links
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-3" onSubmit={submit}>
        {isOfOne && (
          <TextField
            label={`Source of ${service}`}
            placeholder={EXAMPLE}
            value={own}
            error={ownProblem}
            onChange={setOwn}
          />
        )}
        <TextField
          label="Source of every other service"
          placeholder={EXAMPLE}
          value={any}
          error={anyProblem}
          onChange={setAny}
        />
        {error && (
          <p role="alert" className="text-data text-bad">
            {error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function templateOf({ links }: SourceLinks, service: string): string {
  return links.find((link) => link.service === service)?.template ?? '';
}

/** What is wrong with a template, in words; an empty one removes the link. */
function problemOf(template: string): string | undefined {
  const text = template.trim();
  if (text === '') return undefined;
  const read = SourceTemplate.safeParse(text);
  return read.success ? undefined : `Use ${read.error.issues[0]?.message}.`;
}
