import { Panel } from '../../../components/panel.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { useSampleFields } from '../hooks/use-live-sample.ts';
import { isAggregate } from '../model/preview-state.ts';
import { AttributeSelectors } from './attribute-selectors.tsx';
import { BudgetFields } from './budget-fields.tsx';
import { ExpiryField } from './expiry-field.tsx';
import { FormSection } from './form-section.tsx';
import { OriginalsField } from './originals-field.tsx';
import { RiskSection } from './risk-section.tsx';
import { ScopeConsequence } from './scope-consequence.tsx';
import { ServicesField } from './services-field.tsx';
import { ThemesField } from './themes-field.tsx';
import { WhenTrippedField } from './when-tripped-field.tsx';

/**
 * What the probe is, beside its query: a short form that says what each choice means for the live stream. Its
 * sections follow their own part of the document, so that typing a query does not draw the form again.
 */
export function DocumentPane() {
  return (
    <Panel title="Probe" isTitleHidden className="h-full" bodyClassName="overflow-auto">
      <form onSubmit={(event) => event.preventDefault()} className="flex flex-col divide-y">
        <WordsSection />
        <ScopeSection />
        <FateSection />
        <BudgetSection />
        <RiskSection />
      </form>
    </Panel>
  );
}

/** One list for all drafts without themes: a new one each time would draw the form again. */
const NO_THEMES: readonly string[] = [];

function WordsSection() {
  const { session } = useEditor();
  const title = useEditorState(({ document }) => document.title);
  const description = useEditorState(({ document }) => document.description);
  const themes = useEditorState(({ document }) => document.themes ?? NO_THEMES);
  return (
    <FormSection title="What it is">
      <TextField
        label="Title"
        value={title}
        maxLength={120}
        placeholder="What it does, in a few words"
        onChange={(value) => session.edit({ title: value })}
      />
      <TextArea
        label="Description"
        rows={2}
        value={description}
        maxLength={4000}
        placeholder="Why it is needed, for the person who reviews it"
        onChange={(value) => session.edit({ description: value })}
      />
      <ThemesField themes={themes} onChange={(value) => session.edit({ themes: value })} />
    </FormSection>
  );
}

function ScopeSection() {
  const { session } = useEditor();
  const scope = useEditorState(({ document }) => document.scope);
  const fields = useSampleFields(scope.environment);
  return (
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
  );
}

function FateSection() {
  const { session } = useEditor();
  const expiresAt = useEditorState(({ document }) => document.expiresAt);
  const makesMetrics = usePreviewState(isAggregate);
  return (
    <FormSection title="What happens to records">
      {makesMetrics ? <OriginalsField /> : <WhenTrippedField />}
      <ExpiryField value={expiresAt} onChange={(value) => session.edit({ expiresAt: value })} />
    </FormSection>
  );
}

function BudgetSection() {
  const { session } = useEditor();
  const budget = useEditorState(({ document }) => document.budget);
  return (
    <FormSection title="Ceilings">
      <BudgetFields budget={budget} onChange={(value) => session.edit({ budget: value })} />
    </FormSection>
  );
}
