import { create } from 'zustand';

/** Whether the question about the rip cord is open: header, banner and commands all ask it. */
export const useRipCordDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function askAboutRipCord(): void {
  useRipCordDialog.setState({ isOpen: true });
}

export function closeRipCordDialog(): void {
  useRipCordDialog.setState({ isOpen: false });
}
