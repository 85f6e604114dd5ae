import { Panel } from '../../../components/panel.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { useSampleFields } from '../hooks/use-live-sample.ts';
import { documentProblems } from '../model/document-problems.ts';
import { AttributeSelectors } from './attribute-selectors.tsx';
import { BudgetFields } from './budget-fields.tsx';
import { ExpiryField } from './expiry-field.tsx';
import { FormSection } from './form-section.tsx';
import { OriginalsField } from './originals-field.tsx';
import { ScopeConsequence } from './scope-consequence.tsx';
import { ServicesField } from './services-field.tsx';
import { WhenTrippedField } from './when-tripped-field.tsx';

/** What the probe is, beside its query: a short form that says what each choice means for the live stream. */
export function DocumentPane() {
  const { session } = useEditor();
  const document = useEditorState((state) => state.document);
  const fields = useSampleFields(document.scope.environment);
  const isAggregate = usePreviewState(({ compilation }) =>
    Boolean(compilation?.plan?.steps.some(({ kind }) => kind === 'summarize')),
  );
  const problems = documentProblems(document);
  const { scope } = document;
  return (
    <Panel title="Probe" isTitleHidden className="h-full" bodyClassName="overflow-auto">
      <form onSubmit={(event) => event.preventDefault()} className="flex flex-col divide-y">
        <FormSection title="What it is">
          <TextField
            label="Title"
            value={document.title}
            maxLength={120}
            placeholder="What it does, in a few words"
            error={document.title === '' ? undefined : problems.title}
            onChange={(title) => session.edit({ title })}
          />
          <TextArea
            label="Description"
            rows={2}
            value={document.description}
            error={problems.description}
            placeholder="Why it is needed, for the person who reviews it"
            onChange={(description) => session.edit({ description })}
          />
        </FormSection>
        <FormSection title="Which records it sees">
          <ServicesField
            services={scope.services}
            seen={fields?.services ?? []}
            onChange={(services) => session.edit({ scope: { ...scope, services } })}
          />
          <AttributeSelectors
            selectors={scope.attributes}
            seen={fields?.resource ?? []}
            onChange={(attributes) => session.edit({ scope: { ...scope, attributes } })}
          />
          <ScopeConsequence />
        </FormSection>
        <FormSection title="What happens to records">
          {isAggregate ? <OriginalsField /> : <WhenTrippedField />}
          <ExpiryField value={document.expiresAt} onChange={(expiresAt) => session.edit({ expiresAt })} />
        </FormSection>
        <FormSection title="Ceilings">
          <BudgetFields
            budget={document.budget}
            problems={problems}
            onChange={(budget) => session.edit({ budget })}
          />
        </FormSection>
      </form>
    </Panel>
  );
}
