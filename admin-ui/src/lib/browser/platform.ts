/** The key that goes with letters to give commands: ⌘ on a Mac, else Ctrl. */
export const commandKey = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl');
