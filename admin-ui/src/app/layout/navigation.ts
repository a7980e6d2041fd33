import { ChartNoAxesCombined, type LucideIcon, UsersRound } from 'lucide-react';

export interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
}

/** The pages of the menu, in its order. */
export const places: Place[] = [
  { to: '/statistics', label: 'Statistics', icon: ChartNoAxesCombined },
  { to: '/users', label: 'Users', icon: UsersRound },
];
