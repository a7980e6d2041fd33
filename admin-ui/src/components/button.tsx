import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from '../lib/cn';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-100 select-none disabled:cursor-not-allowed disabled:opacity-55',
  {
    variants: {
      look: {
        solid: 'bg-accent-solid text-white hover:bg-accent-hover',
        plain: 'border border-line-strong bg-surface hover:bg-sunken active:bg-pressed',
        quiet: 'text-muted hover:bg-pressed/70 hover:text-text',
      },
      size: {
        md: 'h-9 px-3 text-base',
        lg: 'h-11 px-4 text-lg',
        icon: 'size-9',
      },
    },
    defaultVariants: { look: 'plain', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle>;

export const Button = ({ look, size, className, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={cn(buttonStyle({ look, size }), className)} {...rest} />
);
