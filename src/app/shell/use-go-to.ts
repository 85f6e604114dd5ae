import { useNavigate } from '@tanstack/react-router';
import type { NavItem } from './nav-items.ts';

/** Goes to one of the places of the console. */
export function useGoTo(): (to: NavItem['to']) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ to });
}
