import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { Recipe, RecipeQuestion } from '../recipes/recipe.ts';
import { answersOf } from '../recipes/recipes.ts';
import type { NewProbeSearch } from '../url.ts';

interface RecipeDialogProps {
  readonly recipe: Recipe;
  readonly selection: NewProbeSearch;
  readonly onClose: () => void;
}

const QUESTIONS: Record<RecipeQuestion, string> = {
  durableId: 'Durable ID',
  field: 'Field',
  limit: 'Limit',
};

/** The questions of a recipe, answered from the selection; going on opens the editor, and saves nothing. */
export function RecipeDialog({ recipe, selection, onClose }: RecipeDialogProps) {
  const form = useId();
  const navigate = useNavigate();
  const asked = Object.keys(QUESTIONS).filter((name): name is RecipeQuestion => name in recipe.asks);
  const [answers, setAnswers] = useState<Readonly<Record<RecipeQuestion, string>>>(() => {
    const { durableId, field, limit } = answersOf(recipe, selection);
    return { durableId, field, limit: String(limit) };
  });
  const isComplete = asked.every((name) => isAnswer(name, answers[name]));
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    const told = Object.fromEntries(
      asked.map((name) => [name, name === 'limit' ? Number(answers.limit) : answers[name].trim()]),
    );
    const { service } = selection;
    void navigate({ to: '/probes/new', search: { recipe: recipe.id, service, ...told } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={recipe.label}
      description={recipe.purpose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} disabled={!isComplete}>
            Open with a preview
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={open} className="flex flex-col gap-3 pt-1">
        {asked.map((name) => (
          <TextField
            key={name}
            label={QUESTIONS[name]}
            value={answers[name]}
            placeholder={`for example ${recipe.asks[name]}`}
            inputMode={name === 'limit' ? 'decimal' : 'text'}
            onChange={(value) => setAnswers((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </form>
    </Dialog>
  );
}

function isAnswer(name: RecipeQuestion, text: string): boolean {
  return text.trim() !== '' && (name !== 'limit' || /^\d+(\.\d+)?$/.test(text.trim()));
}
