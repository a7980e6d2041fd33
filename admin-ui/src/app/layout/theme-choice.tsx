import { Monitor, Moon, Sun } from 'lucide-react';
import { setTheme, useTheme } from '../../lib/browser/theme';

const themes = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'System', icon: Monitor },
] as const;

/** Three radio buttons that look like one control. */
export function ThemeChoice() {
  const chosen = useTheme();
  return (
    <fieldset>
      <legend className="mb-1.5 px-1 text-xs font-medium text-muted">Theme</legend>
      <div className="grid grid-cols-3 gap-1 rounded-md bg-pressed p-1">
        {themes.map(({ id, label, icon: Icon }) => (
          <label
            key={id}
            className="relative flex h-14 cursor-pointer flex-col items-center justify-center gap-1 rounded-sm text-xs text-muted hover:text-text has-checked:bg-surface has-checked:font-medium has-checked:text-text has-checked:shadow-panel has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              checked={id === chosen}
              onChange={() => setTheme(id)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
            />
            <Icon className="size-4" aria-hidden />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
