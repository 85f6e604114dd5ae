import { create } from 'zustand';

export type RipCordQuestion = 'pull' | 'release';

/**
 * Which question about the rip cord is open: header, banner and commands all ask. It is kept apart from the state
 * of the cord, so that the question stays the same while the answer arrives.
 */
export const useRipCordDialog = create<{ readonly question: RipCordQuestion | null }>(() => ({
  question: null,
}));

export function askAboutRipCord(question: RipCordQuestion): void {
  useRipCordDialog.setState({ question });
}

export function closeRipCordDialog(): void {
  useRipCordDialog.setState({ question: null });
}
