import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Our own names of sizes, which would otherwise be taken for colours.
const merge = extendTailwindMerge({ extend: { theme: { text: ['reading'], radius: ['bubble'] } } });

/** Joins class names; of two that contradict each other the later wins. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
