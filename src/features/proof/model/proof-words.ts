import type { RevisionProof } from '@lookout/contract';

/** The outcome of a proof in one sentence: the first link that does not hold, or how far the chain goes. */
export function proofSentence({ seen, approved, delivered, acknowledged }: RevisionProof): string {
  const links = [seen, approved, delivered, acknowledged];
  const broken = links.find(({ standing }) => standing === 'unequal');
  if (broken) return `The chain is broken. ${broken.text}`;
  const open = links.find(({ standing }) => standing === 'pending');
  if (open) return `Nothing contradicts it so far. ${open.text}`;
  return `One content from reviewers to agents: ${acknowledged.text}`;
}
