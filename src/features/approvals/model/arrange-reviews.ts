import type { ReviewSummary } from '@lookout/contract';
import type { ReviewOrder } from '../url.ts';

/** The requests with all the words in their title or author, oldest first or riskiest first. */
export function arrangeReviews(
  reviews: readonly ReviewSummary[],
  {
    order = 'age',
    find = '',
  }: { readonly order?: ReviewOrder | undefined; readonly find?: string | undefined },
): readonly ReviewSummary[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const found = reviews.filter(({ probeTitle, author }) => {
    const text = `${probeTitle} ${author.name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return order === 'age' ? found : found.toSorted((one, other) => other.risk.total - one.risk.total);
}
