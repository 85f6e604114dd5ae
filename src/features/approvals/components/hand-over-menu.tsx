import type { Review } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { toastError } from '../../../components/toast.ts';
import { reviewersQuery } from '../api/get-reviewers.ts';
import { useHandOver } from '../api/move-review.ts';

/** Asks somebody by name to decide, or anyone again. */
export function HandOverMenu({ review }: { readonly review: Review }) {
  const { data: people = [] } = useQuery(reviewersQuery(review.id));
  const { mutate, isPending } = useHandOver();
  const ask = (personId: string | null) =>
    mutate({ review, personId }, { onError: (error) => toastError('Nobody was asked', error) });
  const entries = people.map(({ id, name }) => ({
    id,
    label: name,
    isChecked: review.assignee?.id === id,
    onSelect: () => ask(id),
  }));
  const anyone = {
    id: 'anyone',
    label: 'Anyone who may',
    isChecked: review.assignee === null,
    onSelect: () => ask(null),
  };
  return (
    <Menu
      groups={[entries, [anyone]]}
      trigger={
        <Button variant="ghost" isPending={isPending} icon={<UserRoundPlus size={14} aria-hidden="true" />}>
          {review.assignee ? `Asked: ${review.assignee.name}` : 'Ask somebody'}
        </Button>
      }
    />
  );
}
