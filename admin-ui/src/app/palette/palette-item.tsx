import { Command } from 'cmdk';
import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';

interface PaletteItemProps {
  /** Tells it from the others; what people see and search is the label. */
  value: string;
  label: string;
  keywords?: string[];
  icon?: LucideIcon;
  /** In the place of an icon. */
  sign?: ReactNode;
  onSelect: () => void;
  /** At the end of the line. */
  children?: ReactNode;
}

export const PaletteItem = ({
  value,
  label,
  keywords = [],
  icon: Icon,
  sign,
  onSelect,
  children,
}: PaletteItemProps) => (
  <Command.Item
    value={value}
    keywords={[label, ...keywords]}
    onSelect={onSelect}
    className="flex h-10 cursor-pointer items-center gap-3 rounded-sm px-2 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent"
  >
    <span className="grid size-6 shrink-0 place-items-center">
      {Icon ? <Icon className="size-4" aria-hidden /> : sign}
    </span>
    <bdi className="min-w-0 flex-1 truncate">{label}</bdi>
    {children}
  </Command.Item>
);
