import { Switch as Radix } from 'radix-ui';
import { useId } from 'react';

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="cursor-pointer">
        {label}
      </label>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        className="relative h-6 w-10 shrink-0 rounded-full bg-line-strong transition-colors duration-100 data-[state=checked]:bg-accent-solid"
      >
        <Radix.Thumb className="block size-5 translate-x-0.5 rounded-full bg-white shadow-panel transition-transform duration-100 data-[state=checked]:translate-x-[18px]" />
      </Radix.Root>
    </div>
  );
}
